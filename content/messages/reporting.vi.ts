import type { TableWords } from '#domain/reporting/table-words.ts';
import { formatDay } from '#domain/time/day.ts';
import { annexWords } from './annex-words.vi.ts';
import { indicatorsVi } from './indicators.vi.ts';

const { count } = indicatorsVi;

/** The official tables are Vietnamese in every file, whatever the reader's language. */
const tables: TableWords = {
  ...annexWords,
  pl01: {
    code: 'Mã',
    title: 'Chỉ tiêu',
    unit: 'Đơn vị tính',
    target: 'Mục tiêu',
    denominator: 'Mẫu số',
    source: 'Nguồn mẫu số, ngày',
    numerator: 'Tử số',
    rate: 'Tỷ lệ',
    compared: 'So với mục tiêu',
    note: 'Ghi chú',
  },
  pl02: {
    code: 'Mã đơn vị',
    unit: 'Cơ quan, đơn vị',
    population: 'Có mặt',
    tookPart: 'Tham gia',
    completed: 'Hoàn thành',
    tookPartRate: '% tham gia',
    completedRate: '% hoàn thành',
    women: 'Nữ tham gia',
    participations: 'Lượt',
  },
  pl03: {
    number: 'STT',
    name: 'Họ và tên',
    unit: 'Cơ quan, đơn vị',
    position: 'Chức vụ',
    course: 'Khóa học hoàn thành',
    completedOn: 'Ngày hoàn thành',
    assessedOn: 'Ngày sát hạch',
    result: 'Kết quả sát hạch',
    counted: 'Đạt chỉ tiêu',
    reason: 'Lý do chưa đạt',
  },
  units: indicatorsVi.unit,
  segments: { public: 'khối cơ quan, đơn vị công', enterprise: 'khối doanh nghiệp' },
  target: (target) =>
    target.unit === 'all'
      ? `toàn bộ (${target.year})`
      : `${count(target.value)}${target.unit === 'percent' ? '%' : ''} (${target.year})`,
  sourceOn: (source, on) => `${source}; ngày ${formatDay(on)}`,
  reached: 'đạt',
  missing: (people) => `còn thiếu ${count(people)} người`,
  noData: 'chưa có số liệu',
  arms: {
    reached: 'lượt tiếp cận',
    declared: 'theo kê khai',
    evidence: 'có minh chứng trên hệ thống (mức tối thiểu)',
    survey: 'ước lượng từ điều tra',
  },
  notReported: 'chưa báo cáo',
  someNotReported: (members) => `${count(members)} nơi chưa báo cáo`,
  noPeople: 'chưa có người thuộc chỉ tiêu',
  noTarget: 'mục tiêu chưa xác định trong tài liệu tham chiếu',
  faulty: 'tử số lớn hơn mẫu số, cần kiểm tra',
  counted: { yes: 'Đạt', no: 'Chưa đạt' },
  passed: { yes: 'Đạt', no: 'Không đạt', unknown: 'Chưa rõ' },
  erased: '(danh tính đã xóa)',
  reason: indicatorsVi.reason,
};

export const reportingVi = {
  tables,
  list: {
    title: 'Báo cáo',
    lead: 'Chốt kỳ để đóng băng số liệu; bảng biểu chính thức được lập từ bản đã chốt.',
    open: 'Chưa chốt',
    running: 'Đang diễn ra, chưa chốt',
    future: 'Chưa đến kỳ',
    closed: 'Đã chốt',
    version: (version: number) => `Bản ${version}`,
    close: 'Chốt kỳ',
    correct: 'Đính chính',
    year: (year: number) => `Năm ${year}`,
  },
  close: {
    title: (period: string) => `Chốt ${period}`,
    correctTitle: (period: string) => `Đính chính ${period}`,
    lead: 'Số liệu, định nghĩa, mẫu số và cơ cấu đơn vị của kỳ được ghi lại nguyên trạng kèm mã kiểm tra SHA-256. Sự việc ghi nhận sau đó không làm thay đổi bản đã chốt.',
    early: 'Kỳ chưa kết thúc',
    earlyText: (lastDay: string) =>
      `Ngày cuối của kỳ là ${formatDay(lastDay)}. Nếu chốt bây giờ, mọi bảng biểu sẽ ghi “Chốt sớm, trước khi kỳ kết thúc”.`,
    earlyTick: 'Tôi vẫn chốt khi kỳ chưa kết thúc',
    reason: 'Lý do đính chính',
    reasonHint: 'Ít nhất 10 ký tự. Lý do được ghi vào bản đính chính.',
    submit: 'Chốt kỳ',
    submitCorrection: 'Lập bản đính chính',
  },
  snapshot: {
    title: (period: string, version: number) => `${period}, bản ${version}`,
    early: 'Chốt sớm, trước khi kỳ kết thúc',
    closedBy: 'Người chốt',
    closedAt: 'Thời điểm chốt',
    period: 'Kỳ số liệu',
    cutOff: 'Ngày chốt số liệu',
    recordedUpTo: 'Ghi nhận đến',
    plan: 'Kế hoạch',
    denominators: 'Nguồn mẫu số',
    rule: 'Quy tắc người vào, người ra',
    checksum: 'Mã kiểm tra SHA-256',
    signed: 'Ký bằng khóa',
    unsigned: 'chưa ký: chốt trước khi có chữ ký số',
    check: 'Kiểm tra một tệp của hệ thống này',
    previous: 'Mã kiểm tra của bản chốt liền trước',
    none: 'không có',
    people: (people: number) => `${count(people)} dòng theo người, có mã kiểm tra riêng`,
    reason: 'Lý do đính chính',
    downloads: 'Tải về',
    files: {
      xlsx: 'Bảng tính (XLSX)',
      docx: 'Dự thảo báo cáo (DOCX)',
      json: 'Dữ liệu gốc (JSON)',
      proof: 'Tệp đối chứng có chữ ký',
      pdf: 'Báo cáo để đọc (PDF)',
    },
    annexes: 'Phụ lục và các định dạng',
    annex: 'Phụ lục',
    annexTitle: 'Nội dung',
    annexFiles: 'Tải về',
    unfinished: (people: string) =>
      `Danh sách chưa hoàn thành: ${people} dòng. Chứa dữ liệu cá nhân, chỉ dùng nội bộ; không nằm trong báo cáo và bảng tính chung.`,
    differences: 'Thay đổi so với bản trước',
    noDifferences: 'Không có con số nào thay đổi so với bản trước.',
    numbers: (changed: number) => `${count(changed)} con số thay đổi`,
    peopleChanged: (changed: number) => `${count(changed)} dòng theo người thay đổi`,
    unitsChanged: (changed: number) => `${count(changed)} đơn vị thay đổi`,
    indicatorsChanged: (changed: number) => `${count(changed)} định nghĩa chỉ tiêu thay đổi`,
    tasksChanged: (changed: number) => `${count(changed)} nhiệm vụ thay đổi`,
    columns: { indicator: 'Chỉ tiêu', unit: 'Đơn vị', field: 'Cột', before: 'Trước', after: 'Sau' },
    fields: {
      denominator: 'Mẫu số',
      population: 'Có mặt',
      participations: 'Lượt',
      tookPart: 'Tham gia',
      completed: 'Hoàn thành',
      assessed: 'Đã sát hạch',
      passed: 'Sát hạch đạt',
      counted: 'Đạt chỉ tiêu',
    },
    scopes: { own: 'riêng cơ quan', subtree: 'cả đơn vị trực thuộc' },
    segments: { public: 'khối công', enterprise: 'khối doanh nghiệp' },
    shownOf: (shown: number, total: number) =>
      `Hiển thị ${count(shown)} trong ${count(total)} thay đổi; bản chốt lưu đủ.`,
    back: 'Về danh sách báo cáo',
  },
  /** Lines printed in every file. */
  printed: {
    province: 'Ủy ban nhân dân thành phố Cần Thơ',
    period: (from: string, to: string) => `Kỳ số liệu: từ ${formatDay(from)} đến hết ngày ${formatDay(to)}`,
    cutOff: (day: string, time: string) => `Ngày chốt số liệu: ${formatDay(day)}; ghi nhận đến ${time}`,
    early: 'Chốt sớm, trước khi kỳ kết thúc',
    version: (version: number, reason: string | null) =>
      reason === null ? `Bản chốt số ${version}` : `Bản chốt số ${version} (đính chính: ${reason})`,
    source: (indicator: string, source: string, on: string) =>
      `Nguồn mẫu số ${indicator}: ${source}; ngày ${formatDay(on)}`,
    plan: (code: string, version: number) => `Kế hoạch: ${code}, phiên bản ${version}`,
    preparedBy: (name: string) => `Người lập biểu: ${name}`,
    women: 'Cột “Nữ tham gia” không gồm người chưa có dữ liệu giới tính; trống là chưa có số liệu.',
    notSummed:
      'Mỗi con số đếm người, mỗi người một lần; người giữ vị trí ở hai đơn vị có ở cả hai dòng và một lần ở dòng trên.',
    courses:
      'Lượt và người đếm mọi người học bắt đầu hoặc hoàn thành trong kỳ, kể cả người dân; một người học hai khóa có ở cả hai dòng.',
    score:
      'Điểm trung bình là tỷ lệ câu đúng trong lần làm bài tốt nhất của mỗi người; trống là chưa ai làm bài.',
    residents:
      'Số có minh chứng trên hệ thống là mức tối thiểu, chỉ đếm người trong độ tuổi lao động; không cộng với ước lượng từ điều tra.',
    silent: 'Xã, phường chưa có người học nào được ghi nhận thì ghi “chưa báo cáo”, không phải là 0.',
    internal: 'Danh sách chứa dữ liệu cá nhân: chỉ dùng nội bộ, không gửi kèm báo cáo, không công khai.',
    checksum: (sha256: string) => `Mã kiểm tra SHA-256 của bản chốt: ${sha256}`,
  },
  document: {
    kind: 'BÁO CÁO',
    summary: (period: string) => `Kết quả thực hiện các chỉ tiêu đào tạo, bồi dưỡng chuyển đổi số ${period}`,
    basis: 'I. CĂN CỨ VÀ PHẠM VI BÁO CÁO',
    results: 'II. KẾT QUẢ THỰC HIỆN',
    direction: '1. Công tác chỉ đạo, tổ chức thực hiện',
    indicators: '2. Kết quả thực hiện các chỉ tiêu',
    further: (number: number, heading: string) => `${number}. ${heading}`,
    result: (
      code: string,
      title: string,
      counted: string,
      denominator: string,
      rate: string,
      missing: string | null,
    ) =>
      `${code}. ${title}: ${counted} trên ${denominator} người, tỷ lệ ${rate}${missing === null ? '' : `; ${missing}`}.`,
    figure: (code: string, title: string, counted: string, of: string | null, rate: string | null) =>
      `${code}. ${title}: ${counted}${of === null ? '' : rate === null ? `, bên cạnh ${of}` : ` trên ${of}, tỷ lệ ${rate}`}.`,
    noData: (codes: string) => `Các chỉ tiêu chưa có số liệu: ${codes}.`,
    notYetReported: (indicator: string, members: number) =>
      `Chỉ tiêu ${indicator}: còn ${count(members)} nơi chưa báo cáo; số liệu trên chưa gồm các nơi này.`,
    assessment: 'III. ĐÁNH GIÁ CHUNG',
    strengths: '1. Kết quả nổi bật',
    difficulties: '2. Khó khăn, hạn chế và nguyên nhân',
    proposals: 'IV. PHƯƠNG HƯỚNG, KIẾN NGHỊ',
    remarks: 'V. GHI CHÚ VỀ SỐ LIỆU',
    empty: '[…]',
    noFigure: 'chưa có số liệu',
    closing: (annexes: string) =>
      `Trên đây là báo cáo kết quả thực hiện các chỉ tiêu đào tạo, bồi dưỡng chuyển đổi số, kèm theo các phụ lục ${annexes}.`,
    verification: {
      short: (groups: string) => `Mã kiểm tra rút gọn: ${groups}`,
      scan: (address: string) => `Quét mã, hoặc mở ${address}, để đối chiếu số liệu với bản chốt đã ký.`,
      version: (period: string, version: number) => `Bản chốt số ${version}, số liệu ${period}.`,
      template: (name: string, number: number) => `Mẫu văn bản: ${name}, phiên bản ${number}.`,
    },
    period: {
      year: (year: number) => `năm ${year}`,
      days: (from: string, to: string) => `từ ${formatDay(from)} đến ${formatDay(to)}`,
    },
  },
};
