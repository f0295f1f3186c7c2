/** What is done with closed reports, their documents and their public releases. */
export const auditActionsReportsVi: Record<string, string> = {
  'open-data.publish': 'Công khai báo cáo',
  'open-data.withdraw': 'Gỡ báo cáo khỏi trang công khai',
  'open-data.preview': 'Xem trước bản công khai',
  'open-data.read': 'Xem số liệu công khai',
  'open-data.file': 'Tải tệp số liệu công khai',
  'open-data.dictionary': 'Đọc từ điển dữ liệu mở',
  'open-data.catalogue': 'Đọc danh mục dữ liệu mở',
  'report.export-view': 'Tải báo cáo theo hai cách nhìn',
  'report.choose-template': 'Chọn mẫu văn bản cho báo cáo',
  'report-template.list': 'Xem các mẫu văn bản',
  'report-template.save': 'Ghi phiên bản mẫu văn bản',
  'report-text.read': 'Xem lời văn báo cáo',
  'report-text.write': 'Ghi lời văn báo cáo',
  'snapshot.export': 'Tải báo cáo',
  'snapshot.read': 'Xem báo cáo',
};
