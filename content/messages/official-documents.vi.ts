export const officialDocumentsVi = {};
