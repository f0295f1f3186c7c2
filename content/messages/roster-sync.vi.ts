export const rosterSyncVi = { title: 'Đồng bộ danh sách' };
