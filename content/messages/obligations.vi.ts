export const obligationsVi = { title: 'Nghĩa vụ học tập' };
