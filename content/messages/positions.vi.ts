export const positionsVi = { title: 'Vị trí công tác' };
