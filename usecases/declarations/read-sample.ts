import { z } from 'zod';
import { checksOf, sampleOf } from '#db/queries/declarations/steps.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { declaredPeriodOf } from '#domain/declarations/form.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * What the deeper review of a register's sample found for the period that holds a day, in numbers; null before it was
 * drawn. Whoever reads the boards reads it beside the number it is about.
 */
export const readSample = query({
  name: 'declarations.read-sample',
  input: z.object({ register: z.enum(declaredRegisters), day: z.iso.date() }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'board.read'),
  run: async (db, { actor, input: { register, day } }) => {
    const period = declaredPeriodOf(register, day);
    const sample = await sampleOf(db, register, period.id);
    if (!sample) return null;
    const checks = await checksOf(db, sample.drawn);
    const confirmed = checks.filter(({ result }) => result === 'confirmed').length;
    return {
      ...{ register, period, size: sample.drawn.length, population: sample.population.length, confirmed },
      ...{ drawnOn: dayOf(sample.recordedAt), notConfirmed: checks.length - confirmed },
      mayOpen: permitsSomewhere(actor, 'registers.read'),
    };
  },
});
