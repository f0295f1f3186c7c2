import { currentLanguage, currentMessages } from '#app/_http/actor.ts';
import { csvAnswer } from '#app/_http/csv-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadCourseLearners } from '#usecases/completions/download-course-learners.ts';
import { askedIn } from '../completions-href.ts';

export const GET = endpoint(async (request, caller) => {
  const [{ explorer: words }, language] = await Promise.all([currentMessages(), currentLanguage()]);
  const asked = askedIn(Object.fromEntries(request.nextUrl.searchParams));
  const headings = [...words.completions.headings];
  return csvAnswer(
    'tien-do-khoa-hoc.csv',
    await downloadCourseLearners(caller, { ...asked, language, headings }),
  );
});
