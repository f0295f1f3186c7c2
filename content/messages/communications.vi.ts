export const communicationsVi = {};
