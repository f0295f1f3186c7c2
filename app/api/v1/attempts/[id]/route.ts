import { endpoint } from '#app/_http/problem.ts';
import { readAttempt } from '#usecases/learning/read-attempt.ts';

export const GET = endpoint(async (_request, caller, { id = '' }) => {
  const { enrolmentId, course, attempt } = await readAttempt(caller, { attemptId: id });
  const mark = attempt.mark && {
    right: attempt.mark.right,
    total: attempt.mark.total,
    passed: attempt.mark.passed,
  };
  return Response.json({ ...attempt, enrolmentId, courseCode: course.code, mark });
});
