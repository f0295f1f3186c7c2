import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { unitsKnownOn } from '#db/queries/organisation/known.ts';
import { type EntryOnDay, listEntries } from '#db/queries/registers.ts';
import { unitsOn } from '#db/queries/units.ts';
import type { Answers } from '#domain/declarations/answers.ts';
import { institutionLevels } from '#domain/declarations/form.ts';
import { after, type DeclarationAct, type DeclarationState } from '#domain/declarations/state.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import { ends } from '#domain/registers/life.ts';
import type { Level } from '#domain/registers/register.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** Somebody or something that declares, as it is on a day. */
export type Subject = {
  readonly subjectId: string;
  readonly code: string;
  readonly name: string;
  readonly levels: readonly Level[];
  /** The unit that answers for it. */
  readonly unitId: string;
  /** Null while it lives; else what became of it and since when. */
  readonly ended: {
    readonly kind: 'merged' | 'closed';
    readonly since: Day;
    readonly into: string | null;
  } | null;
};

/** The newest step of a declaration. */
export type Standing = {
  readonly declarationId: string;
  readonly subjectId: string;
  readonly periodId: string;
  readonly state: DeclarationState;
  readonly number: number;
  readonly answers: Answers;
  readonly fileIds: readonly string[];
  readonly comment: string | null;
  readonly recordedBy: string | null;
  /** The name of who took the step. */
  readonly by: string | null;
  readonly recordedAt: Date;
};

/** People's committees from province to commune: what "từ cấp tỉnh, cấp huyện đến cấp xã" names (I-08). */
export const isCommittee = (kind: string): boolean => /^(ubnd|uy ban nhan dan)\b/.test(fold(kind));

const subjectOf = ({ id, code, name, levels, unitId, kind, since, intoName }: EntryOnDay): Subject => ({
  ...{ subjectId: id, code, name, levels, unitId },
  ended: ends(kind) ? { kind: kind === 'merged' ? 'merged' : 'closed', since, into: intoName } : null,
});

/** Everyone in a register on a day, those that are no more included, by code. One query. */
export const subjectsOn = async (
  db: Reader,
  register: DeclaredRegister,
  day: Day,
  recordedUpTo: Date | null = null,
): Promise<Subject[]> => {
  if (register === 'units') {
    const units = await (recordedUpTo
      ? unitsKnownOn(db, 'agency', day, recordedUpTo)
      : unitsOn(db, 'agency', day));
    return units
      .filter(({ kind }) => isCommittee(kind))
      .map(({ id, code, name }) => ({ subjectId: id, code, name, levels: [], unitId: id, ended: null }));
  }
  const entries = await listEntries(
    db,
    register === 'programmes' ? 'programmes' : 'schools',
    day,
    recordedUpTo,
  );
  const institutions = register === 'institutions' || register === 'graduates';
  return entries
    .map(subjectOf)
    .filter(
      ({ levels }) => !institutions || levels.some((level) => institutionLevels.some((of) => of === level)),
    );
};

type Row = Omit<Standing, 'state' | 'recordedAt'> & { act: DeclarationAct; recordedAt: string };

/** How the declarations of a register stand in some periods, as far as recorded by `recordedUpTo`. One query. */
export const standingsIn = async (
  db: Reader,
  register: DeclaredRegister,
  periodIds: readonly string[],
  recordedUpTo: Date | null = null,
  subjectId: string | null = null,
): Promise<Standing[]> => {
  const rows = await db.execute<Row>(sql`
    select distinct on (d.id) d.id as "declarationId", d.subject_id as "subjectId", d.period_id as "periodId",
           s.act, s.number, s.answers, s.file_ids as "fileIds", s.comment, s.recorded_by as "recordedBy",
           (select a.display_name from account a where a.tenant_id = s.tenant_id and a.id = s.recorded_by) as by, s.recorded_at as "recordedAt"
      from declaration d join declaration_step s on s.tenant_id = d.tenant_id and s.declaration_id = d.id
     where d.tenant_id = ${env.tenant} and d.register = ${register}
       and d.period_id = any(${sql.param(`{${periodIds.join(',')}}`)}::text[])
       ${subjectId ? sql`and d.subject_id = ${subjectId}` : sql``}
       ${recordedUpTo ? sql`and s.recorded_at <= ${recordedUpTo.toISOString()}::timestamptz` : sql``}
     order by d.id, s.number desc`);
  return rows.map(({ act, recordedAt, ...row }) => ({
    ...row,
    state: stateAfter[act],
    recordedAt: new Date(recordedAt),
  }));
};

/** An act leads to one state wherever it is done from. */
const stateAfter: Readonly<Record<DeclarationAct, DeclarationState>> = {
  save: after('none', 'save') ?? 'draft',
  submit: after('draft', 'submit') ?? 'submitted',
  return: after('submitted', 'return') ?? 'returned',
  accept: after('submitted', 'accept') ?? 'accepted',
};
