export const audiencesVi = { title: 'Nhóm đối tượng' };
