export const declarationsVi = {};
