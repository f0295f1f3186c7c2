export const knownVi = {};
