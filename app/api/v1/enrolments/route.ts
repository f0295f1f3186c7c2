import { endpoint } from '#app/_http/problem.ts';
import { SignedOut } from '#domain/refusal.ts';
import { listEnrolments } from '#usecases/learning/list-enrolments.ts';
import { startCourse } from '#usecases/learning/start-course.ts';

export const GET = endpoint(async (_request, caller) =>
  Response.json({ enrolments: await listEnrolments(caller, {}) }),
);

export const POST = endpoint(async (request, caller) => {
  if (caller.actor.kind === 'nobody') throw new SignedOut();
  return Response.json(await startCourse(caller, await request.json().catch(() => ({}))));
});
