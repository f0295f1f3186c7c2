import { courses } from '#content/courses/catalogue.ts';
import { database } from '#db/client.ts';
import { accountByEmail } from '#db/queries/accounts.ts';
import { loadActor, openSession } from '#db/queries/actors.ts';
import { dayOf } from '#domain/time/day.ts';
import { randomToken, tokenHash } from '#lib/secrets.ts';
import { startCourse } from '#usecases/learning/start-course.ts';
import { ask, bareServer } from './http.ts';
import { inParallel, type Pair } from './ratio.ts';

/** The learner's lesson page, signed in, against a bare `node:http` page of the same bytes. */
export const lessonPair = async (origin: string, now: Date): Promise<{ pair: Pair; stop(): void }> => {
  const [course] = courses;
  const [lesson] = course?.lessons ?? [];
  const learner = await accountByEmail(database(), 'hoc-vien-01@demo.example');
  if (!course || !lesson || !learner) throw new Error('the bench needs the demo province');
  await startCourse(
    { actor: await loadActor(database(), learner.id, dayOf(now)), now },
    { courseCode: course.code },
  );
  const token = randomToken();
  await openSession(database(), {
    tokenHash: tokenHash(token),
    accountId: learner.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + 3_600_000),
  });
  const url = `${origin}/learning/courses/${course.code}/lessons/${lesson.code}`;
  const headers = { cookie: `hocso.session=${token}`, 'accept-encoding': 'gzip' };
  const page = await ask(url, { headers: { cookie: headers.cookie } });
  if (page.status !== 200) throw new Error(`the lesson answered ${page.status}`);
  const { url: bareUrl, server } = await bareServer(page.body);
  return {
    pair: {
      name: 'the lesson page',
      limit: 'a bare node:http page of the same bytes',
      rounds: 5,
      ours: () => inParallel(150, 8, () => ask(url, { headers })),
      bare: () => inParallel(1500, 8, () => ask(bareUrl, { headers })),
    },
    stop: () => server.close(),
  };
};
