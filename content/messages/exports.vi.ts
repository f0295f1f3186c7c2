/** Words of files people download that are not official tables. */
export const exportsVi = {
  completionHeadings: [
    'Họ và tên',
    'Đơn vị ngày hoàn thành',
    'Khóa học',
    'Nhóm nội dung',
    'Số tiết',
    'Ngày hoàn thành',
    'Nguồn',
    'Số chứng nhận',
  ],
  completions: 'Tải danh sách hoàn thành (CSV)',
};
