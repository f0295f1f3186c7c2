import { z } from 'zod';
import { mappingsOfSender } from '#db/queries/column-mappings.ts';
import { scopedImport } from '#db/queries/import-scope.ts';
import { unitNameNow, unitsAboveLimit } from '#db/queries/import-sync.ts';
import { permits } from '#domain/access/permission.ts';
import { signatureOf } from '#domain/imports/mapping.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * How far an import has come: its state, progress, counts and, when it was refused, why. Of a full list also the units
 * that more than the limit would leave.
 */
export const importStatus = query({
  name: 'import.status',
  input: z.object({ importId: z.uuid() }),
  subject: (db, { input, now }) => scopedImport(db, input.importId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'imports.read', scope),
  run: async (db, { subject, actor }) => {
    const { tenantId, createdBy, appliedBy, scope, leavingConfirmed, ...file } = subject;
    const mayRun = permits(actor, 'imports.run', scope);
    const units = file.mode === 'full' ? await unitsAboveLimit(db, file.id, 500) : [];
    const unitName = file.unitId === null ? null : await unitNameNow(db, file.unitId);
    const sender = { unitId: file.unitId, accountId: actor.kind === 'account' ? actor.accountId : createdBy };
    const saved = mayRun && file.headings !== null ? await mappingsOfSender(db, file.kind, sender) : [];
    const signature = signatureOf(file.headings ?? []);
    const offered = saved.find((each) => each.signature === signature);
    return {
      ...{ ...file, mayRun, unitName, unitsAboveLimit: units },
      /** A remembered mapping whose headings are exactly the file's, unless it is the one in use. */
      offered: offered && file.mapping === null ? { id: offered.id, name: offered.name } : null,
      /** Names of what the sender has remembered when none of it is for these headings. */
      otherMappings: offered ? [] : saved.map(({ name }) => name),
    };
  },
});
