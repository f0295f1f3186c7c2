export const closingChecksVi = {};
