import type { snapshotProofVi } from './snapshot-proof.vi.ts';

export const snapshotProofEn: typeof snapshotProofVi = {};
