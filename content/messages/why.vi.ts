export const whyVi = { title: 'Vì sao chưa hoàn thành' };
