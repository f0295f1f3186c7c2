import type { Readable } from 'node:stream';
import { copyOut } from '#db/copy-out.ts';
import type { ContentGroup } from '#domain/catalogue/course.ts';
import { env } from '#lib/env.ts';

export type CompletionsExport = {
  readonly from: string;
  readonly to: string;
  readonly headings: readonly string[];
  /** The content groups in the reader's words. */
  readonly groups: Readonly<Record<ContentGroup, string>>;
};

/** The number of columns of the export; `headings` names each. */
export const completionColumns = 8;

/**
 * Every completion between two days, here and elsewhere, as CSV straight from the database: Postgres writes the lines,
 * so the cost is that of a COPY and memory stays flat. Text that a spreadsheet would run as a formula gets a leading
 * apostrophe. Columns: name, unit of that day, course, content group, số tiết, completed on, source, certificate.
 */
export const completionsAsCsv = (wanted: CompletionsExport): Promise<Readable> =>
  copyOut(completionsQuery(wanted));

/** The rows without escaping, for measuring the escaping against the bare COPY. */
export const completionsQuery = ({ from, to, headings, groups }: CompletionsExport, safe = true): string => {
  const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  const group = `case content_group ${Object.entries(groups)
    .map(([code, word]) => `when ${quoted(code)} then ${quoted(word)}`)
    .join(' ')} else content_group end`;
  const name = (index: number): string => `"${(headings[index] ?? `column ${index}`).replaceAll('"', '""')}"`;
  const text = (column: string): string =>
    safe ? `case when ${column} ~ '^[=+@\\t\\r-]' then '''' || ${column} else ${column} end` : column;
  const [tenant, first, last] = [env.tenant, from, to].map(quoted);
  return `
    select ${text('full_name')} as ${name(0)}, ${text('unit_name')} as ${name(1)}, ${text('title')} as ${name(2)}, ${group} as ${name(3)},
           hours as ${name(4)}, to_char(completed_on, 'DD/MM/YYYY') as ${name(5)}, ${text('source')} as ${name(6)}, ${text('certificate')} as ${name(7)}
    from (
      select i.full_name, n.name as unit_name, v.title->>'vi' as title, v.content_group, v.hours_periods::numeric as hours,
             (c.completed_at at time zone 'Asia/Ho_Chi_Minh')::date as completed_on, 'HocSo' as source, null::text as certificate
      from completion c
      join course_version v on v.tenant_id = c.tenant_id and v.id = c.course_version_id
      left join person_alias a on a.tenant_id = c.tenant_id and a.person_id = c.person_id
      left join identity i on i.tenant_id = c.tenant_id and i.person_id = coalesce(a.kept_id, c.person_id)
      left join org_unit_name n on n.tenant_id = c.tenant_id and n.unit_id = c.unit_id
       and daterange(n.valid_from, n.valid_to, '[]') @> (c.completed_at at time zone 'Asia/Ho_Chi_Minh')::date
      where c.tenant_id = ${tenant}
      union all
      select i.full_name, null, t.course_name, t.content_group, t.hours_periods::numeric, t.completed_on, coalesce(t.organiser, ''), t.certificate_number
      from external_training t
      left join person_alias a on a.tenant_id = t.tenant_id and a.person_id = t.person_id
      left join identity i on i.tenant_id = t.tenant_id and i.person_id = coalesce(a.kept_id, t.person_id)
      where t.tenant_id = ${tenant} and t.completed_on is not null
        and not exists (select 1 from external_training s where s.tenant_id = t.tenant_id and s.supersedes_id = t.id)
    ) completed
    where completed_on between ${first}::date and ${last}::date`;
};
