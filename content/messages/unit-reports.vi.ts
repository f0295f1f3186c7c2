export const unitReportsVi = {};
