/** What is wrong with one field, by the code the rule gives; a code without a sentence of its own takes `other`. */
export const fieldErrorsVi = {
  missing: 'Xin điền ô này.',
  'not-a-day': 'Xin nhập ngày có thật, ví dụ 14/12/2026.',
  'not-an-email': 'Địa chỉ thư điện tử này chưa đúng, ví dụ ten@cantho.gov.vn.',
  'in-the-past': 'Ngày này đã qua. Xin chọn hôm nay hoặc ngày sau.',
  'ends-before-start': 'Ngày cuối đứng trước ngày đầu. Xin sửa một trong hai.',
  'needs-unit': 'Vai trò này phải gắn với một đơn vị. Xin chọn đơn vị.',
  'province-only': 'Vai trò này luôn là toàn thành phố. Xin để trống đơn vị.',
  'too-long': 'Nội dung ở ô này quá dài.',
  'reason-too-short': 'Xin ghi lý do, ít nhất 10 ký tự.',
  'in-future': 'Ngày này chưa tới. Xin chọn hôm nay hoặc ngày trước.',
  other: 'Giá trị ở ô này chưa đúng.',
};
