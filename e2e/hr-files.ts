import ExcelJS from 'exceljs';
import { idOf, lateResult, posts, type Result, results, trainings, units } from './hr-world.ts';

/** Files as HR keeps them: titles above, columns in an order of their own, days in three ways, some rows wrong. */
export type SentFile = { name: string; mimeType: string; buffer: Buffer };
/** A row that must be told as wrong: its number in the file, the letter of the column, what the reason says. */
export type WrongRow = { row: number; column: string; says: RegExp };
export type Sent = { file: SentFile; fresh: number; unchanged: number; wrong: WrongRow[]; unknown: string[] };
type Cell = string | number | Date | null;

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const workbook = async (name: string, titles: string[], rows: Cell[][]): Promise<SentFile> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  const width = rows[0]?.length ?? 1;
  for (const title of titles) {
    const row = sheet.addRow([title]);
    if (title) sheet.mergeCells(row.number, 1, row.number, width);
  }
  for (const cells of rows) {
    const row = sheet.addRow(cells);
    cells.forEach((cell, index) => {
      if (cell instanceof Date) row.getCell(index + 1).numFmt = 'dd/mm/yyyy';
    });
  }
  return { name, mimeType: xlsxType, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
};

export const csv = (name: string, rows: (string | null)[][]): SentFile => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(`\ufeff${rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\r\n')}\r\n`),
});

export const written = (day: string): string => day.split('-').reverse().join('/');
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
/** A day as a date cell, as a bare serial number or as text, by turns. */
const mixed = (day: string | null, turn: number): Cell => {
  if (day === null) return null;
  return turn % 3 === 0 ? new Date(`${day}T00:00:00Z`) : turn % 3 === 1 ? written(day) : serial(day);
};
const tick = (yes: boolean): string => (yes ? 'x' : '');

export const unitsFile = async (): Promise<Sent> => {
  const titles = ['SỞ NỘI VỤ', 'DANH MỤC CƠ QUAN, ĐƠN VỊ NĂM 2026', ''];
  const header = [
    'STT',
    'Khối',
    'Tên cơ quan, đơn vị',
    'Mã ĐV',
    'Loại hình',
    'Mã đơn vị chủ quản',
    'Ngày thành lập',
  ];
  const rows = units.map((unit, at): Cell[] => [
    ...[at + 1, unit.sector, at % 2 === 0 ? unit.name.normalize('NFD') : unit.name],
    ...[unit.code, unit.kind, unit.parent, mixed('2020-01-01', at)],
  ]);
  rows.push([7, 'Tập đoàn', 'Đơn vị khối lạ', 'E2E-LA-1', 'Phòng', null, '01/01/2020']);
  rows.push([8, 'Cơ quan nhà nước', 'Phòng mồ côi', 'E2E-LA-2', 'Phòng', 'E2E-KHONG-CO', '01/01/2020']);
  return {
    ...{ file: await workbook('danh-muc-don-vi.xlsx', titles, [header, ...rows]), fresh: units.length },
    ...{ unchanged: 0, unknown: [] },
    wrong: [
      { row: 11, column: 'B', says: /Không hiểu khối “Tập đoàn”/ },
      { row: 12, column: 'F', says: /Không tìm thấy đơn vị cấp trên “E2E-KHONG-CO”/ },
    ],
  };
};

const rosterHeader = [
  ...[
    'STT',
    'Họ và tên CBCCVC'.normalize('NFD'),
    'Số CCCD',
    'GT',
    'Ngày tháng năm sinh',
    'Mã đơn vị công tác',
  ],
  ...[
    'Đối tượng',
    'Chức vụ/Chức danh',
    'LĐ quản lý',
    'Chuyên trách CNTT/CĐS',
    'CB nòng cốt',
    'Ngày bổ nhiệm',
  ],
  ...['Ngày thôi giữ chức vụ', 'Thư điện tử công vụ', 'SĐT'],
];

export const rosterFile = async (): Promise<Sent> => {
  const titles = ['ỦY BAN NHÂN DÂN THÀNH PHỐ', 'DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC'];
  const rows = posts.map((post, at): Cell[] => [
    ...[at + 1, at % 2 === 0 ? post.name.normalize('NFD') : post.name, post.id, post.gender],
    ...[mixed(post.born, at), post.unit, post.category, post.title],
    ...[tick(post.leader), tick(post.dx), tick(post.core), mixed('2021-03-01', at + 1), mixed(post.to, at)],
    ...[at === 0 ? 'nguyen.hoa@e2e.example' : null, at === 1 ? '0912 345 678' : null],
  ]);
  const usual = (changes: Record<number, Cell>): Cell[] =>
    [
      ...[90, 'Người Viết Sai', idOf(23), 'Nam', '05/06/1990', 'E2E-XA', 'Công chức', 'Chuyên viên'],
      ...['', '', '', '01/07/2024', null, null, null],
    ].map((cell, at) => changes[at] ?? cell);
  rows.push(rows[6] ?? []);
  rows.push(usual({ 2: 92_085_012_345 }), usual({ 11: '31/02/2025' }));
  rows.push(usual({ 5: 'E2E-LA' }), usual({ 6: 'Chuyên gia' }));
  rows.push([null, 'Tổng cộng: 28 người', ...Array<Cell>(13).fill(null)]);
  const first = titles.length + 2;
  const at = first + posts.length + 1;
  return {
    file: await workbook('danh-sach-can-bo.xlsx', titles, [rosterHeader, ...rows]),
    ...{ fresh: posts.length, unchanged: 1, unknown: [] },
    wrong: [
      { row: at, column: 'C', says: /Số định danh chỉ còn 11 chữ số vì Excel đã bỏ số 0 ở đầu/ },
      { row: at + 1, column: 'L', says: /“31\/02\/2025” không phải là ngày có thật/ },
      { row: at + 2, column: 'F', says: /Không tìm thấy đơn vị “E2E-LA”/ },
      { row: at + 3, column: 'G', says: /Không hiểu loại “Chuyên gia”/ },
    ],
  };
};

export const trainingFile = async (): Promise<Sent> => {
  const header = [
    ...[
      'Tên khóa bồi dưỡng',
      'Nhóm nội dung',
      'Số định danh',
      'Họ tên',
      'Hình thức',
      'Số tiết',
      'Ngày đăng ký',
    ],
    ...['Ngày khai giảng', 'Ngày bế giảng', 'Đơn vị tổ chức', 'Số GCN'],
  ];
  const nameOf = (id: string) => posts.find((post) => post.id === id)?.name ?? null;
  const rows = trainings.map((one, at): Cell[] => [
    ...[
      one.course,
      one.group,
      one.id,
      at % 2 === 0 ? nameOf(one.id) : null,
      'Bồi dưỡng',
      at % 2 ? 40 : '7,5',
    ],
    ...[mixed(one.enrolled, at), mixed(one.began, at), mixed(one.completed, at), 'Học viện', null],
  ]);
  const odd = (id: string, group: string, began: Cell, completed: Cell): Cell[] => [
    ...['Khóa sai', group, id, null, 'Bồi dưỡng', 40, null, began, completed, 'Học viện', null],
  ];
  rows.push(rows[0] ?? []);
  rows.push(odd(idOf(1), 'Kỹ năng số', null, '20/12/2026'), odd(idOf(1), 'Tin học', null, '20/12/2025'));
  rows.push(odd(idOf(1), 'Khác', '05/05/2025', '04/05/2025'));
  rows.push(
    odd('094099988811', 'Kỹ năng số', null, '20/12/2025'),
    odd('094099988822', 'Khác', null, '20/12/2025'),
  );
  const at = 3 + trainings.length + 1;
  return {
    file: await workbook('dao-tao-da-qua.xlsx', ['TỔNG HỢP ĐÀO TẠO, BỒI DƯỠNG'], [header, ...rows]),
    ...{ fresh: trainings.length, unchanged: 1, unknown: ['811', '822'] },
    wrong: [
      { row: at, column: 'I', says: /Ngày 20\/12\/2026 chưa đến \(hôm nay là 25\/11\/2026\)/ },
      { row: at + 1, column: 'B', says: /Không hiểu nhóm nội dung “Tin học”/ },
      { row: at + 2, column: 'I', says: /Ngày bắt đầu 05\/05\/2025 sau ngày hoàn thành 04\/05\/2025/ },
      { row: at + 3, column: 'C', says: /Không có người nào mang số định danh này/ },
      { row: at + 4, column: 'C', says: /Không có người nào mang số định danh này/ },
    ],
  };
};

const resultHeader = [
  'Đợt thi',
  'Số định danh cá nhân',
  'Ngày giờ sát hạch',
  'Kết quả thi',
  'Bậc',
  'Số hiệu chứng nhận',
];
const resultRow = (one: Result): string[] => [
  ...['Kỳ năm 2026', one.id, `${written(one.on)}${one.time ? ` ${one.time}` : ''}`, one.result, 'Cơ bản', ''],
];

export const resultsFile = (): Sent => {
  const rows = results.map(resultRow);
  rows.push(rows[2] ?? []);
  rows.push(['Kỳ năm 2026', '094099988833', '06/06/2026', 'Đạt', '', '']);
  rows.push(['Kỳ năm 2026', idOf(20), '31/06/2026', 'Đạt', '', '']);
  const at = 2 + results.length + 1;
  return {
    file: csv('ket-qua-sat-hach.csv', [resultHeader, ...rows]),
    ...{ fresh: results.length, unchanged: 1, unknown: ['833'] },
    wrong: [
      { row: at, column: 'B', says: /Không có người nào mang số định danh này/ },
      { row: at + 1, column: 'C', says: /“31\/06\/2026” không phải là ngày có thật/ },
    ],
  };
};

export const lateFile = (): SentFile => csv('ket-qua-bo-sung.csv', [resultHeader, resultRow(lateResult)]);

/** A long roster of people nobody knows, to watch it being checked. */
export const longRoster = (count: number): SentFile =>
  csv('danh-sach-dai.csv', [
    ['Số định danh', 'Họ và tên', 'Mã đơn vị', 'Chức vụ', 'Loại', 'Từ ngày'],
    ...Array.from({ length: count }, (_, at) => [
      ...[`0940857${String(at).padStart(5, '0')}`, 'Nguyễn Văn Dài', 'E2E-XA', 'Chuyên viên', 'Công chức'],
      '01/07/2024',
    ]),
  ]);
