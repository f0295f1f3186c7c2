import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { personTag } from '#db/schema/audiences.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type PersonTag = {
  readonly id: string;
  readonly tag: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

const columns = {
  id: personTag.id,
  tag: personTag.tag,
  validFrom: personTag.validFrom,
  validTo: personTag.validTo,
};

/** A person's tags as they are known now, newest first. */
export const tagsOf = async (db: Reader, personId: string): Promise<PersonTag[]> =>
  db
    .select(columns)
    .from(personTag)
    .where(
      and(
        eq(personTag.tenantId, env.tenant),
        eq(personTag.personId, personId),
        isNull(personTag.supersededAt),
      ),
    )
    .orderBy(desc(personTag.validFrom), asc(personTag.tag));

/** A tag of somebody as it is known now; null when there is none. */
export const tagById = async (
  db: Reader,
  id: string,
): Promise<(PersonTag & { readonly personId: string }) | null> => {
  const [row] = await db
    .select({ ...columns, personId: personTag.personId })
    .from(personTag)
    .where(and(eq(personTag.tenantId, env.tenant), eq(personTag.id, id), isNull(personTag.supersededAt)));
  return row ?? null;
};

/** Every tag that somebody bears or bore, in Vietnamese order; at most 200. */
export const tagsInUse = async (db: Reader): Promise<string[]> => {
  const rows = await db.execute<{ tag: string }>(sql`
    select tag from (select distinct tag from person_tag where tenant_id = ${env.tenant} and superseded_at is null) t
     order by tag collate "vi-x-icu" limit 200`);
  return rows.map((row) => row.tag);
};

type Marked = { readonly by: string | null; readonly at: Date };

/** Puts a tag on somebody; false when she bears it on one of these days already. */
export const addTag = async (
  tx: Reader,
  tag: { readonly personId: string; readonly tag: string; readonly from: Day; readonly to: Day | null },
  { by, at }: Marked,
): Promise<boolean> => {
  const rows = await tx.execute(sql`
    insert into person_tag (tenant_id, id, person_id, tag, valid_from, valid_to, recorded_at, recorded_by)
    select ${env.tenant}, ${newId()}, ${tag.personId}, ${tag.tag}, ${tag.from}::date, ${tag.to}::date, ${at.toISOString()}::timestamptz, ${by}::uuid
     where not exists (select 1 from person_tag t where t.tenant_id = ${env.tenant} and t.person_id = ${tag.personId}
       and t.tag = ${tag.tag} and t.superseded_at is null
       and daterange(t.valid_from, t.valid_to, '[]') && daterange(${tag.from}::date, ${tag.to}::date, '[]'))
    returning id`);
  return rows.length > 0;
};

/** Ends a tag on a day by a newer row, or takes it back altogether (`to` null). False when somebody else did meanwhile. */
export const endTag = async (
  tx: Reader,
  tag: PersonTag & { readonly personId: string },
  to: Day | null,
  { by, at }: Marked,
): Promise<boolean> => {
  const rows = await tx
    .update(personTag)
    .set({ supersededAt: at, supersededBy: by })
    .where(and(eq(personTag.tenantId, env.tenant), eq(personTag.id, tag.id), isNull(personTag.supersededAt)))
    .returning({ id: personTag.id });
  if (rows.length === 0) return false;
  if (to === null) return true;
  await tx.insert(personTag).values({
    tenantId: env.tenant,
    id: newId(),
    personId: tag.personId,
    tag: tag.tag,
    validFrom: tag.validFrom,
    validTo: to,
    recordedAt: at,
    recordedBy: by,
    supersedesId: tag.id,
  });
  return true;
};

/** Puts a tag on everybody who is in an audience on a day; those who bear it on one of these days already are let be. One statement. */
export const tagMembers = async (
  tx: Reader,
  of: { readonly audienceId: string; readonly on: Day },
  tag: { readonly tag: string; readonly from: Day; readonly to: Day | null },
  { by, at }: Marked,
): Promise<string[]> => {
  const rows = await tx.execute<{ person_id: string }>(sql`
    insert into person_tag (tenant_id, id, person_id, tag, valid_from, valid_to, recorded_at, recorded_by)
    select ${env.tenant}, gen_random_uuid(), m.person_id, ${tag.tag}, ${tag.from}::date, ${tag.to}::date, ${at.toISOString()}::timestamptz, ${by}::uuid
      from (select distinct person_id from audience_member
             where tenant_id = ${env.tenant} and audience_id = ${of.audienceId}
               and valid_from <= ${of.on} and (valid_to is null or valid_to >= ${of.on})) m
     where not exists (select 1 from person_tag t where t.tenant_id = ${env.tenant} and t.person_id = m.person_id
       and t.tag = ${tag.tag} and t.superseded_at is null
       and daterange(t.valid_from, t.valid_to, '[]') && daterange(${tag.from}::date, ${tag.to}::date, '[]'))
    returning person_id`);
  return rows.map((row) => row.person_id);
};
