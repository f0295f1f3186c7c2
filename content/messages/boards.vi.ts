export const boardsVi = {};
