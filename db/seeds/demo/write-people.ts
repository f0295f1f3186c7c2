import type { Database, Tx } from '#db/client.ts';
import { externalResult, externalTraining } from '#db/schema/learning.ts';
import { identity, person, position } from '#db/schema/people.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { addDays, type Day, startOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { keyedHash, loadSecret, seal } from '#lib/secrets.ts';
import { chunksOf } from '../chunks.ts';
import type { DemoResult, DemoTraining } from './facts.ts';
import type { DemoPerson } from './people.ts';

/** Writes generated people, their posts and their outside facts, in chunks. `unitIdOf` maps an agency's code to its id. */
export const writePeople = async (
  db: Database | Tx,
  people: readonly DemoPerson[],
  facts: { trainings: readonly DemoTraining[]; results: readonly DemoResult[] },
  unitIdOf: (code: string) => string,
  now: Date,
): Promise<void> => {
  const recordedAt = listedAt < now ? listedAt : now;
  const tenantId = env.tenant;
  const secret = loadSecret(env.dataDir, env.secret);
  for (const chunk of chunksOf(people)) {
    await db.insert(person).values(chunk.map(({ id }) => ({ tenantId, id, demo: true, recordedAt })));
    await db.insert(identity).values(
      chunk.map((p) => ({
        tenantId,
        personId: p.id,
        fullName: p.fullName,
        nameFolded: fold(p.fullName),
        bornOn: p.bornOn,
        gender: p.gender,
        idNumberHash: keyedHash(secret, 'id-number', p.idNumber),
        idNumberSealed: seal(secret, 'id-number', p.idNumber),
        idNumberTail: p.idNumber.slice(-3),
        changedAt: recordedAt,
      })),
    );
    await db.insert(position).values(
      chunk.flatMap((p) =>
        p.positions.map(({ unit, title, ...rest }) => ({
          tenantId,
          personId: p.id,
          unitId: unitIdOf(unit.code),
          title,
          titleFolded: fold(title),
          ...rest,
          recordedAt,
        })),
      ),
    );
  }
  for (const chunk of chunksOf(facts.trainings)) {
    await db.insert(externalTraining).values(
      chunk.map((t) => ({
        tenantId,
        ...t,
        courseKey: fold(t.courseName),
        form: 'refresher' as const,
        recordedAt: reportedAt(t.completedOn ?? t.beganOn, t.id, now),
      })),
    );
  }
  for (const chunk of chunksOf(facts.results)) {
    await db.insert(externalResult).values(
      chunk.map((r) => ({
        tenantId,
        ...r,
        sessionKey: fold(r.session),
        recordedAt: reportedAt(r.takenOn, r.id, now),
      })),
    );
  }
};

/** The first list of everybody, on the day the merged province began to keep it. */
export const listedAt = startOf('2025-07-01');

/** Two weeks after it happened, never before the first list; one fact in sixteen came late, three days ago. */
const reportedAt = (on: Day, id: string, now: Date): Date => {
  const late = new Date(now.getTime() - 3 * 86_400_000);
  if (id.endsWith('7')) return late;
  const reported = startOf(addDays(on, 14));
  return reported < listedAt ? listedAt : reported > late ? late : reported;
};
