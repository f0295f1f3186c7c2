export const registersVi = {};
