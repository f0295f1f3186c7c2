import { z } from 'zod';
import { lockScopedImport } from '#db/queries/import-scope.ts';
import { confirmLeaving, unitsAboveLimit } from '#db/queries/import-sync.ts';
import { permits } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/**
 * Somebody's word that more than the limit really leave one unit by a full list, with the reason; kept for ever.
 * Refused: `import-not-ready` when the list is not (or no longer) waiting to be written.
 */
export const confirmLeavingUnit = command({
  name: 'import.confirm-leaving',
  input: z.object({
    importId: z.uuid(),
    unitId: z.uuid(),
    sure: z.boolean().default(false),
    reason: z.string().trim().min(10, 'reason-too-short').max(500),
  }),
  subject: (tx, { input, now }) => lockScopedImport(tx, input.importId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'imports.run', scope),
  run: async (tx, { actor, subject: file, input: { unitId, sure, reason }, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('import.confirm-leaving');
    if (!sure) throw new InvalidInput([{ path: 'sure', code: 'missing' }]);
    if (file.state !== 'previewed') throw new Refused('import-not-ready');
    const units = await unitsAboveLimit(tx, file.id, 100_000);
    const unit = units.find((each) => each.unitId === unitId);
    if (unit === undefined) throw new NotFound('unit above the limit');
    const { standing, leaving } = unit;
    await confirmLeaving(tx, {
      ...{ importId: file.id, unitId, standing, leaving, reason },
      ...{ confirmedBy: actor.accountId, confirmedAt: now },
    });
    return { importId: file.id, standing, leaving };
  },
  audit: ({ subject, input, result }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: {
      ...{ unitId: input.unitId, reason: input.reason },
      ...{ standing: result.standing, leaving: result.leaving },
    },
  }),
});
