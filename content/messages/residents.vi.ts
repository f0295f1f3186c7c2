export const residentsVi = {};
