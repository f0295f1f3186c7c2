export const deputiesVi = { title: 'Ủy quyền' };
