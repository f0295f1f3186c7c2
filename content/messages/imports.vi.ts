import {
  fieldLabel,
  type ImportSentences,
  type ImportWords,
  quotedFields,
} from '#content/messages/import-words.ts';
import { formatDay } from '#domain/time/day.ts';
import { importLabelsVi as labels } from './import-labels.vi.ts';

const day = (value: string | number): string => formatDay(String(value));
const asText = 'Định dạng cột Số định danh thành Văn bản (Text) rồi nhập lại đủ 12 chữ số.';

const sentences: ImportSentences = {
  'not-a-spreadsheet': () =>
    'Tệp này không phải bảng tính. Mở tệp bằng Excel, lưu thành .xlsx hoặc .csv rồi tải lên lại.',
  'password-protected': () =>
    'Tệp được đặt mật khẩu nên không đọc được. Bỏ mật khẩu trong Excel, lưu lại rồi tải lên lại.',
  'old-xls': () => 'Tệp ở định dạng .xls cũ. Trong Excel chọn “Lưu thành”, định dạng .xlsx, rồi tải lên lại.',
  'zip-bomb': () =>
    'Tệp giải nén ra quá lớn so với kích thước của nó nên bị từ chối để bảo vệ hệ thống. Sao chép dữ liệu sang một tệp Excel mới rồi tải lên lại.',
  'too-large': () => 'Tệp quá lớn. Bỏ hình ảnh và trang tính thừa hoặc chia thành nhiều tệp rồi tải lên lại.',
  damaged: () => 'Tệp bị hỏng nên không đọc được. Mở tệp bằng Excel, lưu thành tệp mới rồi tải lên lại.',
  empty: () => 'Tệp không có dữ liệu. Kiểm tra lại tệp rồi tải lên lại.',
  'unreadable-encoding': () =>
    'Không nhận ra bảng mã của tệp CSV. Trong Excel chọn “Lưu thành”, định dạng “CSV UTF-8” hoặc .xlsx, rồi tải lên lại.',
  'too-many-rows': () => 'Tệp có quá nhiều dòng. Chia thành nhiều tệp nhỏ hơn rồi tải lên từng tệp.',
  'too-many-columns': () =>
    'Tệp có quá 200 cột. Xóa các cột không cần, kể cả ô trắng ở bên phải bảng, rồi tải lên lại.',
  'oneroster-version': () =>
    'Bộ dữ liệu OneRoster này không thuộc phiên bản 1.2. Xuất lại theo OneRoster 1.2 (CSV) từ hệ thống gửi rồi tải lên lại.',
  'oneroster-broken': () =>
    'Bộ dữ liệu OneRoster không đúng chuẩn: thiếu tệp mà manifest.csv đã kê khai, tệp CSV bị lỗi, hoặc có dòng “tobedeleted” trong chế độ bulk. Xuất lại từ hệ thống gửi rồi tải lên lại.',
  'oneroster-columns': () =>
    'Một tệp trong bộ dữ liệu OneRoster thiếu cột bắt buộc hoặc có hai cột trùng tên. Xuất lại theo OneRoster 1.2 từ hệ thống gửi rồi tải lên lại.',
  'legacy-font': () =>
    'Chữ trong tệp dùng phông cũ (TCVN3 hoặc VNI) nên không đọc đúng được. Chuyển mã sang Unicode (ví dụ bằng UniKey), lưu lại rồi tải lên lại.',
  'apply-failed': () =>
    'Hệ thống gặp lỗi khi ghi tệp này, đã thử ba lần. Lỗi không do tệp và không có gì được ghi. Xin tải tệp lên lại; nếu vẫn lỗi, báo người quản trị.',
  'check-failed': () =>
    'Hệ thống gặp lỗi khi kiểm tra tệp này. Xin tải tệp lên lại. Nếu vẫn lỗi, xin báo người quản trị kèm tên tệp và giờ tải lên.',
  'no-known-header': ({ kind, fields }) =>
    `Không tìm thấy dòng tiêu đề trong 30 dòng đầu. Đặt một dòng tiêu đề có các cột ${quotedFields(labels, kind, fields, 'hoặc')} rồi tải lên lại.`,
  'missing-required-column': ({ kind, sheet, headerRow, missing }) =>
    `${sheet ? `Trang tính “${sheet}”, dòng` : 'Dòng'} tiêu đề ${headerRow}: thiếu cột ${quotedFields(labels, kind, missing, 'hoặc')}. Thêm cột còn thiếu rồi tải lên lại.`,
  'duplicate-column': ({ kind, field, columns }) =>
    `Có nhiều cột cùng được hiểu là “${fieldLabel(labels, kind, field)}”: ${columns}. Chỉ giữ một cột, đổi tên hoặc xóa các cột còn lại rồi tải lên lại.`,
  'split-name': ({ column }) =>
    `Họ và tên đang tách thành hai cột (phần tên ở cột ${column} không có tiêu đề). Gộp họ và tên vào một cột rồi tải lên lại.`,
  'no-rows': ({ sheet, headerRow }) =>
    `${sheet ? `Trang tính “${sheet}”` : 'Tệp'} không có dòng dữ liệu nào dưới dòng tiêu đề ${headerRow}. Điền dữ liệu rồi tải lên lại.`,

  required: () => 'Ô này bắt buộc nhưng đang để trống. Điền giá trị rồi nhập lại.',
  'text-too-long': ({ max }) => `Nội dung dài quá ${max} ký tự. Rút gọn rồi nhập lại.`,
  'day-where-text': ({ text }) =>
    `Excel đã đổi nội dung ô này thành ngày (${text}). Định dạng cột thành Văn bản (Text), gõ lại nội dung đúng rồi nhập lại.`,
  'day-unreadable': ({ text }) =>
    `“${text}” không phải là ngày đọc được. Ghi theo dạng ngày/tháng/năm, ví dụ 14/12/2026.`,
  'day-two-digit-year': ({ text }) =>
    `“${text}” ghi năm bằng hai chữ số nên không rõ là năm nào. Ghi đủ bốn chữ số, ví dụ 14/12/2026.`,
  'day-only-year': ({ text }) => `“${text}” chỉ có năm. Ghi đủ ngày/tháng/năm, ví dụ 14/12/2026.`,
  'day-impossible': ({ text }) =>
    `“${text}” không phải là ngày có thật. Ghi ngày trước, tháng sau, năm cuối, ví dụ 14/12/2026.`,
  'time-impossible': ({ text }) =>
    `“${text}” có giờ không hợp lệ. Ghi giờ từ 00:00 đến 23:59, ví dụ 14/12/2026 08:30.`,
  'day-in-future': ({ day: found, today }) =>
    `Ngày ${day(found)} chưa đến (hôm nay là ${day(today)}). Kiểm tra lại ngày.`,
  'day-too-early': ({ day: found, earliest }) =>
    `Ngày ${day(found)} sớm hơn ${day(earliest)}. Kiểm tra lại năm.`,
  'ends-before-start': ({ from, to }) =>
    `Ngày kết thúc ${day(to)} trước ngày bắt đầu ${day(from)}. Sửa một trong hai ngày.`,
  'born-after-start': ({ bornOn, from }) =>
    `Ngày sinh ${day(bornOn)} không trước ngày nhận chức vụ ${day(from)}. Sửa một trong hai ngày.`,
  'enrolled-after-began': ({ enrolledOn, beganOn }) =>
    `Ngày ghi danh ${day(enrolledOn)} sau ngày bắt đầu ${day(beganOn)}. Sửa một trong hai ngày.`,
  'enrolled-after-completed': ({ enrolledOn, completedOn }) =>
    `Ngày ghi danh ${day(enrolledOn)} sau ngày hoàn thành ${day(completedOn)}. Sửa một trong hai ngày.`,
  'began-after-completed': ({ beganOn, completedOn }) =>
    `Ngày bắt đầu ${day(beganOn)} sau ngày hoàn thành ${day(completedOn)}. Sửa một trong hai ngày.`,

  'id-number-lost-zero': ({ digits }) =>
    `Số định danh chỉ còn ${digits} chữ số vì Excel đã bỏ số 0 ở đầu. ${asText}`,
  'id-number-scientific': () =>
    `Excel đã đổi số định danh thành dạng số mũ (như 9,2E+10) nên mất chữ số. ${asText}`,
  'id-number-length': ({ digits }) =>
    `Số định danh có ${digits} chữ số, đúng phải là 12. Kiểm tra lại trên thẻ căn cước. ${asText}`,
  'id-number-not-digits': () => 'Số định danh chỉ gồm 12 chữ số. Bỏ chữ cái và ký tự khác rồi nhập lại.',
  'old-id-card': () =>
    'Đây là số chứng minh nhân dân cũ (9 chữ số). Ghi số định danh cá nhân 12 chữ số trên thẻ căn cước.',
  'id-number-province': ({ province }) =>
    `Lưu ý: ba chữ số đầu ${province} không phải mã tỉnh trong nước (001–096). Kiểm tra lại nếu người này không khai sinh ở nước ngoài.`,
  'id-number-gender': () =>
    'Lưu ý: chữ số thứ tư của số định danh không khớp với giới tính. Kiểm tra lại số định danh và giới tính.',
  'id-number-birth-year': ({ year }) =>
    `Lưu ý: số định danh cho biết năm sinh ${year}, khác với cột Ngày sinh. Kiểm tra lại số định danh và ngày sinh.`,

  'name-unreadable': ({ text }) =>
    `“${text}” không giống họ và tên. Ghi họ và tên bằng chữ, không có chữ số.`,
  'gender-unknown': ({ text }) => `Không hiểu giới tính “${text}”. Ghi Nam hoặc Nữ, hoặc để trống.`,
  'yes-no-unknown': ({ text }) =>
    `Không hiểu “${text}”. Ghi “x” hoặc “Có” nếu đúng; “Không” hoặc để trống nếu không.`,
  'category-unknown': ({ text }) =>
    `Không hiểu loại “${text}”. Ghi một trong các loại: Cán bộ, Công chức, Viên chức, Người lao động, Không chuyên trách.`,
  'sector-unknown': ({ text }) =>
    `Không hiểu khối “${text}”. Ghi một trong các khối: Cơ quan nhà nước, Đơn vị sự nghiệp, Doanh nghiệp nhà nước, Doanh nghiệp.`,
  'content-group-unknown': ({ text }) =>
    `Không hiểu nhóm nội dung “${text}”. Ghi một trong các nhóm: Lãnh đạo chuyển đổi số, Công nghệ số, Nòng cốt, Kỹ năng số, Khác.`,
  'form-unknown': ({ text }) =>
    `Không hiểu hình thức “${text}”. Ghi Đào tạo, Bồi dưỡng hoặc Tập huấn, hoặc để trống.`,
  'result-unknown': ({ text }) =>
    `Không hiểu kết quả “${text}”. Ghi Đạt hoặc Không đạt; để trống nếu chưa biết.`,
  'area-unknown': ({ text }) =>
    `Không hiểu lĩnh vực “${text}”. Ghi một trong các lĩnh vực: Dịch vụ công, Y tế, Giáo dục, Giao thông, Du lịch, Đất đai, Ngân hàng.`,
  'outcome-unknown': ({ text }) => `Không hiểu kết quả “${text}”. Ghi “Thực hành đạt” hoặc “Tham dự”.`,
  'hours-unreadable': ({ text }) =>
    `“${text}” không phải là số tiết. Ghi bằng số, ví dụ 40 hoặc 7,5 (một tiết là 45 phút).`,
  'hours-not-positive': ({ text }) =>
    `Số tiết “${text}” phải lớn hơn 0 và không quá 10.000. Sửa lại hoặc để trống nếu chưa biết.`,
  'email-unreadable': ({ text }) =>
    `“${text}” không phải là một địa chỉ thư điện tử. Ghi một địa chỉ duy nhất, ví dụ ten@cantho.gov.vn.`,
  'phone-unreadable': ({ text }) =>
    `“${text}” không phải là một số điện thoại Việt Nam. Ghi một số duy nhất, ví dụ 0912 345 678.`,

  'own-parent': () => 'Đơn vị không thể là cấp trên của chính nó. Ghi mã đơn vị cấp trên khác hoặc để trống.',
  'course-missing': () => 'Dòng này thiếu khóa học. Ghi mã hoặc tên khóa học.',
  'training-day-missing': () =>
    'Dòng này không có ngày nào. Ghi ít nhất một ngày: ngày ghi danh, ngày bắt đầu hoặc ngày hoàn thành.',

  'written-before': () =>
    'Dòng này đã được ghi từ chính tệp này trước đây nên không ghi lại, để không làm mất các sửa đổi về sau.',
  'repeats-row': ({ row }) => `Dòng này lặp lại dòng ${row} nên chỉ tính một lần. Không cần làm gì thêm.`,
  'differs-from-row': ({ row }) =>
    `Dòng này nói về cùng một việc như dòng ${row} nhưng khác nội dung. Chỉ giữ dòng đúng.`,
  'id-number-other-person': ({ row }) =>
    `Số định danh này ở dòng ${row} thuộc người có họ tên hoặc ngày sinh khác. Kiểm tra số định danh của cả hai dòng.`,
  'email-of-other-row': ({ row }) =>
    `Địa chỉ thư này ở dòng ${row} thuộc người khác. Mỗi người cần một địa chỉ riêng; sửa lại hoặc để trống.`,
  'overlaps-row': ({ row }) =>
    `Thời gian giữ chức vụ này trùng với dòng ${row} (cùng người, cùng đơn vị, cùng chức vụ). Ghi Đến ngày cho dòng trước hoặc sửa Từ ngày.`,

  'series-unknown': ({ text }) =>
    `Không có chuỗi số liệu nào tên “${text}”. Ghi Dân số, Người trong độ tuổi lao động, Số người hiện có hoặc Biên chế được giao.`,
  'count-unreadable': ({ text }) => `“${text}” không phải số nguyên đọc được. Ghi ví dụ 12345 hoặc 12.345.`,
  'ledger-overlaps': ({ from, to }) =>
    `Chính văn bản này đã có số cho ${day(from)} – ${day(to)}, trùng một phần thời gian. Ghi đúng thời gian đó để đính chính, hoặc sửa ngày.`,
  'ledger-conflict': ({ value, text }) =>
    `Lưu ý: nguồn “${text}” nói ${value} cho cùng thời gian. Cả hai được giữ, ô này chờ quyết định.`,
  'unknown-unit': ({ text }) =>
    `Không tìm thấy đơn vị “${text}” vào thời gian của dòng này. Kiểm tra mã hoặc tên, hoặc nhập danh sách đơn vị trước.`,
  'ambiguous-unit': ({ text }) => `Có nhiều đơn vị cùng tên “${text}”. Ghi mã đơn vị thay cho tên.`,
  'unit-not-yet': ({ text, from }) =>
    `Đơn vị “${text}” chỉ có từ ngày ${day(from)}, sau Từ ngày của dòng này. Sửa Từ ngày hoặc ghi đơn vị của thời gian đó.`,
  'unit-ended': ({ text, to }) =>
    `Đơn vị “${text}” đã kết thúc ngày ${day(to)}, trước Từ ngày của dòng này. Ghi đơn vị kế tiếp hoặc sửa Từ ngày.`,
  'unknown-parent': ({ text }) =>
    `Không tìm thấy đơn vị cấp trên “${text}” trong tệp và trong hệ thống. Kiểm tra mã đơn vị cấp trên.`,
  'parent-cycle': ({ text }) =>
    `Cấp trên “${text}” lại trực thuộc chính đơn vị này, tạo thành vòng. Sửa đơn vị cấp trên.`,
  'parent-row-wrong': ({ text, row }) =>
    `Đơn vị cấp trên “${text}” ở dòng ${row} đang sai nên dòng này chưa ghi được. Sửa dòng ${row} rồi nhập lại.`,
  'unknown-person': () =>
    'Không có người nào mang số định danh này trong danh sách. Kiểm tra số định danh, hoặc nhập danh sách cán bộ trước.',
  'id-number-known-as': ({ text }) =>
    `Trong hệ thống, số định danh này thuộc người tên “${text}”. Kiểm tra số định danh và họ tên của dòng này.`,
  'born-on-differs': ({ bornOn }) =>
    `Trong hệ thống, người mang số định danh này sinh ngày ${day(bornOn)}. Kiểm tra số định danh và ngày sinh của dòng này.`,
  'name-differs': ({ text }) =>
    `Lưu ý: số định danh này trong hệ thống thuộc người tên “${text}”. Kiểm tra lại số định danh.`,
  'email-taken': ({ text }) =>
    `Địa chỉ “${text}” đã thuộc người khác trong hệ thống. Ghi địa chỉ khác hoặc để trống.`,
  'overlapping-position': ({ from }) =>
    `Người này đã giữ chức vụ này ở đơn vị này từ ${day(from)}, trùng thời gian với dòng này. Sửa Từ ngày hoặc Đến ngày.`,
  'unit-outside-scope': ({ text }) =>
    `Đơn vị “${text}” không thuộc phạm vi quản lý của tài khoản này. Đề nghị tổ chức cán bộ tỉnh nhập dòng này.`,
  'person-outside-scope': () =>
    'Người này không thuộc phạm vi quản lý của tài khoản này. Nếu người này chuyển về đơn vị, đề nghị tổ chức cán bộ tỉnh điều chuyển hoặc nhập dòng này.',
};

export const importsVi: ImportWords = { sentences, labels };

/** Told above the preview when the file has further sheets of the same kind that were not read. */
export const otherSheetsVi = (sheets: readonly string[]): string =>
  `Tệp còn trang tính khác chưa được đọc: ${sheets.map((sheet) => `“${sheet}”`).join(', ')}. Lưu mỗi trang tính thành một tệp riêng và tải lên từng tệp.`;
