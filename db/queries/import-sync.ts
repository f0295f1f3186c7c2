import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { identity, position } from '#db/schema/people.ts';
import { importLeaveConfirmation, importLeaver, importUnitShare } from '#db/schema/roster-sync.ts';
import { leavingLimitPercent, type SyncCounts } from '#domain/imports/sync.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { type ImportFile, importById } from './imports.ts';
import { subtreeOf } from './units.ts';

/** `isCompared` as SQL over `p`: the posts of the units that a full list of the day is held against. */
const comparedPosts = (unitId: string, day: Day, today: Day): SQL => sql`
  p.tenant_id = ${env.tenant} and p.superseded_at is null and p.valid_from < ${day}
  and (p.valid_to is null or p.valid_to >= ${day}) and p.unit_id in ${subtreeOf([unitId], today)}`;

/**
 * Compares who stands in the unit and below it with the staged rows of a full list and stages the posts it would close:
 * those that no row is about, of people of whom every row is good; joined records are one person. A fixed number of statements, nothing is loaded.
 */
export const stageLeavers = async (tx: Tx, file: ImportFile, day: Day, today: Day): Promise<SyncCounts> => {
  const unitId = file.unitId ?? '';
  const mine = sql`tenant_id = ${env.tenant} and import_id = ${file.id}`;
  await tx.execute(sql`delete from import_leaver where ${mine}`);
  await tx.execute(sql`delete from import_unit_share where ${mine}`);
  // Nothing is known yet of rows written a moment ago: without this they are taken for few and read once a person.
  await tx.execute(sql`set local enable_nestloop = off`);
  await tx.execute(sql`
    with named as (
      select coalesce(a.kept_id, i.person_id) as human, bool_or(r.status = 'wrong') as broken,
             min(r."row"->'row'->>'from') filter (where r.position_id is null and r.status = 'new') as new_from
        from import_row r
        join identity i on i.tenant_id = r.tenant_id and i.id_number_hash = r.id_hash
        left join person_alias a on a.tenant_id = i.tenant_id and a.person_id = i.person_id
       where r.tenant_id = ${env.tenant} and r.import_id = ${file.id} group by 1),
    nameless as (select distinct name_folded from import_row where ${mine} and id_hash is null and status = 'wrong')
    insert into import_leaver (tenant_id, import_id, position_id, person_id, unit_id, kind, closes_on)
    select p.tenant_id, ${file.id}::uuid, p.id, p.person_id, p.unit_id,
           case when n.human is null then 'left' else 'post-closed' end,
           case when n.new_from::date > p.valid_from then least(${day}::date, n.new_from::date) - 1 else ${day}::date - 1 end
      from position p
      join identity i on i.tenant_id = p.tenant_id and i.person_id = p.person_id and i.id_number_hash is not null
      left join person_alias pa on pa.tenant_id = p.tenant_id and pa.person_id = p.person_id
      left join named n on n.human = coalesce(pa.kept_id, p.person_id)
     where ${comparedPosts(unitId, day, today)} and not coalesce(n.broken, false)
       and not exists (select 1 from import_row r where r.tenant_id = p.tenant_id and r.import_id = ${file.id} and r.position_id = p.id)
       and (n.human is not null or not exists (select 1 from nameless w where w.name_folded = i.name_folded))`);
  await tx.execute(sql`
    insert into import_unit_share (tenant_id, import_id, unit_id, standing, leaving)
    select p.tenant_id, ${file.id}::uuid, p.unit_id, count(distinct p.person_id), count(distinct l.person_id)
      from position p
      left join import_leaver l on l.tenant_id = p.tenant_id and l.import_id = ${file.id} and l.position_id = p.id and l.kind = 'left'
     where ${comparedPosts(unitId, day, today)}
     group by p.tenant_id, p.unit_id having count(l.person_id) > 0`);
  const counts = await countSync(tx, file, day, today);
  await tx.execute(sql`set local enable_nestloop = on`);
  return counts;
};

const countSync = async (tx: Tx, file: ImportFile, day: Day, today: Day): Promise<SyncCounts> => {
  const mine = sql`tenant_id = ${env.tenant} and import_id = ${file.id}`;
  // A person counts once, by the strongest thing that happens to her.
  const [rows] = await tx.execute<Record<'joined' | 'changed' | 'moved' | 'unchanged', number>>(sql`
    select count(*) filter (where of = 4)::int as joined, count(*) filter (where of = 3)::int as moved,
           count(*) filter (where of = 2)::int as changed, count(*) filter (where of = 1)::int as unchanged
      from (select max(case effect when 'joined' then 4 when 'moved' then 3 when 'changed' then 2 else 1 end) as of
              from import_row where ${mine} and id_hash is not null and effect is not null and status <> 'wrong'
             group by id_hash) people`);
  const [stands] = await tx.execute<Record<'standing' | 'without_number' | 'held_back', number>>(sql`
    select count(distinct p.person_id)::int as standing,
           count(distinct p.person_id) filter (where i.id_number_hash is null)::int as without_number,
           count(distinct p.person_id) filter (
             where i.id_number_hash is not null and good.id_hash is null and gone.person_id is null)::int as held_back
      from position p
      left join identity i on i.tenant_id = p.tenant_id and i.person_id = p.person_id
      left join (select distinct id_hash from import_row where ${mine} and status <> 'wrong') good
        on good.id_hash = i.id_number_hash
      left join (select distinct person_id from import_leaver where ${mine}) gone on gone.person_id = p.person_id
     where ${comparedPosts(file.unitId ?? '', day, today)}`);
  const [gone] = await tx.execute<{ people: number; posts: number }>(sql`
    select count(distinct person_id) filter (where kind = 'left')::int as people, count(*)::int as posts
      from import_leaver where ${mine}`);
  return {
    ...(rows ?? { joined: 0, changed: 0, moved: 0, unchanged: 0 }),
    ...{ left: gone?.people ?? 0, closing: gone?.posts ?? 0, standing: stands?.standing ?? 0 },
    ...{ withoutNumber: stands?.without_number ?? 0, heldBack: stands?.held_back ?? 0 },
  };
};

const unitName = (unitId: SQL): SQL<string> => sql<string>`(
  select n.name from org_unit_name n where n.tenant_id = ${env.tenant} and n.unit_id = ${unitId}
   order by n.valid_to is null desc, n.valid_from desc limit 1)`;

/** What a unit is called by its newest name. */
export const unitNameNow = async (db: Reader, unitId: string): Promise<string | null> => {
  const [row] = await db.execute<{ name: string | null }>(
    sql`select ${unitName(sql`${unitId}::uuid`)} as name`,
  );
  return row?.name ?? null;
};

/** A page of the posts that a full list closes, in the order of their ids; `after` is the last id of the page before. */
export const leaversPage = async (
  db: Reader,
  importId: string,
  { after, limit }: { after: string | null; limit: number },
) =>
  db
    .select({
      positionId: importLeaver.positionId,
      fullName: identity.fullName,
      idNumberTail: identity.idNumberTail,
      title: position.title,
      unitName: unitName(sql`${importLeaver.unitId}`),
      kind: importLeaver.kind,
      closesOn: importLeaver.closesOn,
    })
    .from(importLeaver)
    .innerJoin(
      position,
      and(eq(position.tenantId, importLeaver.tenantId), eq(position.id, importLeaver.positionId)),
    )
    .leftJoin(
      identity,
      and(eq(identity.tenantId, importLeaver.tenantId), eq(identity.personId, importLeaver.personId)),
    )
    .where(
      and(
        eq(importLeaver.tenantId, env.tenant),
        eq(importLeaver.importId, importId),
        after === null ? undefined : gt(importLeaver.positionId, after),
      ),
    )
    .orderBy(asc(importLeaver.positionId))
    .limit(limit);

/** The units that more than the limit would leave, those not yet confirmed first, with who confirmed and why. */
export const unitsAboveLimit = async (db: Reader, importId: string, limit: number) =>
  db
    .select({
      unitId: importUnitShare.unitId,
      unitName: unitName(sql`${importUnitShare.unitId}`),
      standing: importUnitShare.standing,
      leaving: importUnitShare.leaving,
      reason: importLeaveConfirmation.reason,
      confirmedAt: importLeaveConfirmation.confirmedAt,
      confirmedBy: sql<string | null>`(select a.display_name from account a
        where a.tenant_id = ${env.tenant} and a.id = ${importLeaveConfirmation.confirmedBy})`,
    })
    .from(importUnitShare)
    .leftJoin(
      importLeaveConfirmation,
      and(
        eq(importLeaveConfirmation.tenantId, importUnitShare.tenantId),
        eq(importLeaveConfirmation.importId, importUnitShare.importId),
        eq(importLeaveConfirmation.unitId, importUnitShare.unitId),
      ),
    )
    .where(
      and(
        eq(importUnitShare.tenantId, env.tenant),
        eq(importUnitShare.importId, importId),
        sql`${importUnitShare.leaving} * 100 > ${importUnitShare.standing} * ${leavingLimitPercent}`,
      ),
    )
    .orderBy(sql`${importLeaveConfirmation.confirmedAt} is not null`, asc(importUnitShare.unitId))
    .limit(limit);

/** Keeps somebody's word about one unit; told again it stays the first one's. */
export const confirmLeaving = async (
  tx: Tx,
  row: Omit<typeof importLeaveConfirmation.$inferInsert, 'tenantId'>,
): Promise<void> => {
  await tx
    .insert(importLeaveConfirmation)
    .values({ tenantId: env.tenant, ...row })
    .onConflictDoNothing();
};

/**
 * Closes the posts that were staged and still stand as they were: each is superseded by the same post with its last
 * day. Two statements, however many. Who has become wrong meanwhile stays. Returns how many were closed.
 */
export const closeLeavers = async (tx: Tx, importId: string, now: Date): Promise<number> => {
  const file = await importById(tx, importId);
  if (file?.mode !== 'full') return 0;
  const closed = await tx.execute(sql`
    with gone as materialized (
      select p.*, l.closes_on from import_leaver l
        join position p on p.tenant_id = l.tenant_id and p.id = l.position_id
        left join identity i on i.tenant_id = p.tenant_id and i.person_id = p.person_id
       where l.tenant_id = ${env.tenant} and l.import_id = ${importId} and p.superseded_at is null
         and not exists (select 1 from import_row r where r.tenant_id = l.tenant_id and r.import_id = l.import_id
                            and r.id_hash = i.id_number_hash and r.status = 'wrong')),
    ended as (
      update position set superseded_at = ${now.toISOString()}::timestamptz from gone
       where position.tenant_id = ${env.tenant} and position.id = gone.id)
    insert into position (tenant_id, id, person_id, unit_id, title, title_folded, category, leader, dx_specialist,
                          core_officer, valid_from, valid_to, recorded_at, supersedes_id, import_id)
    select tenant_id, gen_random_uuid(), person_id, unit_id, title, title_folded, category, leader, dx_specialist,
           core_officer, valid_from, closes_on, ${now.toISOString()}::timestamptz, id, ${importId}::uuid
      from gone returning person_id`);
  return closed.length;
};

/** SQL giving everybody whose posts an import has written or closed. */
export const peopleOfImport = (importId: string): SQL => sql`
  select person_id from position where tenant_id = ${env.tenant} and import_id = ${importId}`;
