export const openDataVi = {};
