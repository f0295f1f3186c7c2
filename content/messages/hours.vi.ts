export const hoursVi = { title: 'Số tiết' };
