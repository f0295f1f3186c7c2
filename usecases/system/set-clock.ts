import { z } from 'zod';
import { setCurrentTime } from '#db/queries/clock.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { command, wholeProvince } from '../usecase.ts';

/** Before the first plan nobody holds a role to set the clock forth again; after the last partition rows go astray. */
const [earliest, latest] = [new Date('2022-10-19T00:00:00+07:00'), new Date('2032-12-15T00:00:00+07:00')];

/**
 * Sets the product's clock to an instant, from which it goes on, so that the end of a year can be tried from outside.
 * Refused `clock-not-settable` unless the product runs with ACCEPTANCE=1 (which a database with real people refuses).
 * Sessions and tokens live by the same clock.
 */
export const setClock = command({
  name: 'system.set-clock',
  input: z.object({
    now: z.iso
      .datetime({ offset: true })
      .transform((text) => new Date(text))
      .refine((instant) => instant >= earliest && instant < latest, 'not-in-the-time-of-the-plans'),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'clock.set', 'province'),
  run: async (tx, { input }) => {
    if (!env.acceptance) throw new Refused('clock-not-settable');
    await setCurrentTime(tx, input.now);
    return { now: input.now };
  },
  audit: ({ result }) => ({
    subjectKind: 'clock',
    subjectId: null,
    detail: { to: result.now.toISOString() },
  }),
});
