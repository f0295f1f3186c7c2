export const snapshotProofVi = {};
