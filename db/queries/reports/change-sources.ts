import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { aliasesOf, exemptionsBetween, recordedBetween } from '#db/queries/reports/changed-people.ts';
import { grouped } from '#db/queries/reports/grouped.ts';
import type { Comparison, Explained } from '#db/queries/reports/known-change.ts';
import { uuids } from '#db/queries/standings.ts';
import type { ChangeCause } from '#domain/indicators/known-change.ts';
import { env } from '#lib/env.ts';

/** What was recorded, by whom and on what paper; every part null where nobody wrote it. */
export type ChangeSource = {
  readonly recordedAt: Date | null;
  readonly by: string | null;
  /** A legal document, a file or the reason somebody gave. */
  readonly document: string | null;
  /** The course, session or unit it is about. */
  readonly what: string | null;
};

export type SourcedCause = ChangeSource & { readonly cause: ChangeCause };

/** The causes of these people's changes, each with its newest source. Six queries, whoever is asked about. */
export const sourcesOf = async (
  db: Reader,
  of: Comparison & { readonly planCode: string },
  explained: ReadonlyMap<string, Explained>,
): Promise<ReadonlyMap<string, readonly SourcedCause[]>> => {
  const ids = [...explained.keys()];
  const aliases = await aliasesOf(db, of.between);
  const lineOf = new Map<string, string[]>(ids.map((id) => [id, [id]]));
  for (const kept of aliases)
    for (const [alias, into] of kept)
      if (lineOf.has(into)) lineOf.set(alias, [...(lineOf.get(alias) ?? []), into]);
  const everyone = [...lineOf.keys()];
  const all = [...explained.values()];
  const facts = all.flatMap(({ learning, results }) => [...learning, ...results]);
  const byPerson = (rows: readonly Row[]) =>
    grouped(
      rows.flatMap((row) => (lineOf.get(row.key) ?? []).map((personId) => ({ ...row, personId }))),
      (row) => row.personId,
    );
  const [posts, merges] = [
    byPerson(await postRows(db, of, everyone)),
    byPerson(await mergeRows(db, of, everyone)),
  ];
  const factRows = grouped(await learningRows(db, of, facts), (row) => row.key);
  const versions = await versionRows(db, of);
  const events = await eventRows(db, of);
  const exempt = grouped(await exemptionsBetween(db, of.between, ids), (row) => row.personId);
  const sourceOf = (
    personId: string,
    cause: ChangeCause,
    { learning, results }: Explained,
  ): SourcedCause[] => {
    const fact = (keys: readonly string[]) => keys.flatMap((key) => factRows.get(key) ?? []);
    const first = (rows: readonly Row[] | undefined): SourcedCause[] => [
      { cause, ...source(newest(rows ?? [])) },
    ];
    if (/^post-/.test(cause)) return first(posts.get(personId));
    if (/^merge/.test(cause)) return first(merges.get(personId));
    if (/result/.test(cause)) return first(fact(results));
    if (cause === 'unit-changed') return first(events);
    if (cause === 'definition-changed') return first(versions);
    if (/^exemption/.test(cause))
      return (exempt.get(personId) ?? [])
        .filter(({ given }) => given === (cause === 'exemption-given'))
        .slice(0, 1)
        .map((one) => ({
          cause,
          recordedAt: new Date(one.at),
          by: one.by,
          document: one.document ?? one.reason,
          what: null,
        }));
    if (cause === 'saved-after-closing') return [{ cause, ...source(undefined) }];
    const row = newest(fact(learning));
    return [{ cause: row?.evidence && cause === 'late-training' ? 'late-evidence' : cause, ...source(row) }];
  };
  return new Map(
    [...explained].map(([personId, one]) => [
      personId,
      one.causes.flatMap((cause) => sourceOf(personId, cause, one)),
    ]),
  );
};

type Row = {
  /** The person or fact it is about. */
  readonly key: string;
  readonly at: string;
  readonly by: string | null;
  readonly document: string | null;
  readonly what: string | null;
  readonly evidence?: boolean;
};

const newest = (rows: readonly Row[]): Row | undefined =>
  rows.reduce<Row | undefined>(
    (last, row) => (last && Date.parse(last.at) >= Date.parse(row.at) ? last : row),
    undefined,
  );

const source = (row: Row | undefined): ChangeSource => ({
  recordedAt: row ? new Date(row.at) : null,
  by: row?.by ?? null,
  document: row?.document ?? null,
  what: row?.what ?? null,
});

/** What happened to these people's posts: by hand, by an import or by an event of the organisation. */
const postRows = async (db: Reader, of: Comparison, ids: readonly string[]): Promise<Row[]> => {
  const moved = (at: SQL): SQL => sql`
    select p.person_id as key, p.id, ${at} as at, p.import_id, p.unit_id from position p
     where p.tenant_id = ${env.tenant} and p.person_id = any(${uuids(ids)}) and ${recordedBetween(at, of.between)}`;
  return [
    ...(await db.execute<Row>(sql`
      select m.key, m.at::text as at, coalesce(a.display_name, ea.display_name) as by,
             coalesce(c.reason, e.document, f.file_name) as document,
             (select n.name from org_unit_name n where n.tenant_id = ${env.tenant} and n.unit_id = m.unit_id
               order by n.valid_from desc limit 1) as what
        from (${moved(sql`p.recorded_at`)} union all ${moved(sql`p.superseded_at`)}) m
        left join lateral (select c.reason, c.recorded_by from position_change c
          where c.tenant_id = ${env.tenant} and c.person_id = m.key and m.id in (c.position_id, c.replaced_id) and c.recorded_at = m.at
          limit 1) c on true
        left join lateral (select e.document, e.recorded_by from org_event_position ep
          join org_event e on e.tenant_id = ep.tenant_id and e.id = ep.event_id
          where ep.tenant_id = ${env.tenant} and ep.position_id = m.id and e.recorded_at = m.at limit 1) e on true
        left join account a on a.tenant_id = ${env.tenant} and a.id = c.recorded_by
        left join account ea on ea.tenant_id = ${env.tenant} and ea.id = e.recorded_by
        left join import_file f on f.tenant_id = ${env.tenant} and f.id = m.import_id`)),
  ];
};

const mergeRows = async (db: Reader, of: Comparison, ids: readonly string[]): Promise<Row[]> => [
  ...(await db.execute<Row>(sql`
    select who.key, m.recorded_at::text as at, a.display_name as by, m.reason as document, null as what
      from person_merge m cross join lateral (values (m.person_id), (m.other_id)) who(key)
      left join account a on a.tenant_id = m.tenant_id and a.id = m.recorded_by
     where m.tenant_id = ${env.tenant} and m.decision <> 'different' and who.key = any(${uuids(ids)})
       and ${recordedBetween(sql`m.recorded_at`, of.between)}`)),
];

/** Training, results and courses by their ids; what was replaced or taken back speaks through the row that did it. */
const learningRows = async (db: Reader, of: Comparison, ids: readonly string[]): Promise<Row[]> => {
  const within = (at: SQL): SQL => recordedBetween(at, of.between);
  const named = uuids(ids);
  const rowsOf = (table: SQL, what: SQL): SQL => sql`
    select coalesce(x.key, t.id) as key, t.id, t.recorded_at, t.import_id, ${what} as what from ${table} t
      left join lateral (select t.supersedes_id as key where t.supersedes_id = any(${named}) and not t.id = any(${named})) x on true
     where t.tenant_id = ${env.tenant} and (t.id = any(${named}) or t.supersedes_id = any(${named}))
       and ${within(sql`t.recorded_at`)}`;
  return [
    ...(await db.execute<Row>(sql`
      select m.key, m.recorded_at::text as at, a.display_name as by,
             coalesce(w.reason, e.certificate_number, e.file_name, f.file_name) as document, m.what, r.evidence_id is not null as evidence
        from (${rowsOf(sql`external_training`, sql`t.course_name`)} union all ${rowsOf(sql`external_result`, sql`t.session`)}) m
        left join import_file f on f.tenant_id = ${env.tenant} and f.id = m.import_id
        left join evidence_review r on r.tenant_id = ${env.tenant} and r.training_id = m.id
        left join evidence e on e.tenant_id = ${env.tenant} and e.id = r.evidence_id
        left join evidence_withdrawal w on w.tenant_id = ${env.tenant} and w.training_id = m.id
        left join account a on a.tenant_id = ${env.tenant} and a.id = coalesce(w.recorded_by, r.recorded_by)
      union all
      select n.id, (case when ${within(sql`c.completed_at`)} then c.completed_at else p.began_at end)::text, null, null, v.title->>'vi', false
        from enrolment n join course_version v on v.tenant_id = n.tenant_id and v.id = n.course_version_id
        left join completion c on c.tenant_id = n.tenant_id and c.year = n.year and c.enrolment_id = n.id
        left join enrolment_progress p on p.tenant_id = n.tenant_id and p.year = n.year and p.enrolment_id = n.id
       where n.tenant_id = ${env.tenant} and n.id = any(${named}) 
         and (${within(sql`c.completed_at`)} or ${within(sql`p.began_at`)})`)),
  ];
};

const versionRows = async (db: Reader, of: Comparison & { readonly planCode: string }): Promise<Row[]> => [
  ...(await db.execute<Row>(sql`
    select v.indicator as key, v.recorded_at::text as at, a.display_name as by, v.legal_document as document, null as what
      from indicator_version v left join account a on a.tenant_id = v.tenant_id and a.id = v.recorded_by
     where v.tenant_id = ${env.tenant} and v.plan_code = ${of.planCode}
       and v.indicator = ${(of.after.indicator ?? of.before.indicator)?.code ?? ''}
       and ${recordedBetween(sql`v.recorded_at`, of.between)}`)),
];

/** The newest event of the organisation recorded between, which is the one that gave the tree its second shape. */
const eventRows = async (db: Reader, of: Comparison): Promise<Row[]> => [
  ...(await db.execute<Row>(sql`
    select e.id::text as key, e.recorded_at::text as at, a.display_name as by, e.document, null as what
      from org_event e left join account a on a.tenant_id = e.tenant_id and a.id = e.recorded_by
     where e.tenant_id = ${env.tenant} and e.tree = 'agency' and ${recordedBetween(sql`e.recorded_at`, of.between)}
     order by e.recorded_at desc limit 1`)),
];
