import { formatDay } from '#domain/time/day.ts';

const numbers = new Intl.NumberFormat('vi-VN');
const number = (value: number): string => numbers.format(value);
const shares = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

export const rosterSyncVi = {
  title: 'Đồng bộ danh sách',
  unit: 'Phạm vi của tệp',
  wholeProvince: 'Toàn tỉnh, thành phố',
  mode: 'Cách nhập',
  modes: {
    supplement: 'Bổ sung: chỉ thêm và sửa những người có trong tệp',
    full: 'Danh sách đầy đủ của đơn vị đến một ngày',
  },
  asOf: 'Danh sách đầy đủ đến ngày',
  asOfHint:
    'Chỉ cần khi nhập danh sách đầy đủ. Ai không có trong tệp được coi là thôi công tác trước ngày này; hệ thống hỏi lại trước khi đóng vị trí.',
  fullOf: (unit: string, day: string) => `Danh sách đầy đủ của ${unit} đến ngày ${formatDay(day)}`,
  listOf: (day: string) => `Danh sách đầy đủ đến ${formatDay(day)}`,
  boundTo: (unit: string) => `Phạm vi: ${unit}`,
  compared: (standing: number) => `So với ${number(standing)} người đang công tác tại đơn vị ngày đó:`,
  effects: {
    joined: 'Người vào',
    changed: 'Thay đổi',
    moved: 'Chuyển vị trí',
    left: 'Thôi công tác',
    unchanged: 'Giữ nguyên',
  },
  filters: 'Lọc theo kết quả so sánh',
  withoutNumber: (count: number) =>
    `${number(count)} người chưa có số định danh trong hệ thống nên không so được; vị trí của họ giữ nguyên.`,
  heldBack: (count: number) =>
    `${number(count)} người không có dòng nào đọc được nhưng trùng tên với dòng sai, hoặc có dòng sai; vị trí của họ giữ nguyên. Xin sửa các dòng sai rồi gửi lại.`,
  leavers: 'Vị trí sẽ đóng',
  leaversDone: 'Vị trí đã đóng theo danh sách',
  noLeavers: 'Không có vị trí nào phải đóng.',
  leaverTable: {
    person: 'Người',
    unit: 'Đơn vị',
    title: 'Chức vụ',
    kind: 'Lý do',
    closesOn: 'Ngày cuối cùng',
  },
  leaverKinds: {
    left: 'Không có trong danh sách',
    'post-closed': 'Có trong danh sách, nhưng không ở vị trí này',
  },
  limitTitle: (count: number) => `${number(count)} đơn vị có trên 5% số người thôi công tác`,
  limitLead:
    'Đồng bộ dừng lại ở đây. Xin kiểm tra tệp có thiếu người hay không, rồi xác nhận riêng từng đơn vị kèm lý do.',
  limitUnit: (leaving: number, standing: number) =>
    `${number(leaving)} trên ${number(standing)} người thôi công tác (${shares.format(leaving / standing)})`,
  sure: (unit: string) => `Tôi đã kiểm tra: những người này đã thôi công tác tại ${unit}`,
  reason: 'Lý do',
  reasonHint: 'Ít nhất 10 ký tự, ví dụ: nghỉ hưu theo Quyết định số 12/QĐ-SYT.',
  confirmUnit: 'Xác nhận đơn vị này',
  confirmed: (who: string, when: string) => `${who} đã xác nhận lúc ${when}`,
  moreUnits: 'Các đơn vị còn lại hiện ra khi những đơn vị này đã xác nhận.',
  closing: (posts: number, left: number) =>
    left > 0
      ? `Tôi đồng ý đóng ${number(posts)} vị trí công tác (${number(left)} người thôi công tác)`
      : `Tôi đồng ý đóng ${number(posts)} vị trí công tác`,
  closingHint: 'Không ai bị xóa: vị trí chỉ có thêm ngày cuối cùng, mọi kết quả học tập vẫn còn.',
  apply: 'Ghi danh sách',
  closed: (posts: number) => `Đã đóng ${number(posts)} vị trí công tác.`,
  mapping: {
    title: 'Cách hiểu các cột',
    choose: 'Chọn lại cách hiểu các cột',
    lead: 'Chọn nội dung của từng cột. Tệp được kiểm tra lại ngay; chưa có gì được ghi.',
    column: (letter: string, header: string) => `Cột ${letter}: ${header}`,
    unused: '(không dùng)',
    remember: 'Nhớ cách hiểu này cho lần gửi sau',
    name: 'Tên người gửi hoặc tên mẫu',
    nameHint: 'Ví dụ: Phòng Tổ chức cán bộ, Sở Y tế.',
    submit: 'Kiểm tra lại theo cách hiểu này',
    used: (name: string) => `Các cột được hiểu theo “${name}” đã lưu.`,
    offer: (name: string) => `Các tiêu đề của tệp này giống hệt mẫu “${name}” đã lưu.`,
    use: (name: string) => `Dùng cách hiểu “${name}”`,
    other: (names: string) =>
      `Tiêu đề của tệp này khác với mẫu đã lưu (${names}), nên mẫu đó không được dùng.`,
    list: 'Cách hiểu cột đã lưu',
    listLead:
      'Mỗi mẫu chỉ được mời dùng khi tiêu đề của tệp giống hệt lúc lưu. Sửa nội dung của mẫu bằng cách chọn lại cột ở một lần nhập và nhớ lại.',
    none: 'Chưa lưu cách hiểu cột nào.',
    mine: 'Riêng tài khoản này',
    fields: 'Các cột',
    sender: 'Bên gửi',
    rename: 'Đổi tên',
    forget: 'Xóa mẫu này',
    change: 'Đổi tên hoặc xóa',
  },
};
