import { z } from 'zod';
import { signingKeys } from '#db/queries/signing-keys.ts';
import { headByChecksum } from '#db/queries/snapshots.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * What the public may know of a printed checksum: which period and version it is, and whether a newer one stands; with
 * the public keys of this installation. `found` null: no snapshot has it, or none was asked for.
 */
export const findChecksum = query({
  name: 'proof.find',
  input: z.object({ sha256: z.string().max(200).nullable() }),
  subject: wholeProvince,
  may: () => true,
  run: async (db, { input }) => ({
    found: input.sha256 === null ? null : await headByChecksum(db, input.sha256),
    keys: await signingKeys(db),
  }),
});
