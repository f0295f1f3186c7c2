import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { everybody, queueForAudiences } from '#db/queries/audiences/queue.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { askRebuild, livePeriods, type StoredPeriod } from '#db/queries/periods.ts';
import { clearWeeks } from '#db/queries/reports/weeks.ts';
import { indicatorCount, indicatorStanding, period } from '#db/schema/reporting.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { TallyCell } from '#domain/indicators/tally.ts';
import { env } from '#lib/env.ts';

/**
 * Says, in the transaction that writes a fact, that these people's standings must be decided anew: an array of ids, or
 * SQL that selects one column of ids. A count asked for from now on takes the new fact in, before any job has run.
 */
export const markPeople = async (tx: Reader, people: readonly string[] | SQL, now: Date): Promise<void> => {
  if (!isSql(people) && people.length === 0) return;
  const ids = isSql(people) ? people : sql`select unnest(${uuids(people)})`;
  // `do update` and not `do nothing`: it locks the waiting row, so that a refresh under way cannot take the mark
  // of a fact it has not seen. In the order of ids, so that two imports never wait for each other.
  await tx.execute(sql`
    insert into standing_queue (tenant_id, person_id, marked_at)
    select ${env.tenant}, marked.id, ${now.toISOString()}::timestamptz
      from (select distinct m.id from (${ids}) as m(id)) marked order by marked.id
    on conflict (tenant_id, person_id) do update set marked_at = excluded.marked_at`);
  // A key of its own for a single person: learners who finish together do not wait for one job's row.
  const onlyOne = !isSql(people) && people.length === 1 ? `refresh-standings:${people[0]}` : undefined;
  await enqueue(tx, 'refresh-standings', {}, onlyOne);
};

/**
 * Says, in the transaction that changes units, that stored counts are void, because they are spread over the tree as it
 * was, and so are the members of audiences.
 */
export const markTreeChanged = async (tx: Reader): Promise<void> => {
  await tx
    .update(period)
    .set({ rebuiltAt: null })
    .where(and(eq(period.tenantId, env.tenant), eq(period.live, true)));
  for (const { planCode, id } of await livePeriods(tx)) await askRebuild(tx, { planCode, periodId: id });
  await queueForAudiences(tx, everybody);
  await enqueue(tx, 'refresh-obligations', {}, 'refresh-obligations');
};

/** Held until the transaction ends; refresh, rebuild and comparison exclude each other by `standings`. */
export const lockKey = async (tx: Reader, key: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${key}:${env.tenant}`}, 0))`);
};

/** Up to `limit` marked people and whom they were merged into, in the order of ids. */
export const queuedPeople = async (db: Reader, limit: number): Promise<string[]> => {
  const rows = await db.execute<{ person_id: string }>(sql`
    select person_id from standing_queue where tenant_id = ${env.tenant} order by person_id limit ${limit}`);
  return withKept(
    db,
    rows.map((row) => row.person_id),
  );
};

/** Takes marks off the queue (whom they were merged into come along), those aside whose fact is being written right now. */
export const takeQueuedPeople = async (tx: Reader, limit: number): Promise<string[]> => {
  const rows = await tx.execute<{ person_id: string }>(sql`
    delete from standing_queue where tenant_id = ${env.tenant} and person_id in (
      select person_id from standing_queue where tenant_id = ${env.tenant}
       order by person_id limit ${limit} for update skip locked)
    returning person_id`);
  return withKept(
    tx,
    rows.map((row) => row.person_id),
  );
};

/** These people and those they were merged into: a fact of the one changes how the other stands. */
const withKept = async (db: Reader, people: readonly string[]): Promise<string[]> => {
  if (people.length === 0) return [];
  const kept = await db.execute<{ kept_id: string }>(sql`
    select distinct kept_id from person_alias where tenant_id = ${env.tenant} and person_id = any(${uuids(people)})`);
  return [...new Set([...people, ...kept.map((row) => row.kept_id)])].toSorted();
};

/** How people stand, and who of them are known to be women: all that stored counts are made of. */
export type Decided = { readonly standings: readonly Standing[]; readonly women: ReadonlySet<string> };

/** Stored standings of some people. */
export const storedStandings = async (
  db: Reader,
  of: StoredPeriod,
  people: readonly string[],
): Promise<Decided> => {
  const rows = await db
    .select({ standing: indicatorStanding.standing, woman: indicatorStanding.woman })
    .from(indicatorStanding)
    .where(and(ofPeriod(of), sql`${indicatorStanding.personId} = any(${uuids(people)})`));
  return {
    standings: rows.map((row) => row.standing),
    women: new Set(rows.flatMap(({ standing, woman }) => (woman ? [standing.personId] : []))),
  };
};

/** How many standings of a period are stored, those of some people aside. */
export const countStoredStandings = async (
  db: Reader,
  of: StoredPeriod,
  without: readonly string[],
): Promise<number> => {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(indicatorStanding)
    .where(and(ofPeriod(of), sql`${indicatorStanding.personId} <> all(${uuids(without)})`));
  return row?.count ?? 0;
};

/** Puts these standings in the place of all that is stored about the people. */
export const replaceStandings = async (
  tx: Reader,
  of: StoredPeriod,
  people: readonly string[],
  decided: Decided,
): Promise<void> => {
  await tx
    .delete(indicatorStanding)
    .where(and(ofPeriod(of), sql`${indicatorStanding.personId} = any(${uuids(people)})`));
  await addStandings(tx, of, decided);
};

export const addStandings = async (
  tx: Reader,
  of: StoredPeriod,
  { standings, women }: Decided,
): Promise<void> => {
  if (standings.length === 0) return;
  await tx.execute(sql`
    insert into indicator_standing (tenant_id, plan_code, period_id, indicator, person_id, status, reason, standing, unit_ids, woman)
    select ${env.tenant}, ${of.planCode}, ${of.periodId}, s->>'indicator', (s->>'personId')::uuid, s->>'status', s->'reason', s,
           array(select jsonb_array_elements_text(s->'unitIds'))::uuid[],
           (s->>'personId')::uuid = any(${uuids([...women])})
      from jsonb_array_elements(${JSON.stringify(standings)}::jsonb) s`);
};

/** Every stored cell of a period: of everybody with the sides shown apart, and of the women alone. */
export const storedCells = async (
  db: Reader,
  of: StoredPeriod,
): Promise<{ readonly everybody: TallyCell[]; readonly women: TallyCell[] }> => {
  const rows = await db.select().from(indicatorCount).where(countsOf(of));
  const cells: { everybody: TallyCell[]; women: TallyCell[] } = { everybody: [], women: [] };
  for (const { indicator, segment, unitId, own, overlap } of rows) {
    const part = segment === 'public' || segment === 'enterprise' ? segment : null;
    cells[segment === 'women' ? 'women' : 'everybody'].push({
      ...{ indicator, segment: part, unitId },
      ...{ own, overlap },
    });
  }
  return cells;
};

/** Adds amounts to stored cells; each cell may stand in `cells` once. Of women there is one cell a unit, for all sides. */
export const addCells = async (
  tx: Reader,
  of: StoredPeriod,
  cells: readonly TallyCell[],
  who: 'everybody' | 'women' = 'everybody',
): Promise<void> => {
  if (cells.length === 0) return;
  const segment = who === 'women' ? sql`'women'` : sql`coalesce(c->>'segment', '')`;
  await tx.execute(sql`
    insert into indicator_count (tenant_id, plan_code, period_id, indicator, segment, unit_id, own, overlap)
    select ${env.tenant}, ${of.planCode}, ${of.periodId}, c->>'indicator', ${segment}, (c->>'unitId')::uuid, c->'own', c->'overlap'
      from jsonb_array_elements(${JSON.stringify(cells)}::jsonb) c
     order by c->>'indicator', c->>'segment', c->>'unitId'
    on conflict (tenant_id, plan_code, period_id, indicator, segment, unit_id) do update set
      own = (select jsonb_object_agg(f.key, f.value::bigint + (excluded.own->>f.key)::bigint) from jsonb_each_text(indicator_count.own) f),
      overlap = (select jsonb_object_agg(f.key, f.value::bigint + (excluded.overlap->>f.key)::bigint) from jsonb_each_text(indicator_count.overlap) f)`);
};

/** Forgets all that is stored about a period. */
export const clearStandings = async (tx: Reader, of: StoredPeriod): Promise<void> => {
  await tx.delete(indicatorStanding).where(ofPeriod(of));
  await tx.delete(indicatorCount).where(countsOf(of));
  await clearWeeks(tx, of);
};

/** An array of ids as one parameter. */
export const uuids = (ids: readonly string[]): SQL => sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`;

const ofPeriod = ({ planCode, periodId }: StoredPeriod): SQL | undefined =>
  and(
    eq(indicatorStanding.tenantId, env.tenant),
    eq(indicatorStanding.planCode, planCode),
    eq(indicatorStanding.periodId, periodId),
  );

const countsOf = ({ planCode, periodId }: StoredPeriod): SQL | undefined =>
  and(
    eq(indicatorCount.tenantId, env.tenant),
    eq(indicatorCount.planCode, planCode),
    eq(indicatorCount.periodId, periodId),
  );

const isSql = (people: readonly string[] | SQL): people is SQL => !Array.isArray(people);
