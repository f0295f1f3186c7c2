export const tasksVi = {};
