export const surveysVi = {};
