import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { armsOfRule, figureRows, readFigures } from '#db/queries/figures/figures.ts';
import { rowSources } from '#db/queries/figures/row-sources.ts';
import { planInForce } from '#db/queries/plans.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { permits } from '#domain/access/permission.ts';
import { figureArms } from '#domain/indicators/figure.ts';
import { rowChanges, rowSums } from '#domain/indicators/row-change.ts';
import { NotFound } from '#domain/refusal.ts';
import { changesDetail, changesInput, changesSubject } from '../changes-input.ts';
import { query } from '../usecase.ts';

/** Rows about people are read by who may read people. */
const personal: readonly string[] = ['evidence', 'survey'];
/** A figure has at most so many rows that are compared. */
const mostRows = 100_000;

/**
 * Why one arm of an indicator says something else as known on a second day (now) than on a first: the rows that came, went
 * or count otherwise, one page of them with who recorded what; the sums of all, and both figures. Not found: plan, period,
 * unit, indicator or arm.
 */
export const readRowChanges = query({
  name: 'indicator.read-row-changes',
  input: changesInput.safeExtend({
    arm: z.enum(figureArms).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  subject: async (db, { input, now }) => {
    const asked = await changesSubject(db, input, now);
    const arms = asked ? armsOfRule(asked.indicator.rule) : [];
    const arm = input.arm ? arms.find((one) => one === input.arm) : arms[0];
    return asked && arm ? { ...asked, arm, arms } : null;
  },
  may: (actor, { unit, arm }) =>
    permits(actor, personal.includes(arm) ? 'people.read' : 'board.read', unit ? unit.path : 'province'),
  run: (db, { input, subject }) =>
    oneMoment(db, async (reader) => {
      const { planCode, period, unit, indicator, arm, arms, after, upTo, knownOn, until } = subject;
      const unitId = unit?.unitId ?? provinceId;
      const reading = (recordedUpTo: Date | null) => readArm(reader, { ...subject, unitId, recordedUpTo });
      const [before, second] = [await reading(after), await reading(upTo)];
      if (!second.unit) throw new NotFound('unit on the cut-off day');
      const changes = rowChanges(before.rows, second.rows);
      const rest = changes.filter(({ id }) => input.after === undefined || id > input.after);
      const page = rest.slice(0, input.limit);
      const sources = await rowSources(
        reader,
        arm,
        page.map(({ id }) => id),
        { after, upTo },
      );
      return {
        ...{ planCode, period, indicator, arm, arms, knownOn, until, unit: second.unit },
        figures: { before: before.figure, after: second.figure },
        sums: rowSums(before.rows, second.rows),
        total: changes.length,
        changes: page.map((one) => ({ ...one, source: sources.get(one.id) ?? null })),
        next: rest.length > page.length ? (page.at(-1)?.id ?? null) : null,
      };
    }),
  audit: ({ input, subject }) => ({
    subjectKind: 'indicator',
    subjectId: subject.indicator.code,
    detail: { ...changesDetail(subject, input.unit), arm: subject.arm, after: input.after ?? null },
  }),
});

type ArmAsk = Pick<
  NonNullable<Awaited<ReturnType<typeof changesSubject>>>,
  'planCode' | 'period' | 'indicator'
> & {
  readonly arm: (typeof figureArms)[number];
  readonly unitId: string;
  readonly recordedUpTo: Date | null;
};

/** One reading of an arm in one unit; without the indicator or the unit then, nothing. */
const readArm = async (db: Reader, { planCode, period, indicator, arm, unitId, recordedUpTo }: ArmAsk) => {
  const plan = await planInForce(db, planCode, period.to, recordedUpTo);
  const known = plan?.content.indicators.find(({ code }) => code === indicator.code);
  const units = await unitsOfDay(db, period.to, recordedUpTo);
  const unit = units.byId.get(unitId) ?? null;
  if (!plan || !known || !unit || !armsOfRule(known.rule).includes(arm))
    return { unit, rows: [], figure: null };
  const ask = {
    plan: { ...plan.content, indicators: [known] },
    indicator: known,
    period,
    units,
    recordedUpTo,
  };
  const { rows } = await figureRows(db, arm, ask, { unitId, limit: mostRows });
  const figures = await readFigures(db, ask);
  return { unit, rows, figure: figures.find((one) => one.arm === arm && one.unitId === unitId) ?? null };
};
