import { z } from 'zod';
import { addEntry, addEvent } from '#db/queries/registers.ts';
import { unitPath } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { Forbidden, Refused } from '#domain/refusal.ts';
import { registers } from '#domain/registers/register.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { detailsOf, entryFields } from '../register-input.ts';
import { command } from '../usecase.ts';

/** Opens a school or a programme from a day on. Refused: `register-code-taken`. */
export const openEntry = command({
  name: 'registers.open',
  input: z.object({
    register: z.enum(registers),
    code: z.string().trim().min(1, 'missing').max(60, 'too-long'),
    ...entryFields,
  }),
  subject: async (tx, { input, now }) => ({
    path: input.unitId ? await unitPath(tx, input.unitId, dayOf(now)) : ('province' as const),
  }),
  may: (actor, { path }) => permits(actor, 'registers.manage', path),
  run: async (tx, { actor, input, now }) => {
    const { register, code, effectiveOn, document, ...asked } = input;
    const details = await detailsOf(tx, register, asked, now);
    if (actor.kind !== 'account') throw new Forbidden('registers.open');
    const recordedBy = actor.accountId;
    const entryId = await addEntry(tx, { register, code, demo: env.acceptance, recordedBy }, now);
    if (entryId === null) throw new Refused('register-code-taken');
    const nothing = { intoId: null, withdrawsId: null };
    await addEvent(
      tx,
      { entryId, kind: 'opened', effectiveOn, document, ...details, ...nothing, recordedBy },
      now,
    );
    return { entryId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'register-entry',
    subjectId: result.entryId,
    detail: { register: input.register, code: input.code, effectiveOn: input.effectiveOn },
  }),
});
