import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { scimUser } from '#db/schema/interchange.ts';
import { account, identity, person, position } from '#db/schema/people.ts';
import type { StaffCategory } from '#domain/organisation/terms.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { keptOf } from '../joined-facts.ts';

const tenantId = env.tenant;

/** Lets everything that is about one e-mail address wait for each other until the transaction ends. */
export const lockUserName = async (tx: Tx, userName: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`scim:${tenantId}:${userName.toLowerCase()}`}, 0))`,
  );
};

/**
 * Who has this address: the account, whether the provider removed it, and people on the roster without an account; who
 * was merged is the person kept, so that no account is opened for a record that is not read any more.
 */
export const holdersOf = async (tx: Tx, userName: string) => {
  const [held] = await tx.execute<{ id: string; removed: boolean }>(sql`
    select a.id, s.removed_at is not null and a.disabled_at is not null as removed
      from account a left join scim_user s on s.tenant_id = a.tenant_id and s.account_id = a.id
     where a.tenant_id = ${tenantId} and lower(a.email) = ${userName} for update of a`);
  const people = await tx.execute<{ person_id: string }>(sql`
    select distinct ${keptOf(sql`i.person_id`)} as person_id from identity i where i.tenant_id = ${tenantId} and lower(i.email) = ${userName}
       and not exists (select 1 from account a where a.tenant_id = i.tenant_id and a.person_id = i.person_id)`);
  return { account: held ?? null, people: people.map((row) => row.person_id) };
};

/** Adds somebody nobody knew, with her identity. */
export const addPerson = async (
  tx: Tx,
  row: { fullName: string; email: string; phone: string | null; now: Date; demo: boolean },
): Promise<string> => {
  const personId = newId();
  const { fullName, email, phone, now, demo } = row;
  await tx.insert(person).values({ tenantId, id: personId, demo, recordedAt: now });
  await tx
    .insert(identity)
    .values({ tenantId, personId, fullName, nameFolded: fold(fullName), email, phone, changedAt: now });
  return personId;
};

/** Adds an account without a password; null when the address was taken in the meantime. */
export const addScimAccount = async (
  tx: Tx,
  row: { personId: string; email: string; displayName: string; demo: boolean; now: Date },
): Promise<string | null> => {
  const { now: recordedAt, ...values } = row;
  const [added] = await tx
    .insert(account)
    .values({ tenantId, id: newId(), recordedAt, ...values })
    .onConflictDoNothing()
    .returning({ id: account.id });
  return added?.id ?? null;
};

/** What the provider says of an account beyond the account itself; what is left out stays. */
export const putScimUser = async (
  tx: Tx,
  accountId: string,
  values: Partial<Omit<typeof scimUser.$inferInsert, 'tenantId' | 'accountId'>>,
  now: Date,
): Promise<void> => {
  await tx
    .insert(scimUser)
    .values({ tenantId, accountId, createdAt: now, changedAt: now, ...values })
    .onConflictDoUpdate({
      target: [scimUser.tenantId, scimUser.accountId],
      set: { changedAt: now, ...values },
    });
};

/** Gives an account another address, and the person too where it was hers. */
export const renameAccount = async (
  tx: Tx,
  change: { accountId: string; personId: string | null; before: string; after: string; now: Date },
): Promise<void> => {
  await tx
    .update(account)
    .set({ email: change.after })
    .where(and(eq(account.tenantId, tenantId), eq(account.id, change.accountId)));
  if (change.personId === null) return;
  await tx.execute(sql`
    update identity set email = ${change.after}, changed_at = ${change.now.toISOString()}::timestamptz
     where tenant_id = ${tenantId} and person_id = ${change.personId} and lower(email) = ${change.before}`);
};

/** Name and phone of somebody who is not on the roster. */
export const changeIdentity = async (
  tx: Tx,
  change: { accountId: string; personId: string | null; fullName: string; phone: string | null; now: Date },
): Promise<void> => {
  const { accountId, personId, fullName, phone, now } = change;
  await tx
    .update(account)
    .set({ displayName: fullName })
    .where(and(eq(account.tenantId, tenantId), eq(account.id, accountId)));
  if (personId === null) return;
  await tx
    .update(identity)
    .set({ fullName, nameFolded: fold(fullName), phone, changedAt: now })
    .where(and(eq(identity.tenantId, tenantId), eq(identity.personId, personId)));
};

export type ScimPost = {
  readonly personId: string;
  readonly unitId: string;
  readonly title: string;
  readonly category: StaffCategory;
};

/** Gives a post from a day on. */
export const addPost = async (tx: Tx, post: ScimPost, from: Day, now: Date): Promise<string> => {
  const id = newId();
  const flags = { leader: false, dxSpecialist: false, coreOfficer: false };
  await tx.insert(position).values({
    ...{ tenantId, id, ...post, titleFolded: fold(post.title), ...flags },
    ...{ validFrom: from, recordedAt: now },
  });
  return id;
};

/** Ends a post the day before: superseded by one that is shorter, or by none when it began that very day. */
export const endPost = async (tx: Tx, id: string, day: Day, now: Date): Promise<void> => {
  const [old] = await tx
    .update(position)
    .set({ supersededAt: now })
    .where(and(eq(position.tenantId, tenantId), eq(position.id, id), sql`${position.supersededAt} is null`))
    .returning();
  if (old === undefined || old.validFrom >= day) return;
  const ended = { id: newId(), validTo: addDays(day, -1), recordedAt: now, supersededAt: null };
  await tx.insert(position).values({ ...old, ...ended, supersedesId: old.id });
};
