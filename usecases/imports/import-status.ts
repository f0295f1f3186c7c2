import { z } from 'zod';
import { importById } from '#db/queries/imports.ts';
import { permits } from '#domain/access/permission.ts';
import { query } from '../usecase.ts';

/** How far an import has come: its state, progress, counts and, when it was refused, why. */
export const importStatus = query({
  name: 'import.status',
  input: z.object({ importId: z.uuid() }),
  subject: (db, { input }) => importById(db, input.importId),
  may: (actor) => permits(actor, 'imports.read', 'province'),
  run: async (_db, { subject }) => {
    const { tenantId, createdBy, appliedBy, ...file } = subject;
    return file;
  },
});
