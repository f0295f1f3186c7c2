import { z } from 'zod';
import type { Reader, Tx } from '#db/client.ts';
import { personPlaces } from '#db/queries/people.ts';
import { positionById } from '#db/queries/positions.ts';
import { lockKey } from '#db/queries/standings.ts';
import { unitPath } from '#db/queries/units.ts';
import { type Actor, canSeePerson, permits } from '#domain/access/permission.ts';
import { staffCategories } from '#domain/organisation/terms.ts';
import type { PositionFault } from '#domain/people/position.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { cleanText } from '#domain/text/vietnamese.ts';
import { type Day, isDay } from '#domain/time/day.ts';

export const dayInput = z.string().min(1).pipe(z.string().refine(isDay, 'not-a-day'));
export const reasonInput = z.string().transform(cleanText).pipe(z.string().min(1).max(500));
/** A document or a remark; nothing when left empty. */
export const remarkInput = z
  .string()
  .max(500)
  .transform((text) => cleanText(text) || null)
  .default(null);

/** What is said of a position in a form. */
export const positionInput = {
  unitId: z.uuid('missing'),
  title: z.string().transform(cleanText).pipe(z.string().min(1).max(200)),
  category: z.enum(staffCategories, 'missing'),
  leader: z.boolean().default(false),
  dxSpecialist: z.boolean().default(false),
  coreOfficer: z.boolean().default(false),
  validFrom: dayInput,
  validTo: dayInput.nullable().default(null),
};

/** Faults of the domain, told at their fields. */
export const refuseFaults = (faults: readonly PositionFault[]): void => {
  if (faults.length > 0) throw new InvalidInput([...faults]);
};

/** Whom a position is about and the path of its unit; null when either does not exist. */
export const loadPerson = async (db: Reader, personId: string, unitId: string, today: Day) => {
  const [person, path] = await Promise.all([personPlaces(db, personId, today), unitPath(db, unitId, today)]);
  return person && path.length > 0 ? { person, path } : null;
};

/** A position, also one replaced meanwhile, its holder and the path of its unit today, or on its last day when the unit is gone. */
export const loadPosition = async (db: Reader, positionId: string, today: Day) => {
  const position = await positionById(db, positionId);
  if (!position) return null;
  const day = position.validTo !== null && position.validTo < today ? position.validTo : today;
  const [person, now, then] = await Promise.all([
    personPlaces(db, position.personId, today),
    unitPath(db, position.unitId, today),
    unitPath(db, position.unitId, day),
  ]);
  // A unit that was dissolved stands alone in today's tree.
  return person ? { position, person, path: now.length > 1 ? now : then } : null;
};

/** HR changes positions of people she sees, in the units she answers for. */
export const mayChangePosition = (
  actor: Actor,
  subject: {
    readonly person: { readonly personId: string; readonly unitPaths: readonly (readonly string[])[] };
    readonly path: readonly string[];
  },
): boolean => canSeePerson(actor, subject.person) && permits(actor, 'people.edit', subject.path);

/** The account that acts; null for a job. */
export const accountOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.accountId : null);

/** Whether the actor sees somebody after a change: who leaves her units is gone from her lists. */
export const seesAfterwards = async (
  db: Reader,
  actor: Actor,
  personId: string,
  today: Day,
): Promise<boolean> => {
  const places = await personPlaces(db, personId, today);
  return places !== null && canSeePerson(actor, places);
};

/** Holds off other changes of somebody's positions, and refuses when this one was replaced meanwhile. */
export const lockStanding = async (tx: Tx, personId: string, positionId: string): Promise<void> => {
  await lockKey(tx, `positions ${personId}`);
  const row = await positionById(tx, positionId);
  if (!row || row.supersededAt) throw new Refused('position-changed');
};
