import type { CheckResult } from '#domain/declarations/sample.ts';
import type { DeclarationAct, DeclarationState } from '#domain/declarations/state.ts';
import type { DeclaredQuestion, DeclaredRegister } from '#domain/plan/rule.ts';

const registers: Readonly<Record<DeclaredRegister, string>> = {
  schools: 'Trường học (I-10, I-11)',
  programmes: 'Chương trình nghề (I-13)',
  units: 'Mạng lưới chuyển đổi số (I-08)',
  institutions: 'Giáo dục đại học số (I-09)',
  graduates: 'Kỹ sư, cử nhân tốt nghiệp (I-12)',
};
const questions: Readonly<Record<DeclaredQuestion, string>> = {
  'teaches-dx': 'Trường có nội dung chuyển đổi số trong chương trình giảng dạy của năm học này không?',
  stem: 'Trường có tổ chức ít nhất một hoạt động STEM/STEAM và kỹ năng số trong năm học này không?',
  'digital-competence': 'Chuẩn đầu ra của chương trình đã tích hợp năng lực số chưa?',
  network: 'Đơn vị đã thành lập mạng lưới chuyển đổi số chưa?',
  'digital-model': 'Trường đã triển khai mô hình “Giáo dục đại học số” chưa?',
  graduates: 'Số kỹ sư, cử nhân chất lượng cao ngành công nghệ thông tin, công nghệ số tốt nghiệp trong năm',
};
const states: Readonly<Record<DeclarationState | 'in-sample', string>> = {
  none: 'Chưa kê khai',
  draft: 'Đang soạn',
  submitted: 'Đã nộp, chờ xem xét',
  returned: 'Trả lại để sửa',
  accepted: 'Đã duyệt',
  'in-sample': 'Trong mẫu rà soát',
};
const acts: Readonly<Record<DeclarationAct, string>> = {
  save: 'Ghi bản nháp',
  submit: 'Nộp',
  return: 'Trả lại',
  accept: 'Duyệt',
};
const checks: Readonly<Record<CheckResult, string>> = {
  confirmed: 'Đúng như kê khai',
  'not-confirmed': 'Không đúng như kê khai',
};

export const declarationsVi = {
  title: 'Kê khai',
  lead: 'Mỗi kỳ, trường, chương trình và đơn vị kê khai kèm minh chứng; đơn vị chủ trì duyệt thì mới được tính. Chưa kê khai không phải là “không”.',
  registers,
  questions,
  states,
  acts,
  checks,
  register: 'Nội dung kê khai',
  notice: (register: string) => `Cần nộp hoặc sửa bản kê khai: ${register}`,
  period: 'Kỳ',
  periods: {
    school: (year: number) => `Năm học ${year}–${year + 1}`,
    reporting: (year: number) => `Năm báo cáo ${year}`,
    calendar: (year: number) => `Năm ${year}`,
  },
  state: 'Trạng thái',
  anyState: 'Tất cả',
  search: 'Tìm theo tên hoặc mã',
  show: 'Xem',
  due: (day: string) => `Hạn kê khai: ${day}.`,
  overdue: 'Đã hết hạn.',
  numbers: 'Kết quả đến nay',
  number: (indicator: string, counted: number, asked: number) =>
    `${indicator}: ${counted} trên ${asked} đã được duyệt là “có”`,
  numberCount: (indicator: string, counted: number) =>
    `${indicator}: ${counted} người, theo các bản đã duyệt của kỳ này`,
  reported: (reported: number, missing: number) =>
    `${reported} bản đã duyệt, ${missing} chưa có bản được duyệt`,
  sample: 'Rà soát mẫu 5%',
  sampleSays: (size: number, population: number, on: string) =>
    `Rút ngẫu nhiên ${size} trên ${population} bản, ngày ${on}.`,
  sampleResult: (confirmed: number, not: number, open: number) =>
    `${confirmed} đúng như kê khai, ${not} không đúng, ${open} chưa rà soát.`,
  seed: (seed: string) =>
    `Hạt giống ${seed}. Rút lại được: xếp các bản theo SHA-256 của “hạt giống:mã bản”, lấy các bản đầu.`,
  sampleOpen: 'Xem các bản trong mẫu',
  noSample: 'Chưa rút mẫu. Mẫu được rút một lần sau khi hết hạn.',
  draw: 'Rút mẫu ngay',
  remind: (count: number) => `Nhắc ${count} nơi chưa nộp`,
  reminded: (count: number) => `Đã nhắc người kê khai của ${count} nơi.`,
  remindedOn: (when: string) => `Đã được nhắc lúc ${when}.`,
  deadline: 'Đặt hạn kê khai',
  deadlineSave: 'Đặt hạn',
  deadlineSaved: 'Đã đặt hạn. Hạn trước vẫn được lưu.',
  table: { name: 'Tên', code: 'Mã', unit: 'Đơn vị quản lý', state: 'Trạng thái', changed: 'Cập nhật' },
  tableCaption: (count: number) => `${count} nơi kê khai`,
  empty: 'Không có nơi kê khai nào khớp.',
  next: 'Trang sau',
  first: 'Về đầu',
  back: 'Về danh sách kê khai',
  inSample: 'Trong mẫu rà soát',
  form: {
    title: 'Nội dung kê khai',
    yes: 'Có',
    no: 'Không, chưa',
    unanswered: 'Chưa trả lời',
    document: 'Số văn bản',
    documentHint: 'Bắt buộc khi trả lời “có” hoặc số lớn hơn 0.',
    documentOn: 'Ngày văn bản',
    note: 'Ghi chú',
    file: 'Thêm tệp minh chứng',
    fileHint: 'PDF, JPG hoặc PNG, tối đa 10 MB. Câu trả lời “có” cần ít nhất một tệp.',
    keep: (name: string) => `Giữ tệp: ${name}`,
    act: 'Việc cần làm',
    actSave: 'Ghi bản nháp, chưa nộp',
    actSubmit: 'Nộp để xem xét',
    send: 'Thực hiện',
    saved: 'Đã ghi bản nháp. Nộp khi đã đủ.',
    submitted: 'Đã nộp. Đơn vị chủ trì sẽ xem xét.',
  },
  answers: 'Nội dung đã khai',
  noAnswers: 'Chưa có nội dung nào được khai.',
  files: 'Tệp minh chứng',
  noFiles: 'Không có tệp.',
  ended: 'Nơi này đã sáp nhập hoặc ngừng hoạt động nên không kê khai kỳ này.',
  returned: 'Đã trả lại với nhận xét',
  steps: 'Các bước',
  stepsTable: { when: 'Lúc', who: 'Người', act: 'Việc', comment: 'Nhận xét' },
  bySystem: 'Hệ thống',
  review: {
    title: 'Xem xét',
    verdict: 'Kết luận',
    comment: 'Nhận xét (bắt buộc khi trả lại)',
    send: 'Ghi kết luận',
    done: 'Đã ghi kết luận.',
  },
  check: {
    title: 'Kết quả rà soát mẫu',
    lead: 'Bản này được rút ngẫu nhiên để rà soát sâu. Kết quả hiện cạnh con số; nếu không đúng, trả lại bản kê khai để bỏ khỏi số.',
    result: 'Kết quả',
    note: 'Đã xem gì, thấy gì',
    send: 'Ghi kết quả rà soát',
    done: 'Đã ghi kết quả rà soát.',
    none: 'Chưa có kết quả.',
  },
};
