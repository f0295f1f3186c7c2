export const planDeskVi = {};
