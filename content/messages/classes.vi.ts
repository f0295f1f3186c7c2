export const classesVi = { title: 'Lớp học' };
