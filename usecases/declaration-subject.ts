import type { Reader } from '#db/client.ts';
import { type Standing, type Subject, standingsIn, subjectsOn } from '#db/queries/declarations/members.ts';
import { deadlineOf } from '#db/queries/declarations/steps.ts';
import { unitPath } from '#db/queries/units.ts';
import { declaredPeriodOf } from '#domain/declarations/form.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import { type Period, periodById } from '#domain/reporting/period.ts';
import { type Day, dayOf } from '#domain/time/day.ts';

export type DeclarationSubject = {
  readonly register: DeclaredRegister;
  readonly period: Period;
  readonly subject: Subject;
  readonly standing: Standing | null;
  readonly path: readonly string[];
};

/** A period of a register that has begun; null for every other. */
export const declarable = (register: DeclaredRegister, periodId: string, today: Day): Period | null => {
  const period = periodById(periodId);
  return period && period.from <= today && declaredPeriodOf(register, period.from).id === period.id
    ? period
    : null;
};

/** The day on which a register is looked at for a period: its last day, or today while it runs. */
export const lookedAt = (period: Period, today: Day): Day => (period.to < today ? period.to : today);

/** By when the period is declared: as set, else by its last day. */
export const dueOf = async (db: Reader, register: DeclaredRegister, period: Period) => {
  const set = await deadlineOf(db, register, period.id);
  return { dueOn: set?.dueOn ?? period.to, number: set?.number ?? 0 };
};

/** Who declares what in which period and how it stands; null when there is no such subject or period. */
export const declarationSubject = async (
  db: Reader,
  of: { readonly register: DeclaredRegister; readonly periodId: string; readonly subjectId: string },
  now: Date,
): Promise<DeclarationSubject | null> => {
  const today = dayOf(now);
  const period = declarable(of.register, of.periodId, today);
  if (!period) return null;
  const subjects = await subjectsOn(db, of.register, lookedAt(period, today));
  const subject = subjects.find(({ subjectId }) => subjectId === of.subjectId);
  if (!subject) return null;
  const [standing] = await standingsIn(db, of.register, [period.id], null, subject.subjectId);
  return {
    ...{ register: of.register, period, subject, standing: standing ?? null },
    path: await unitPath(db, subject.unitId, today),
  };
};
