/** What each use case about data questions is called in the audit log. */
export const auditActionsExplorerVi: Record<string, string> = {
  'explorer.save': 'Lưu câu hỏi dữ liệu',
  'explorer.list-saved': 'Xem câu hỏi đã lưu',
  'explorer.show-saved': 'Xem một câu hỏi đã lưu',
  'explorer.remove-saved': 'Gỡ câu hỏi đã lưu',
  'explorer.schedule': 'Đặt lịch gửi báo cáo',
  'explorer.stop-report': 'Dừng hoặc thôi nhận báo cáo định kỳ',
  'explorer.plan-reports': 'Lập danh sách báo cáo cần gửi',
  'explorer.deliver-report': 'Gửi báo cáo định kỳ',
  'explorer.ask': 'Hỏi dữ liệu',
  'explorer.list-rows': 'Xem các dòng của một câu hỏi dữ liệu',
  'explorer.download': 'Tải kết quả hỏi dữ liệu',
  'explorer.read-dictionary': 'Xem từ điển dữ liệu',
};
