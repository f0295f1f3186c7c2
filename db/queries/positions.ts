import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { isPerson } from '#db/queries/joined-facts.ts';
import { recordedBy } from '#db/queries/ledger.ts';
import { orgUnit, orgUnitKind } from '#db/schema/organisation.ts';
import { position } from '#db/schema/people.ts';
import { positionChange } from '#db/schema/positions.ts';
import type { HeldPosition, PositionChangeKind, PositionValues } from '#domain/people/position.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { DayRange } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { markPeople } from './standings.ts';

const values = {
  id: position.id,
  personId: position.personId,
  unitId: position.unitId,
  title: position.title,
  category: position.category,
  leader: position.leader,
  dxSpecialist: position.dxSpecialist,
  coreOfficer: position.coreOfficer,
  validFrom: position.validFrom,
  validTo: position.validTo,
};
const stands = and(eq(position.tenantId, env.tenant), isNull(position.supersededAt));

/** SQL of a position that stands (a row in recorded time), or stood at an instant. */
export const standsBy = (row: SQL, recordedUpTo: Date | null): SQL =>
  recordedUpTo === null
    ? sql`${row}.superseded_at is null`
    : sql`${recordedBy(sql`${row}.recorded_at`, recordedUpTo)}
       and (${row}.superseded_at is null or not ${recordedBy(sql`${row}.superseded_at`, recordedUpTo)})`;

/** A position, also one that was replaced; null when it never was. */
export const positionById = async (
  db: Reader,
  positionId: string,
): Promise<(HeldPosition & { readonly personId: string; readonly supersededAt: Date | null }) | null> => {
  const [row] = await db
    .select({ ...values, supersededAt: position.supersededAt })
    .from(position)
    .where(and(eq(position.tenantId, env.tenant), eq(position.id, positionId)));
  return row ?? null;
};

/** Every position of a person that stands, those of people merged into her included. */
export const heldPositions = async (db: Reader, personId: string): Promise<HeldPosition[]> =>
  db
    .select(values)
    .from(position)
    .where(and(stands, isPerson(position.personId, personId)))
    .orderBy(asc(position.validFrom), asc(position.id));

/** The days an agency exists, in order; none when there is no such agency. */
export const agencyLife = async (db: Reader, unitId: string): Promise<DayRange[]> =>
  db
    .select({ from: orgUnitKind.validFrom, to: orgUnitKind.validTo })
    .from(orgUnitKind)
    .innerJoin(orgUnit, and(eq(orgUnit.tenantId, orgUnitKind.tenantId), eq(orgUnit.id, orgUnitKind.unitId)))
    .where(
      and(eq(orgUnitKind.tenantId, env.tenant), eq(orgUnitKind.unitId, unitId), eq(orgUnit.tree, 'agency')),
    )
    .orderBy(asc(orgUnitKind.validFrom));

export type PositionChange = {
  readonly kind: PositionChangeKind;
  readonly personId: string;
  /** The row that stands no more. */
  readonly replacedId: string | null;
  /** What stands in its place. */
  readonly next: PositionValues | null;
  readonly reason: string | null;
  readonly recordedBy: string | null;
};

/** Writes changes of positions with who made them and why, and queues their people; gives the ids of the new rows. */
export const writePositionChanges = async (
  tx: Tx,
  changes: readonly PositionChange[],
  now: Date,
): Promise<(string | null)[]> => {
  const written: (string | null)[] = [];
  for (const { next, replacedId, kind, personId, reason, recordedBy } of changes) {
    if (replacedId) {
      await tx
        .update(position)
        .set({ supersededAt: now })
        .where(and(stands, eq(position.id, replacedId)));
    }
    const tenantId = env.tenant;
    const id = next ? newId() : null;
    if (next && id) {
      const titleFolded = fold(next.title);
      await tx
        .insert(position)
        .values({ ...next, tenantId, id, personId, titleFolded, recordedAt: now, supersedesId: replacedId });
    }
    await tx.insert(positionChange).values({
      tenantId,
      id: newId(),
      personId,
      kind,
      replacedId,
      positionId: id,
      reason,
      recordedBy,
      recordedAt: now,
    });
    written.push(id);
  }
  await markPeople(tx, [...new Set(changes.map(({ personId }) => personId))], now);
  return written;
};
