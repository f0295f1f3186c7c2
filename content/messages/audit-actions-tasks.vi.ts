/** What each use case about tasks of the plan is called in the audit log. */
export const auditActionsTasksVi: Record<string, string> = {
  'tasks.list': 'Xem nhiệm vụ của kế hoạch',
  'tasks.show': 'Xem một nhiệm vụ',
  'tasks.read-form': 'Mở biểu ghi nhiệm vụ',
  'tasks.load-plan': 'Nạp nhiệm vụ từ văn bản kế hoạch',
  'tasks.write': 'Ghi hoặc sửa nhiệm vụ',
  'tasks.end': 'Dừng nhiệm vụ',
  'tasks.show-report': 'Xem báo cáo nhiệm vụ',
  'tasks.submit-report': 'Gửi báo cáo nhiệm vụ',
  'tasks.review-report': 'Xem xét báo cáo nhiệm vụ',
  'tasks.remind': 'Nhắc đơn vị chưa gửi báo cáo nhiệm vụ',
  'tasks.download-file': 'Tải minh chứng của nhiệm vụ',
  'tasks.download': 'Tải danh sách nhiệm vụ',
};
