export const organisationVi = { title: 'Tổ chức' };
