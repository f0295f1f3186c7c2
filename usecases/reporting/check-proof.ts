import { z } from 'zod';
import { signingKeys } from '#db/queries/signing-keys.ts';
import { headByChecksum } from '#db/queries/snapshots.ts';
import { Refused } from '#domain/refusal.ts';
import { checkProof as checkFile } from '#standards/proof/proof.ts';
import { query, wholeProvince } from '../usecase.ts';

const mostBytes = 20_000_000;

/**
 * Anybody's question whether a proof file is genuine: by the keys of this installation, its people added up anew.
 * Refused: `proof-…`, which says what was found; invalid `too-large` above 20 MB. Nothing of the file is kept.
 */
export const checkProof = query({
  name: 'proof.check',
  input: z.object({ text: z.string().max(mostBytes, 'too-large') }),
  subject: wholeProvince,
  may: () => true,
  run: async (db, { input }) => {
    const { fault, seal, checks, numbers } = checkFile(input.text, await signingKeys(db));
    if (fault !== null || seal === null) throw new Refused(`proof-${fault ?? 'not-a-proof'}`);
    const known = await headByChecksum(db, seal.sha256);
    return { seal, checks, numbers, newestVersion: known?.newestVersion ?? seal.version };
  },
});
