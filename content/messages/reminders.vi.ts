export const remindersVi = { title: 'Nhắc việc' };
