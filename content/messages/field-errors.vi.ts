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
  'before-birth': 'Ngày này trước ngày sinh của người giữ vị trí.',
  'unit-not-yet': 'Đơn vị chưa được thành lập vào ngày đầu của vị trí. Xin chọn đơn vị khác hoặc ngày sau.',
  'unit-ended': 'Đơn vị không tồn tại suốt thời gian này. Xin chọn ngày cuối không sau ngày đơn vị kết thúc.',
  'post-held-already': 'Người này đã giữ đúng chức danh này ở đơn vị này trong thời gian đó.',
  'nothing-changed': 'Không có gì khác với dòng đang ghi.',
  'not-after-start':
    'Ngày này phải sau ngày đầu của vị trí cũ. Nếu vị trí cũ ghi sai, xin dùng “Đính chính”.',
  'after-its-end': 'Vị trí cũ đã kết thúc trước ngày này. Xin dùng “Thêm vị trí”.',
  'name-and-surname': 'Xin nhập đầy đủ họ và tên.',
  'id-number-twelve': 'Số định danh có đúng 12 chữ số. Số chứng minh nhân dân 9 số không dùng ở đây.',
  'id-number-of-another':
    'Số này đã có người khác mang, với họ tên hoặc ngày sinh khác. Xin kiểm tra lại giấy tờ, hoặc liên hệ nhân sự cấp tỉnh.',
  'looks-like-known':
    'Đã có người cùng họ tên và ngày sinh trong danh sách. Xin tìm lại trước; nếu chắc chắn là người khác, xin đánh dấu vào ô này.',
  'email-has-account': 'Thư điện tử này đã có tài khoản. Xin nhập địa chỉ khác hoặc để trống.',
  'not-a-phone': 'Số điện thoại này chưa đúng, ví dụ 0912 345 678.',
  'before-own-role': 'Ngày này trước ngày Ông/Bà có vai trò.',
  'after-own-role': 'Ngày này sau khi vai trò của Ông/Bà kết thúc.',
  'days-too-long': 'Thời gian quá dài: nhiều nhất 366 ngày.',
  'not-days':
    'Xin ghi các số ngày cách nhau bằng dấu phẩy, ví dụ −30, −7, 0, +7; nhiều nhất 12 mốc, không quá 365 ngày.',
  'not-a-time': 'Xin ghi giờ dạng 21:00.',
  'unknown-place': 'Có chỗ điền không nằm trong danh sách. Xin dùng các chỗ điền ghi ở trên.',
  'line-break': 'Tiêu đề chỉ được một dòng.',
  other: 'Giá trị ở ô này chưa đúng.',
};
