import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { account, identity, person, position } from '#db/schema/people.ts';
import type { RosterWrite } from '#domain/imports/roster-world.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { asJson, insertMany, textsOf } from './insert-many.ts';

export type WriteContext = { readonly importId: string; readonly now: Date; readonly demo: boolean };

/** Writes people, identities, positions and accounts without a password; gives the ids of everybody touched. */
export const writeRoster = async (
  tx: Tx,
  writes: readonly RosterWrite[],
  { importId, now, demo }: WriteContext,
): Promise<string[]> => {
  const tenantId = env.tenant;
  const fresh = new Map<string, string>();
  const personOf = ({ personId, id }: RosterWrite): string => {
    if (personId !== null) return personId;
    const made = fresh.get(id.hash) ?? newId();
    fresh.set(id.hash, made);
    return made;
  };
  // The last row of a person has gathered what all rows say.
  const identities = new Map<string, typeof identity.$inferInsert>();
  for (const write of writes) {
    if (write.identity === null) continue;
    const { hash, sealed, tail } = write.id;
    identities.set(personOf(write), {
      ...{ tenantId, personId: personOf(write), ...write.identity, changedAt: now },
      nameFolded: fold(write.identity.fullName),
      ...{ idNumberHash: hash, idNumberSealed: sealed, idNumberTail: tail },
    });
  }
  const newPeople = new Set(fresh.values());
  const rows = [...identities.values()];
  await insertMany(
    tx,
    person,
    [...newPeople].map((id) => ({ tenantId, id, demo, recordedAt: now })),
  );
  await insertMany(
    tx,
    identity,
    rows.filter((row) => newPeople.has(row.personId)),
  );
  await changeIdentities(
    tx,
    rows.filter((row) => !newPeople.has(row.personId)),
  );
  const positions = writes.flatMap((write) => {
    if (write.position === null) return [];
    const { from, to, title, ...rest } = write.position;
    const dated = { validFrom: from, validTo: to, recordedAt: now };
    return [
      {
        tenantId,
        id: newId(),
        personId: personOf(write),
        title,
        titleFolded: fold(title),
        ...rest,
        ...dated,
        importId,
      },
    ];
  });
  await supersede(
    tx,
    positions.flatMap((row) => row.supersedesId ?? []),
    now,
  );
  await insertMany(tx, position, positions);
  // An address or a person that has an account keeps it.
  await insertMany(
    tx,
    account,
    rows.flatMap(({ personId, email, fullName }) =>
      email === null || email === undefined
        ? []
        : [{ tenantId, id: newId(), personId, email, displayName: fullName, demo, recordedAt: now }],
    ),
    'ignore',
  );
  return [...new Set(writes.map(personOf))];
};

const supersede = async (tx: Tx, ids: readonly string[], now: Date): Promise<void> => {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update position set superseded_at = ${now.toISOString()}::timestamptz
     where tenant_id = ${env.tenant} and superseded_at is null
       and id in (select value::uuid from ${textsOf(ids)} as given(value))`);
};

const changeIdentities = async (tx: Tx, rows: readonly (typeof identity.$inferInsert)[]): Promise<void> => {
  if (rows.length === 0) return;
  const records = rows.map((row) => ({
    ...{ person_id: row.personId, full_name: row.fullName, name_folded: row.nameFolded, born_on: row.bornOn },
    ...{ gender: row.gender, email: row.email, phone: row.phone, changed_at: row.changedAt },
  }));
  const given = sql`jsonb_populate_recordset(null::identity, ${asJson(records)}::jsonb) as given`;
  await tx.execute(sql`
    update identity set full_name = given.full_name, name_folded = given.name_folded, born_on = given.born_on,
           gender = given.gender, email = given.email, phone = given.phone, changed_at = given.changed_at
      from ${given} where identity.tenant_id = ${env.tenant} and identity.person_id = given.person_id`);
  await tx.execute(sql`
    update account set display_name = given.full_name
      from ${given} where account.tenant_id = ${env.tenant} and account.person_id = given.person_id`);
};
