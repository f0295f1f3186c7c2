import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { SuspectReason } from '#domain/people/suspects.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { isNoAlias } from './joined-facts.ts';

export type SuspectPair = {
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly SuspectReason[];
};

/**
 * Pairs of people who may be one, the strongest reasons first: found by the birth day, by the whole name without marks
 * in one unit, and by the whole name with the end of the number, an address or a telephone number. Pairs decided
 * about, and people merged already, are left out. One query over everybody; each branch joins on an index.
 */
export const suspectPairs = async (
  db: Reader,
  today: Day,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ pairs: SuspectPair[]; total: number }> => {
  const rows = await db.execute<{ one: string; other: string; reasons: SuspectReason[]; total: number }>(sql`
    with who as materialized (
      select i.person_id, i.name_folded, replace(i.name_folded, ' ', '') as letters, i.born_on, i.id_number_tail as tail,
             i.id_number_hash is not null as numbered, lower(i.email) as email,
             nullif(regexp_replace(coalesce(i.phone, ''), '\\D', '', 'g'), '') as phone
        from identity i where i.tenant_id = ${env.tenant} and ${isNoAlias(sql`i.person_id`)}
    ), posts as (
      select distinct coalesce(a.kept_id, p.person_id) as person_id, p.unit_id from position p
        left join person_alias a on a.tenant_id = p.tenant_id and a.person_id = p.person_id
       where p.tenant_id = ${env.tenant} and p.superseded_at is null
         and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today})
    ), found as (
      select a.person_id as one, b.person_id as other,
             case when a.name_folded = b.name_folded then 'same-name-and-birth-day' else 'near-name-and-birth-day' end as reason
        from who a join who b on b.born_on = a.born_on and a.person_id < b.person_id
       where a.name_folded = b.name_folded
          or (left(a.letters, 1) = left(b.letters, 1) and abs(length(a.letters) - length(b.letters)) <= 2
              and length(a.letters) >= 6 and levenshtein_less_equal(left(a.letters, 255), left(b.letters, 255), 2) <= 2)
      union all
      select a.person_id, b.person_id, 'same-name-in-unit'
        from who a join who b on b.name_folded = a.name_folded and a.person_id < b.person_id
        join posts pa on pa.person_id = a.person_id join posts pb on pb.person_id = b.person_id and pb.unit_id = pa.unit_id
       where a.born_on is null or b.born_on is null or not (a.numbered and b.numbered)
      union all
      select a.person_id, b.person_id, 'same-name-and-number-end'
        from who a join who b on b.name_folded = a.name_folded and b.tail = a.tail and a.person_id < b.person_id
      union all
      select a.person_id, b.person_id, 'same-name-and-contact'
        from who a join who b on b.name_folded = a.name_folded and a.person_id < b.person_id
         and (b.email = a.email or b.phone = a.phone)
    ), pairs as (
      select f.one, f.other, array_agg(distinct f.reason) as reasons from found f
       where not exists (select 1 from person_merge m where m.tenant_id = ${env.tenant} and m.decision = 'different'
               and ((m.person_id = f.one and m.other_id = f.other) or (m.person_id = f.other and m.other_id = f.one))
               and not exists (select 1 from person_merge u where u.tenant_id = m.tenant_id and u.undoes_id = m.id))
       group by f.one, f.other
    )
    select one, other, reasons, count(*) over ()::int as total from pairs
     order by cardinality(reasons) desc, 'same-name-and-birth-day' = any(reasons) desc, one, other
     limit ${page.limit} offset ${page.offset}`);
  return {
    pairs: rows.map(({ one, other, reasons }) => ({ one, other, reasons })),
    total: rows[0]?.total ?? 0,
  };
};
