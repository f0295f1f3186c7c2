import type { RefusalCode, RefusalParams } from '#domain/refusal.ts';

export type RefusalSentences = Record<RefusalCode, (params: RefusalParams) => string>;

/** What a person reads when a rule says no: what happened, that nothing is lost, what to do. */
export const refusalsVi: RefusalSentences = {
  'sign-in-failed': () => 'Thư điện tử hoặc mật khẩu chưa đúng. Xin kiểm tra và thử lại.',
  'sign-in-throttled': () => 'Đã thử quá nhiều lần. Xin đợi 15 phút rồi thử lại, hoặc đặt lại mật khẩu.',
  'password-too-short': () => 'Mật khẩu cần ít nhất 10 ký tự.',
  'link-expired': () => 'Đường dẫn đã dùng hoặc hết hiệu lực. Xin yêu cầu đường dẫn mới.',
  'account-disabled': () => 'Tài khoản đang bị khóa. Xin liên hệ người quản trị.',
  'account-exists': () => 'Thư điện tử này đã có tài khoản. Không có gì thay đổi.',
  'import-not-ready': () => 'Tệp đang được kiểm tra. Xin đợi xem trước xong rồi áp dụng.',
  'import-refused': () => 'Tệp này không đọc được nên không thể áp dụng. Xin sửa tệp và tải lên lại.',
  'import-busy': () => 'Tệp này đang được áp dụng. Xin đợi kết quả.',
  'import-expired': () =>
    'Bản xem trước này đã quá 30 ngày nên đã được xóa. Chưa có gì được ghi. Xin tải tệp lên lại.',
  'leaving-not-confirmed': (p) =>
    `Danh sách này đóng ${p.closing} vị trí công tác. Chưa có gì được ghi. Xin đánh dấu vào ô xác nhận rồi bấm Ghi lại.`,
  'leaving-above-limit': (p) =>
    `“${p.unit}” có ${p.leaving} trên ${p.standing} người thôi công tác, quá 5%. Chưa có gì được ghi. Xin xác nhận riêng đơn vị này, kèm lý do.`,
  'mapping-other-headings': () =>
    'Tiêu đề cột của tệp này khác với cách hiểu đã lưu nên không dùng được. Xin chọn lại từng cột.',
  'columns-already-agreed': () =>
    'Đã có đơn vị được xác nhận theo cách hiểu các cột hiện nay. Muốn chọn lại cột, xin tải tệp lên lại.',
  'file-missing': () => 'Chưa chọn tệp. Xin chọn một tệp .xlsx hoặc .csv.',
  'file-too-large': () =>
    'Tệp lớn hơn 25 MB nên chưa được nhận. Xin bỏ hình ảnh và trang tính thừa, hoặc chia nhỏ tệp, rồi tải lên lại.',
  'period-already-closed': () => 'Kỳ này đã chốt. Muốn đính chính, xin ghi lý do.',
  'correction-needs-reason': () => 'Xin ghi lý do đính chính (ít nhất 10 ký tự); lý do được in trên báo cáo.',
  'proof-not-a-proof': () => 'Tệp này không phải tệp đối chứng của HọcSố.',
  'proof-not-canonical': () => 'Tệp đã bị sửa hoặc ghi lại: không còn từng byte như khi tải về.',
  'proof-content-changed': () => 'Tệp đã bị sửa: số liệu không khớp mã kiểm tra đã ký.',
  'proof-people-changed': () => 'Tệp đã bị sửa: các dòng theo người không khớp mã kiểm tra đã ký.',
  'proof-signature-wrong': () => 'Chữ ký của tệp không đúng. Không dùng số liệu trong tệp này.',
  'proof-other-key': () => 'Tệp được ký bằng khóa không phải của hệ thống này.',
  'proof-numbers-differ': () =>
    'Tệp có chữ ký đúng nhưng có con số không bằng số dòng theo người. Báo ngay cho quản trị hệ thống.',
  'closing-checks-open': (p) =>
    `Còn ${p.checks} kiểm tra chưa đạt nên kỳ chưa được chốt. Chưa có gì thay đổi. Xin xử lý, hoặc ghi lý do vẫn chốt.`,
  'closing-needs-reason': () => 'Lý do vẫn chốt cần ít nhất 10 ký tự. Kỳ chưa được chốt.',
  'correction-without-change': () => 'Không có số liệu nào khác bản đã chốt, nên không cần đính chính.',
  'template-changed-meanwhile': (p) =>
    `Mẫu này vừa được người khác sửa, nay là phiên bản ${p.number}. Nội dung vừa nhập còn nguyên ở đây; xin mở lại mẫu và sửa trên bản mới.`,
  'template-unchanged': () => 'Mẫu không khác phiên bản hiện nay nên không ghi phiên bản mới.',
  'text-changed-meanwhile': (p) =>
    `Lời văn vừa được ${p.by || 'người khác'} ghi. Nội dung vừa nhập còn nguyên ở đây; xin mở lại trang ở cửa sổ khác để xem bản mới.`,
  'text-unchanged': () => 'Lời văn không khác bản đang có nên không ghi phiên bản mới.',
  'report-corrected': () =>
    'Báo cáo này đã có bản đính chính. Xin viết lời văn ở bản đính chính; bản này giữ nguyên như khi gửi đi.',
  'list-too-long': (p) =>
    `Danh sách có ${p.rows} dòng; tệp loại này nhận nhiều nhất ${p.most} dòng nên chưa được lập. Xin tải bảng tính hoặc CSV, hoặc xem danh sách theo từng đơn vị trên bảng chỉ tiêu.`,
  'open-data-published': () => 'Báo cáo này đang được công khai rồi. Không có gì thay đổi.',
  'open-data-newer-published': () =>
    'Một phiên bản mới hơn của kỳ này đã từng được công khai, nên không công khai bản cũ nữa. Chưa công khai gì; xin công khai phiên bản mới nhất.',
  'open-data-withdrawn': () => 'Báo cáo này đã được gỡ khỏi trang công khai từ trước. Không có gì thay đổi.',
  'period-not-ended': () =>
    'Kỳ chưa kết thúc nên chưa chốt, không có gì thay đổi. Nếu vẫn muốn chốt sớm, xin đánh dấu vào ô xác nhận.',
  'period-not-started': () => 'Kỳ chưa bắt đầu nên chưa thể chốt. Không có gì thay đổi.',
  'question-too-slow': (p) =>
    `Câu hỏi này mất hơn ${p.seconds} giây nên đã dừng. Không có gì bị ảnh hưởng. Xin thu hẹp thời gian hoặc đơn vị.`,
  'enrolment-needs-position': () => 'Tài khoản này chưa gắn với người học. Xin liên hệ bộ phận nhân sự.',
  'course-not-published': () => 'Khóa học này chưa phát hành.',
  'attempt-needs-lessons': (p) => `Xin học xong các bài trước khi làm bài kiểm tra; còn ${p.missing} bài.`,
  'events-conflict': () => 'Một sự kiện đã được gửi trước đó với nội dung khác. Bản ghi đầu được giữ nguyên.',
  'class-cancelled': () => 'Lớp này đã hủy nên không thay đổi được nữa.',
  'class-closed': () =>
    'Lớp này đã kết thúc và đã chốt kết quả. Muốn sửa điểm danh, giảng viên sửa danh sách rồi chốt lại kèm lý do.',
  'class-begun': () =>
    'Lớp đã bắt đầu nên không hủy đăng ký được nữa. Xin báo giảng viên nếu Ông/Bà vắng mặt.',
  'class-not-ended': () => 'Còn buổi học chưa kết thúc nên chưa chốt được lớp. Không có gì thay đổi.',
  'class-without-sessions': () => 'Lớp chưa có buổi học nào nên chưa chốt được. Xin thêm buổi học.',
  'class-closing-unchanged': () => 'Điểm danh không khác lần chốt trước, nên không có gì để đính chính.',
  'class-capacity-below-seats': (p) =>
    `Đã có ${p.seats} người có chỗ; số chỗ không thể ít hơn. Không có gì thay đổi.`,
  'class-registration-not-open': () => 'Lớp chưa mở đăng ký. Xin xem thời gian đăng ký và quay lại sau.',
  'class-registration-over': () => 'Lớp đã hết thời gian đăng ký. Xin liên hệ đơn vị tổ chức nếu vẫn cần dự.',
  'class-not-registered': (p) =>
    `Ông/Bà chưa có chỗ trong lớp “${p.title}” nên chưa được điểm danh. Xin báo giảng viên.`,
  'class-code-wrong': () => 'Mã này không đúng hoặc đã đổi. Xin nhập mã đang hiện trên màn hình của lớp.',
  'class-code-throttled': () =>
    'Đã nhập sai mã quá nhiều lần. Xin đợi 10 phút, hoặc nhờ giảng viên điểm danh bằng danh sách.',
  'class-device-used': () =>
    'Thiết bị này đã được dùng để điểm danh cho người khác ở buổi học này. Xin dùng thiết bị của mình, hoặc nhờ giảng viên điểm danh bằng danh sách.',
  'session-cancelled': () => 'Buổi học này đã hủy. Không có gì thay đổi.',
  'session-attended': (p) => `Đã có ${p.people} người được điểm danh ở buổi này nên không hủy được.`,
  'session-not-begun': () => 'Buổi học chưa bắt đầu nên chưa điểm danh bằng danh sách được.',
  'clock-not-settable': () => 'Chỉ đặt được đồng hồ khi hệ thống chạy với ACCEPTANCE=1.',
  'role-already-held': () => 'Tài khoản đã có vai trò này ở đơn vị đó.',
  'last-administrator': () => 'Đây là người quản trị cuối cùng nên không thể khóa hoặc gỡ vai trò.',
  'decision-withdrawn': () => 'Quyết định này đã được rút lại trước đó. Không có gì thay đổi.',
  'duty-not-recurring': () => 'Nghĩa vụ này không lặp lại nên không có gì để dừng.',
  'duty-ended': () => 'Nghĩa vụ này đã được dừng trước đó. Không có gì thay đổi.',
  'evidence-reviewed': () => 'Minh chứng này đã được xem xét. Không có gì thay đổi.',
  'evidence-not-accepted': () => 'Minh chứng này chưa được chấp nhận nên không có gì để rút lại.',
  'evidence-taken-back': () =>
    'Việc chấp nhận minh chứng này đã được rút lại trước đó. Không có gì thay đổi.',
  'evidence-file-kind': () =>
    'Chỉ nhận tệp PDF, JPEG hoặc PNG. Tệp này chưa được nhận; xin chọn tệp khác và nộp lại.',
  'register-code-taken': () =>
    'Mã này đã có trong danh sách. Chưa có gì được ghi; xin dùng mã khác hoặc mở mục đã có.',
  'register-opened-once': () => 'Mục này đã được mở rồi. Chưa có gì được ghi.',
  'register-not-alive': () =>
    'Vào ngày này mục không hoạt động (chưa mở, đã sáp nhập hoặc đã giải thể). Chưa có gì được ghi; xin xem lại ngày.',
  'register-over-already': () =>
    'Sau ngày này đã có sự kiện khác. Chưa có gì được ghi; xin hủy sự kiện sau trước, hoặc chọn ngày muộn hơn.',
  'register-into-gone': () =>
    'Nơi nhận sáp nhập không hoạt động vào ngày này. Chưa có gì được ghi; xin chọn nơi khác.',
  'register-event-not-last': () =>
    'Chỉ hủy được sự kiện cuối cùng, và không hủy được việc mở. Chưa có gì thay đổi.',
  'declaration-changed': ({ by }) =>
    `${by || 'Người khác'} vừa thay đổi bản kê khai này. Những gì Ông/Bà nhập vẫn còn bên dưới, chưa được ghi. Xin tải lại trang, xem thay đổi rồi ghi lại.`,
  'declaration-not-now': () =>
    'Ở trạng thái hiện tại của bản kê khai, việc này không làm được. Chưa có gì thay đổi; xin tải lại trang.',
  'declaration-needs-evidence': () =>
    'Câu trả lời “có” cần ít nhất một tệp minh chứng. Nội dung đã nhập vẫn còn; xin đính kèm tệp rồi nộp lại.',
  'declaration-own': () => 'Người nộp không tự xem xét bản kê khai của mình. Chưa có gì thay đổi.',
  'declaration-subject-ended': () => 'Đơn vị này đã sáp nhập hoặc giải thể nên không kê khai kỳ này.',
  'sample-before-deadline': () => 'Chưa hết hạn kê khai nên chưa rút mẫu.',
  'sample-drawn-already': () => 'Mẫu của kỳ này đã được rút; mỗi kỳ rút một lần. Không có gì thay đổi.',
  'sample-nothing-to-draw': () => 'Chưa có bản kê khai nào đã nộp hoặc đã duyệt để rút mẫu.',
  'check-not-in-sample': () => 'Bản kê khai này không thuộc mẫu rà soát. Không có gì thay đổi.',
  'tasks-all-loaded': () => 'Mọi nhiệm vụ trong văn bản kế hoạch đều đã có. Không có gì thay đổi.',
  'task-code-taken': () =>
    'Mã này đã dùng cho nhiệm vụ khác của kế hoạch. Nội dung đã nhập vẫn còn; xin chọn mã khác.',
  'task-changed': () => 'Nhiệm vụ này vừa được người khác sửa. Chưa có gì được ghi; xin mở lại rồi sửa tiếp.',
  'task-ended': () => 'Nhiệm vụ này đã dừng. Chưa có gì được ghi.',
  'task-report-changed': ({ by }) =>
    `${by || 'Người khác'} vừa thay đổi báo cáo này. Nội dung đã nhập vẫn còn ở đây; xin tải lại trang để xem.`,
  'task-report-not-now': () =>
    'Ở trạng thái hiện tại của báo cáo, việc này không làm được. Chưa có gì thay đổi; xin tải lại trang.',
  'task-report-own': () => 'Người gửi không tự xem xét báo cáo của mình. Chưa có gì thay đổi.',
  'task-units-reminded-today': () =>
    'Các đơn vị chưa gửi báo cáo nhiệm vụ đều đã được nhắc trong 24 giờ qua. Không nhắc thêm.',
  'declarants-reminded-today': () =>
    'Những nơi chưa kê khai đều đã được nhắc trong 24 giờ qua. Không nhắc thêm.',
  'unit-report-changed': ({ by }) =>
    `${by || 'Người khác'} vừa thay đổi báo cáo này. Chưa có gì được ghi; xin tải lại trang.`,
  'unit-report-not-now': () =>
    'Ở trạng thái hiện tại của báo cáo, việc này không làm được. Chưa có gì thay đổi; xin tải lại trang.',
  'unit-report-round-exists': () => 'Kỳ này đã được yêu cầu báo cáo. Không có gì thay đổi.',
  'unit-reminded-today': () => 'Các đơn vị chưa nộp đều đã được nhắc trong 24 giờ qua. Không nhắc thêm.',
  'evidence-file-too-large': () =>
    'Tệp lớn hơn 10 MB nên chưa được nhận. Xin giảm kích thước ảnh hoặc bản quét rồi nộp lại.',
  'deputy-unknown-account': () =>
    'Không có tài khoản nào đang mở với thư điện tử này. Chưa cử ai; xin kiểm tra địa chỉ.',
  'deputy-is-self': () => 'Không thể cử chính mình. Xin nhập thư điện tử của người khác.',
  'deputy-beyond-own-role': () =>
    'Đơn vị này nằm ngoài phạm vi vai trò của Ông/Bà. Chưa cử ai; xin chọn đơn vị khác.',
  'deputy-already-named': () =>
    'Người này đã được cử cho cùng vai trò và phạm vi trong những ngày đó. Không có gì thay đổi.',
  'deputy-not-current': () => 'Việc ủy quyền này hiện không có hiệu lực. Không có gì thay đổi.',
  'deputy-already-acting': () => 'Phiên này đang làm thay cho một người. Xin thôi làm thay trước.',
  'organisation-changed': () =>
    'Dữ liệu đã thay đổi từ lúc xem trước nên chưa ghi gì. Xin xem lại các thay đổi rồi xác nhận.',
  'organisation-settling': () =>
    'Nhân sự đang được chuyển theo một sự kiện vừa ghi. Chưa có gì thay đổi; xin đợi ít phút rồi xác nhận lại.',
  'organisation-event-corrected': () => 'Sự kiện này đã được đính chính trước đó. Không có gì thay đổi.',
  'organisation-people-joined': (p) =>
    `Có ${p.people} người đã đến đơn vị này sau sự kiện, nên chưa thể rút lại sự kiện. Chưa có gì thay đổi; xin chuyển những người đó sang đơn vị khác trước.`,
  'audience-closed': () => 'Nhóm đối tượng này đã đóng nên không thay đổi được nữa. Không có gì thay đổi.',
  'audience-unchanged': () => 'Điều kiện không khác phiên bản đang dùng nên không lưu thành phiên bản mới.',
  'audience-same-name': () => 'Tên không khác tên đang dùng. Không có gì thay đổi.',
  'audience-changed-meanwhile': () =>
    'Người khác vừa lưu một phiên bản mới của nhóm này. Chưa có gì được lưu; xin mở lại nhóm, xem phiên bản mới rồi sửa.',
  'tag-already-borne': () => 'Người này đã mang thẻ đó trong những ngày này. Không có gì thay đổi.',
  'tag-changed-meanwhile': () => 'Thẻ này vừa được người khác thay đổi. Không có gì thay đổi; xin xem lại.',
  'position-changed': () =>
    'Vị trí này vừa được người khác thay đổi. Chưa ghi gì; xin mở lại trang và xem dòng mới.',
  'nobody-to-remind': () =>
    'Không còn ai phải nhắc lúc này: mọi người đã xong, được miễn, hoặc đã được nhắc trong 24 giờ qua. Chưa gửi gì.',
  'list-changed': ({ people }) =>
    `Danh sách vừa thay đổi: bây giờ có ${people} người được nhắc. Chưa gửi gì; xin mở lại trang và xem lại con số rồi nhắc.`,
  'merge-already-one': () => 'Hai người này đã được gộp từ trước. Không có gì thay đổi.',
  'merge-not-kept': () =>
    'Người muốn giữ không phải là một trong hai người đang so sánh. Chưa ghi gì; xin chọn lại.',
  'merge-undone-already': () =>
    'Quyết định này đã được hoàn tác hoặc không còn hiệu lực. Không có gì thay đổi.',
  'survey-without-frame': () =>
    'Chưa rút được mẫu: sổ số liệu chưa có dân số trong độ tuổi lao động, thống nhất một nguồn, của ít nhất hai xã, phường. Chưa lưu gì; xin ghi số liệu trước.',
  'survey-response-set-aside': () => 'Phiếu này đã được để riêng từ trước. Không có gì thay đổi.',
  'ledger-same-source': () =>
    'Văn bản này đã có số cho những ngày đó. Chưa ghi gì. Nếu số cũ sai, xin mở dòng cũ và bấm Đính chính.',
  'ledger-corrected-meanwhile': () =>
    'Dòng này vừa được người khác đính chính hoặc thu hồi. Chưa ghi gì. Xin xem lại lịch sử của ô.',
  'ledger-settled-meanwhile': () =>
    'Các nguồn của ô này vừa thay đổi hoặc đã có người quyết định. Chưa ghi gì. Xin xem lại rồi quyết định.',
  'communication-corrected-meanwhile': () =>
    'Mục này vừa được người khác đính chính hoặc thu hồi. Chưa ghi gì. Xin xem lại bản mới nhất.',
  'plan-version-meanwhile': ({ by, number }) =>
    `${by || 'Người khác'} vừa ghi phiên bản ${number} của chỉ tiêu này. Chưa ghi gì; bản nháp của Ông/Bà được giữ nguyên. Xin xem phiên bản đó rồi sửa tiếp bản nháp.`,
  'plan-version-unchanged': () =>
    'Không có gì khác với phiên bản có hiệu lực vào ngày đã chọn, nên không có gì để xem trước. Nội dung đã nhập vẫn còn.',
};
