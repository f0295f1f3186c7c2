import { and, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { account, identity, person } from '#db/schema/people.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { storedIdNumber } from '#lib/id-number.ts';
import { newId } from '#lib/ids.ts';
import { visiblePeople } from '../visible.ts';
import { keptOf } from './joined-facts.ts';

/** Who bears this number, by the person it counts for; null when nobody does. */
export const bearerOf = async (db: Reader, idNumberHash: string) => {
  const [row] = await db
    .select({
      personId: keptOf(identity.personId),
      nameFolded: identity.nameFolded,
      bornOn: identity.bornOn,
    })
    .from(identity)
    .where(and(eq(identity.tenantId, env.tenant), eq(identity.idNumberHash, idNumberHash)));
  return row ?? null;
};

/** How many people the actor may see have this name, however it is spelled with marks, and this birth day. */
export const countLookalikes = async (
  db: Reader,
  actor: Actor,
  of: { fullName: string; bornOn: Day },
  today: Day,
): Promise<number> => {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(identity)
    .where(
      and(
        eq(identity.tenantId, env.tenant),
        eq(identity.nameFolded, fold(of.fullName)),
        eq(identity.bornOn, of.bornOn),
        visiblePeople(actor, sql`${identity.personId}`, today),
      ),
    );
  return row?.count ?? 0;
};

/** Writes somebody new, with an account without a password when there is an address; gives her id. */
export const insertPerson = async (
  tx: Tx,
  of: {
    fullName: string;
    bornOn: Day;
    gender: Gender | null;
    idNumber: string | null;
    email: string | null;
    phone: string | null;
  },
  now: Date,
): Promise<string> => {
  const [tenantId, personId, demo] = [env.tenant, newId(), env.acceptance];
  const { idNumber, ...values } = of;
  await tx.insert(person).values({ tenantId, id: personId, demo, recordedAt: now });
  await tx.insert(identity).values({
    ...{ tenantId, personId, ...values, nameFolded: fold(of.fullName), changedAt: now },
    ...(idNumber ? storedIdNumber(idNumber) : {}),
  });
  if (of.email) {
    const { email, fullName: displayName } = of;
    await tx
      .insert(account)
      .values({ tenantId, id: newId(), personId, email, displayName, demo, recordedAt: now });
  }
  return personId;
};
