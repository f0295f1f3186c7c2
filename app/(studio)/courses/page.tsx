import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { CourseTable } from '#components/catalogue/course-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { listCourses } from '#usecases/catalogue/list-courses.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).catalogue.title };
}

export default async function CoursesPage() {
  await requireActor();
  const [{ catalogue, importPages }, language] = await Promise.all([currentMessages(), currentLanguage()]);
  const courses = await ask(listCourses, {});
  return (
    <Page>
      <PageTitle lead={catalogue.lead}>{catalogue.title}</PageTitle>
      <CourseTable
        courses={courses}
        words={catalogue}
        groups={importPages.values.contentGroup}
        language={language}
      />
    </Page>
  );
}
