import type { ImportKind } from '#domain/imports/kind.ts';

const numbers = new Intl.NumberFormat('vi-VN');
const number = (value: number): string => numbers.format(value);
const how: Readonly<Record<string, string>> = {
  code: 'Mã riêng của đơn vị, không đổi qua các lần nhập.',
  name: 'Tên đầy đủ của đơn vị.',
  kind: 'Ví dụ: Sở, Ủy ban nhân dân cấp xã, Phòng, Đơn vị sự nghiệp.',
  parentCode: 'Mã của đơn vị cấp trên trực tiếp; để trống nếu là đơn vị cao nhất.',
  sector: 'Cơ quan nhà nước, Đơn vị sự nghiệp, Doanh nghiệp nhà nước hoặc Doanh nghiệp.',
  idNumber: 'Đủ 12 chữ số, để cột ở định dạng Văn bản (Text) để giữ số 0 ở đầu.',
  fullName: 'Họ và tên đầy đủ trong một ô.',
  bornOn: 'Ngày/tháng/năm, ví dụ 05/06/1980.',
  gender: 'Nam hoặc Nữ.',
  unitCode: 'Mã đơn vị; có mã thì không cần tên.',
  unitName: 'Tên đơn vị đúng như danh mục đơn vị, nếu không ghi mã.',
  title: 'Ví dụ: Trưởng phòng, Chuyên viên.',
  category: 'Cán bộ, Công chức, Viên chức, Người lao động hoặc Không chuyên trách.',
  leader: 'Đánh dấu x nếu là lãnh đạo.',
  dxSpecialist: 'Đánh dấu x nếu chuyên trách chuyển đổi số, công nghệ thông tin.',
  coreOfficer: 'Đánh dấu x nếu là cán bộ nòng cốt.',
  email: 'Thư điện tử công vụ; người mới có thư sẽ có tài khoản đăng nhập.',
  phone: 'Một số điện thoại.',
  from: 'Ngày bắt đầu, ví dụ 01/07/2025.',
  to: 'Ngày cuối cùng; để trống nếu còn tiếp tục.',
  course: 'Mã hoặc tên khóa học.',
  contentGroup:
    'Lãnh đạo chuyển đổi số, Công nghệ số, Nòng cốt, Kỹ năng số hoặc Khác: quyết định chỉ tiêu được tính.',
  form: 'Đào tạo, Bồi dưỡng hoặc Tập huấn.',
  hoursPeriods: 'Số tiết, mỗi tiết 45 phút, ví dụ 40.',
  enrolledOn: 'Ngày ghi danh. Cần ít nhất một trong ba ngày.',
  beganOn: 'Ngày bắt đầu học.',
  completedOn: 'Ngày hoàn thành; để trống nếu chưa hoàn thành.',
  organiser: 'Cơ quan hoặc cơ sở tổ chức.',
  certificateNumber: 'Số chứng nhận hoặc chứng chỉ, nếu có.',
  session: 'Tên hoặc mã kỳ sát hạch.',
  takenOn: 'Ngày sát hạch, có hoặc không có giờ, ví dụ 14/12/2026 08:30.',
  passed: 'Đạt hoặc Không đạt; để trống nếu chưa biết.',
  level: 'Mức đạt được, như ghi trên kết quả.',
  commune: 'Tên hoặc mã xã, phường nơi người học cư trú.',
  area: 'Dịch vụ công, Y tế, Giáo dục, Giao thông, Du lịch, Đất đai hoặc Ngân hàng.',
  outcome: '“Thực hành đạt” nếu tự làm được trước người hướng dẫn, nếu không thì “Tham dự”.',
  heldOn: 'Ngày tổ chức lớp, ví dụ 20/11/2026.',
  score: 'Điểm, như ghi trên kết quả.',
  series: 'Dân số, Người trong độ tuổi lao động, Số người hiện có hoặc Biên chế được giao.',
  value: 'Số nguyên, ví dụ 12345. Không làm tròn.',
  sourceTitle: 'Tên văn bản nguồn, ví dụ Niên giám thống kê thành phố Cần Thơ năm 2025.',
  sourceNumber: 'Số, ký hiệu văn bản, nếu có.',
  sourceOn: 'Ngày của văn bản nguồn.',
  definition: 'Bắt buộc với độ tuổi lao động: nguồn tính từ tuổi nào đến tuổi nào.',
};
const kinds: Readonly<Record<ImportKind, { readonly title: string; readonly what: string }>> = {
  units: {
    title: 'Đơn vị',
    what: 'Danh mục cơ quan, đơn vị, doanh nghiệp và cấp trên của từng đơn vị. Nhập trước tiên.',
  },
  roster: {
    title: 'Cán bộ',
    what: 'Danh sách cán bộ, công chức, viên chức, người lao động và vị trí của từng người.',
  },
  'past-training': {
    title: 'Đào tạo đã qua',
    what: 'Các khóa đào tạo, bồi dưỡng, tập huấn học ở nơi khác từ ngày 19/10/2022.',
  },
  'external-results': {
    title: 'Kết quả sát hạch',
    what: 'Kết quả từ hệ thống đánh giá kỹ năng số quốc gia.',
  },
  'class-list': {
    title: 'Lớp học của người dân',
    what: 'Danh sách lớp kỹ năng số của người dân do xã, phường tổ chức; người mới được ghi nhận cùng nơi cư trú.',
  },
  ledger: {
    title: 'Số liệu nền',
    what: 'Dân số, người trong độ tuổi lao động, biên chế theo đơn vị, kèm văn bản nguồn. Hai nguồn khác nhau được giữ cả hai, chờ quyết định.',
  },
};

export const importPagesVi = {
  number,
  title: 'Nhập dữ liệu',
  lead: 'Tải tệp Excel hoặc CSV lên. Hệ thống kiểm tra từng dòng và cho xem trước; chưa ghi gì cho đến khi bấm nút Ghi.',
  kinds,
  howToWrite: how,
  columns: 'Các cột',
  needed: 'bắt buộc',
  file: 'Chọn tệp .xlsx hoặc .csv, tối đa 25 MB',
  upload: 'Tải lên và kiểm tra',
  templateLink: 'Tải tệp mẫu',
  history: 'Các lần nhập',
  noHistory: 'Chưa có lần nhập nào.',
  older: 'Cũ hơn',
  table: {
    file: 'Tệp',
    kind: 'Loại',
    state: 'Trạng thái',
    rows: 'Số dòng',
    when: 'Tải lên lúc',
    who: 'Người tải',
  },
  states: {
    checking: 'Đang kiểm tra',
    refused: 'Không đọc được',
    previewed: 'Chờ ghi',
    applying: 'Đang ghi',
    applied: 'Đã ghi',
  },
  progress: {
    reading: 'Đang đọc tệp…',
    checking: (done: number, total: number) => `Đã kiểm tra ${number(done)} trên ${number(total)} dòng`,
    applying: 'Đang ghi dữ liệu…',
    leave: 'Có thể đóng trang này và làm việc khác; việc kiểm tra vẫn tiếp tục.',
    refresh: 'Xem lại tiến độ',
  },
  refused: 'Tệp chưa nhập được',
  refusedNext: 'Chưa có gì được ghi.',
  alreadyApplied: 'Tệp này đã được ghi trước đó, nên không ghi lại lần nữa.',
  appliedNote: (fresh: number, changed: number) => {
    if (fresh > 0 && changed > 0)
      return `Đã ghi ${number(fresh)} dòng mới và ${number(changed)} dòng thay đổi.`;
    if (fresh > 0) return `Đã ghi ${number(fresh)} dòng mới.`;
    return changed > 0 ? `Đã ghi ${number(changed)} dòng thay đổi.` : 'Đã đóng: không có gì phải ghi.';
  },
  appliedOtherwise:
    'Dữ liệu đã đổi sau lúc xem trước, nên có dòng được ghi khác dự kiến hoặc không ghi. Xem kết quả từng dòng bên dưới.',
  counts: {
    all: 'Tất cả',
    new: 'Mới',
    changed: 'Thay đổi',
    unchanged: 'Giữ nguyên',
    wrong: 'Sai',
    'unknown-person': 'Không tìm thấy người',
  },
  countsTitle: 'Lọc theo kết quả kiểm tra',
  ignoredRows: (count: number) => `${number(count)} dòng tiêu đề, cộng hoặc ký tên được bỏ qua.`,
  apply: (fresh: number, changed: number) => {
    if (fresh > 0 && changed > 0) return `Ghi ${number(fresh)} dòng mới và ${number(changed)} dòng thay đổi`;
    if (fresh > 0) return `Ghi ${number(fresh)} dòng mới`;
    return changed > 0 ? `Ghi ${number(changed)} dòng thay đổi` : 'Đóng: không có gì để ghi';
  },
  applyHint: (wrong: number) =>
    wrong > 0
      ? `${number(wrong)} dòng sai không được ghi. Tải các dòng đó về, sửa rồi nhập lại sau cũng được.`
      : 'Tất cả được ghi cùng một lúc, hoặc không ghi gì.',
  wrongRows: 'Tải các dòng sai',
  rows: 'Các dòng',
  noRows: 'Không có dòng nào.',
  rowTable: { number: 'Dòng', status: 'Kết quả', label: 'Nội dung', detail: 'Lý do hoặc thay đổi' },
  columnLetter: (letter: string) => `Cột ${letter}`,
  nextRows: 'Các dòng tiếp theo',
  firstRows: 'Về đầu',
  blank: 'trống',
  recognised: 'Các cột đã nhận ra',
  recognisedTable: { letter: 'Cột', header: 'Tiêu đề trong tệp', field: 'Hiểu là' },
  ignoredColumns: (columns: string) => `Các cột không dùng: ${columns}.`,
  uploaded: (when: string) => `Tải lên lúc ${when}`,
  back: 'Tất cả các lần nhập',
  values: {
    category: {
      cadre: 'Cán bộ',
      'civil-servant': 'Công chức',
      'public-employee': 'Viên chức',
      worker: 'Người lao động',
      'part-time': 'Không chuyên trách',
    },
    gender: { male: 'Nam', female: 'Nữ' },
    sector: {
      state: 'Cơ quan nhà nước',
      'public-service': 'Đơn vị sự nghiệp',
      'state-enterprise': 'Doanh nghiệp nhà nước',
      'private-enterprise': 'Doanh nghiệp',
    },
    contentGroup: {
      leader: 'Lãnh đạo chuyển đổi số',
      technology: 'Công nghệ số',
      core: 'Nòng cốt',
      general: 'Kỹ năng số',
      other: 'Khác',
    },
    form: { formal: 'Đào tạo', refresher: 'Bồi dưỡng', short: 'Tập huấn' },
    series: {
      population: 'Dân số',
      'working-age-population': 'Người trong độ tuổi lao động',
      'headcount-present': 'Số người hiện có',
      'headcount-allotted': 'Biên chế được giao',
    },
    passed: { yes: 'Đạt', no: 'Không đạt' },
    leader: { yes: 'Có', no: 'Không' },
    dxSpecialist: { yes: 'Có', no: 'Không' },
    coreOfficer: { yes: 'Có', no: 'Không' },
  },
  wrongFile: { name: 'dong-sai', sheet: 'Dòng sai', row: 'Dòng trong tệp', reason: 'Lý do' },
  template: {
    name: 'mau',
    guide: 'Hướng dẫn',
    optional: 'không bắt buộc',
    lists: 'Danh mục',
    units: 'Mã và tên các đơn vị chọn được:',
    wrongChoice: 'Giá trị này không có trong danh mục. Xin chọn trong danh sách của ô.',
  },
};
