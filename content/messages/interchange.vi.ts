export const interchangeVi = { title: 'Liên thông dữ liệu' };
