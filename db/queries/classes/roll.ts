import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { keptOf } from '#db/queries/joined-facts.ts';
import { addSeatNotices } from '#db/queries/messages/notices.ts';
import { classRegistration } from '#db/schema/classes.ts';
import { identity } from '#db/schema/people.ts';
import type { RegistrationEvent } from '#domain/classes/roll.ts';
import { env } from '#lib/env.ts';

/** Everything that happened to the places of some classes, in order; of a merged person under the one kept. */
export const registrationsOf = async (db: Reader, classIds: readonly string[]) =>
  classIds.length === 0
    ? []
    : db
        .select({
          classId: classRegistration.classId,
          number: classRegistration.number,
          personId: keptOf(classRegistration.personId),
          kind: classRegistration.kind,
          recordedAt: classRegistration.recordedAt,
          recordedBy: classRegistration.recordedBy,
        })
        .from(classRegistration)
        .where(
          and(eq(classRegistration.tenantId, env.tenant), inArray(classRegistration.classId, [...classIds])),
        )
        .orderBy(asc(classRegistration.classId), asc(classRegistration.number));

/** Appends events behind `last`, the highest number so far, and tells who got a seat; the class must be locked. */
export const appendRegistrations = async (
  tx: Tx,
  classId: string,
  events: readonly RegistrationEvent[],
  by: { readonly last: number; readonly now: Date; readonly accountId: string | null },
): Promise<void> => {
  if (events.length === 0) return;
  await tx.insert(classRegistration).values(
    events.map(({ personId, kind }, index) => ({
      tenantId: env.tenant,
      ...{ classId, personId, kind, number: by.last + index + 1 },
      ...{ recordedAt: by.now, recordedBy: by.accountId },
    })),
  );
  const promoted = events.filter(({ kind }) => kind === 'promoted').map(({ personId }) => personId);
  await addSeatNotices(tx, classId, promoted, by.now);
};

/** Names by person; who was erased is not in it. */
export const namesOf = async (db: Reader, people: readonly string[]): Promise<Map<string, string>> => {
  if (people.length === 0) return new Map();
  const rows = await db
    .select({ id: identity.personId, fullName: identity.fullName })
    .from(identity)
    .where(and(eq(identity.tenantId, env.tenant), inArray(identity.personId, [...people])));
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
};
