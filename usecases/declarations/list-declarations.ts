import { z } from 'zod';
import { standingsIn, subjectsOn } from '#db/queries/declarations/members.ts';
import { checksOf, sampleOf } from '#db/queries/declarations/steps.ts';
import { unitsOn, unitsUnder } from '#db/queries/units.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { amountOf } from '#domain/declarations/answers.ts';
import { declaredPeriodOf, declaredPeriods, questions, questionsFor } from '#domain/declarations/form.ts';
import { declarationStates } from '#domain/declarations/state.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { NotFound } from '#domain/refusal.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { dayOf } from '#domain/time/day.ts';
import { declarable, dueOf, lookedAt } from '../declaration-subject.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 50;
/** The plan's first day: nothing was declared before. */
const begins = '2022-10-19';

/**
 * Who declares in a register for a period, of the units the actor may see: how many stand where, one page of them by
 * code, what is declared so far with the sample's result beside it.
 */
export const listDeclarations = query({
  name: 'declarations.list',
  input: z.object({
    register: z.enum(declaredRegisters).default('schools'),
    periodId: z.string().nullable().default(null),
    state: z
      .enum([...declarationStates, 'in-sample'])
      .nullable()
      .default(null),
    search: z.string().trim().max(200).default(''),
    after: z.string().default(''),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'registers.read'),
  run: async (db, { actor, input, now }) => {
    const today = dayOf(now);
    const { register } = input;
    const period = declarable(register, input.periodId ?? declaredPeriodOf(register, today).id, today);
    if (!period) throw new NotFound('period');
    const mine = permittedUnits(actor, 'registers.read');
    const [subjects, standings, units, inside, due, sample] = await Promise.all([
      subjectsOn(db, register, lookedAt(period, today)),
      standingsIn(db, register, [period.id]),
      unitsOn(db, 'agency', today),
      mine === 'province' ? null : unitsUnder(db, mine, today),
      dueOf(db, register, period),
      sampleOf(db, register, period.id),
    ]);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const bySubject = new Map(standings.map((one) => [one.subjectId, one]));
    const drawn = new Set(sample?.drawn ?? []);
    const all = subjects
      .filter(
        ({ ended, levels, unitId }) =>
          ended === null &&
          questionsFor(register, levels).length > 0 &&
          (inside === null || inside.has(unitId)),
      )
      .map((subject) => {
        const standing = bySubject.get(subject.subjectId) ?? null;
        return {
          ...subject,
          ...{ unitName: names.get(subject.unitId) ?? null, state: standing?.state ?? 'none' },
          ...{ answers: standing?.answers ?? {}, changedAt: standing?.recordedAt ?? null },
          inSample: standing !== null && drawn.has(standing.declarationId),
        };
      });
    const words = fold(input.search).split(' ').filter(Boolean);
    const found = all.filter(
      ({ state, inSample, name, code }) =>
        (input.state === null || (input.state === 'in-sample' ? inSample : state === input.state)) &&
        words.every((word) => fold(`${name} ${code}`).includes(word)),
    );
    const rest = found.filter(({ code }) => code > input.after);
    const checks = await checksOf(db, [...drawn]);
    return {
      ...{ register, period, dueOn: due.dueOn, overdue: due.dueOn < today },
      periods: declaredPeriods(register, begins, today).toReversed(),
      counts: declarationStates.map((state) => ({
        state,
        count: all.filter((one) => one.state === state).length,
      })),
      numbers: questions[register].map(({ code, indicator, kind, levels }) => {
        const asked = all.filter((one) =>
          questionsFor(register, one.levels).some((each) => each.code === code),
        );
        const accepted = asked.filter(({ state }) => state === 'accepted');
        return {
          ...{ code, indicator, kind, levels, asked: asked.length, reported: accepted.length },
          counted: accepted.reduce((sum, { answers }) => sum + (amountOf(answers, code) ?? 0), 0),
        };
      }),
      sample: sample && {
        ...{ seed: sample.seed, size: sample.drawn.length, population: sample.population.length },
        drawnAt: sample.recordedAt,
        confirmed: checks.filter(({ result }) => result === 'confirmed').length,
        notConfirmed: checks.filter(({ result }) => result === 'not-confirmed').length,
      },
      page: rest.slice(0, pageSize),
      total: found.length,
      next: rest.length > pageSize ? (rest[pageSize - 1]?.code ?? null) : null,
      unsent: all.filter(({ state }) => state !== 'submitted' && state !== 'accepted').length,
      mayReview: permits(actor, 'declarations.review', 'province'),
      mayDraw: permits(actor, 'declarations.review', 'province') && sample === null && due.dueOn < today,
    };
  },
});
