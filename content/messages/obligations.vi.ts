/** Duties: their periods, who owes them, and what HR decides about them. */
export const obligationsVi = {
  title: 'Nghĩa vụ học tập',
  states: {
    open: 'Chưa hoàn thành',
    met: 'Đã hoàn thành',
    exempt: 'Được miễn',
    left: 'Không còn thuộc diện',
  },
};
