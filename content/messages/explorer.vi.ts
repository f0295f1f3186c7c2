export const explorerVi = {};
