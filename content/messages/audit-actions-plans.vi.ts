/** What use cases about plans and base numbers are called in the audit log. */
export const auditActionsPlansVi: Record<string, string> = {
  'ledger.list': 'Xem sổ số liệu nền',
  'ledger.list-conflicts': 'Xem các nguồn chưa thống nhất',
  'ledger.show-cell': 'Xem một ô của sổ số liệu nền',
  'ledger.read-form': 'Mở biểu nhập số liệu nền',
  'ledger.enter': 'Nhập hoặc đính chính số liệu nền',
  'ledger.take-back': 'Thu hồi số liệu nền',
  'ledger.settle': 'Quyết định nguồn số liệu nền',
  'plans.list': 'Xem các kế hoạch và cách tính',
  'plan.show-indicator': 'Xem các phiên bản của một chỉ tiêu',
  'plan.read-draft': 'Mở biểu mẫu phiên bản chỉ tiêu',
  'plan.keep-draft': 'Lưu bản nháp phiên bản chỉ tiêu',
  'plan.drop-draft': 'Bỏ bản nháp phiên bản chỉ tiêu',
  'plan.preview-version': 'Xem trước tác động của phiên bản chỉ tiêu',
  'plan.record-version': 'Ghi phiên bản mới của chỉ tiêu',
  'plan.mark-seen': 'Xác nhận đã xem phiên bản chỉ tiêu',
};
