import { z } from 'zod';
import { claimsOf } from '#db/queries/ledger.ts';
import { addLedgerRow, historyOfCell, ledgerScope, lockCell } from '#db/queries/ledger-desk.ts';
import { permits } from '#domain/access/permission.ts';
import { ledgerSeries, needsDefinition, treeOfSeries } from '#domain/ledger/series.ts';
import { sameSource } from '#domain/ledger/source.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

const day = z.string().min(1, 'missing').pipe(z.iso.date('not-a-day'));
const blank = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .transform((value) => value || null);
/** Whole numbers as people write them: 12345, 12.345, 12 345. */
const amount = z
  .string()
  .trim()
  .min(1, 'missing')
  .refine((value) => /^(\d{1,12}|\d{1,3}([. ]\d{3}){1,3})$/.test(value), 'not-a-number')
  .transform((value) => Number(value.replace(/[. ]/g, '')));

/**
 * Enters what a source says about a unit for some days, or (with `supersedes`) corrects an earlier row, with a reason.
 * Another source is another value; whether they disagree is shown, never decided here. Refused: `ledger-same-source`
 * when the same document already speaks of these days, `ledger-corrected-meanwhile` when somebody was quicker.
 */
export const enterLedgerValue = command({
  name: 'ledger.enter',
  input: z.object({
    series: z.enum(ledgerSeries),
    unitId: z.uuid('missing'),
    value: amount,
    validFrom: day,
    validTo: day,
    sourceTitle: z.string().trim().min(1, 'missing').max(300, 'too-long'),
    sourceNumber: blank(100),
    sourceOn: day,
    definition: blank(500),
    supersedes: z.uuid().nullable().default(null),
    reason: blank(500),
  }),
  subject: async (tx, { input, now }) => {
    const found = await ledgerScope(tx, input.unitId, dayOf(now));
    return found?.tree === treeOfSeries[input.series] ? found : null;
  },
  may: (actor, { scope }) => permits(actor, 'ledger.manage', scope),
  run: async (tx, { actor, input, now }) => {
    const faults = [
      ...(input.validTo < input.validFrom ? [{ path: 'validTo', code: 'ends-before-start' }] : []),
      ...(input.sourceOn > dayOf(now) ? [{ path: 'sourceOn', code: 'in-the-future' }] : []),
      ...(needsDefinition(input.series) && input.definition === null
        ? [{ path: 'definition', code: 'missing' }]
        : []),
      ...(input.supersedes !== null && (input.reason ?? '').length < 10
        ? [{ path: 'reason', code: 'reason-too-short' }]
        : []),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    await lockCell(tx, input.series, input.unitId);
    const history = await historyOfCell(tx, input.series, input.unitId);
    const replaced = history.find(({ id }) => id === input.supersedes);
    if (input.supersedes !== null && (!replaced || replaced.supersededBy || replaced.value === null))
      throw new Refused('ledger-corrected-meanwhile');
    const claims = (await claimsOf(tx, input.series, [input.unitId], null, null)).get(input.unitId) ?? [];
    const standing = new Set(claims.map(({ id }) => id));
    const twice = history.some(
      (row) =>
        standing.has(row.id) &&
        row.id !== input.supersedes &&
        sameSource(row, input) &&
        row.validFrom <= input.validTo &&
        input.validFrom <= row.validTo,
    );
    if (twice) throw new Refused('ledger-same-source');
    const valueId = await addLedgerRow(tx, {
      ...input,
      reason: input.supersedes === null ? null : input.reason,
      enteredBy: actor.kind === 'account' ? actor.accountId : null,
      recordedAt: now,
    });
    return { valueId, series: input.series, unitId: input.unitId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'ledger',
    subjectId: result.valueId,
    detail: { series: input.series, unitId: input.unitId, value: input.value, supersedes: input.supersedes },
  }),
});
