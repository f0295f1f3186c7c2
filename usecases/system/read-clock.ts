import { z } from 'zod';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The product's present instant. Refused `clock-not-settable` unless it runs with ACCEPTANCE=1. */
export const readClock = query({
  name: 'system.read-clock',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'clock.set', 'province'),
  run: async (_db, { now }) => {
    if (!env.acceptance) throw new Refused('clock-not-settable');
    return { now };
  },
});
