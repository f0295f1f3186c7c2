/**
 * What HR of a small invented corner of the province holds in its own files: units, posts, training, results. Made so
 * that every rule of counting has somebody at its edge. Days are `YYYY-MM-DD`; no code of the product is used here.
 */
export type Unit = {
  code: string;
  name: string;
  kind: string;
  parent: string | null;
  sector: 'Cơ quan nhà nước' | 'Đơn vị sự nghiệp' | 'Doanh nghiệp nhà nước' | 'Doanh nghiệp';
};
export type Post = {
  id: string;
  name: string;
  born: string;
  gender: 'Nam' | 'Nữ' | '';
  unit: string;
  title: string;
  category: 'Cán bộ' | 'Công chức' | 'Viên chức' | 'Người lao động' | 'Không chuyên trách';
  leader: boolean;
  dx: boolean;
  core: boolean;
  to: string | null;
};
export type Training = {
  id: string;
  course: string;
  group: 'Lãnh đạo chuyển đổi số' | 'Công nghệ số' | 'Nòng cốt' | 'Kỹ năng số' | 'Khác';
  enrolled: string | null;
  began: string | null;
  completed: string | null;
};
export type Result = { id: string; on: string; time: string | null; result: 'Đạt' | 'Không đạt' | '' };

/** The day all of this is imported on, and a day after the reporting year has ended. */
export const importDay = '2026-11-25T09:00:00+07:00';
export const closingDay = '2026-12-16T09:00:00+07:00';
export const year = { id: 'nd09-2026', from: '2025-12-15', to: '2026-12-14', planFrom: '2022-10-19' };

export const units: Unit[] = [
  {
    code: 'E2E-SO',
    name: 'Sở Thử nghiệm số',
    kind: 'Sở',
    parent: null,
    sector: 'Cơ quan nhà nước',
  },
  {
    code: 'E2E-SO-TT',
    name: 'Trung tâm Công nghệ Thử nghiệm',
    kind: 'Đơn vị sự nghiệp',
    parent: 'E2E-SO',
    sector: 'Đơn vị sự nghiệp',
  },
  {
    code: 'E2E-SO-VP',
    name: 'Văn phòng Sở Thử nghiệm số',
    kind: 'Phòng',
    parent: 'E2E-SO',
    sector: 'Cơ quan nhà nước',
  },
  {
    code: 'E2E-XA',
    name: 'Ủy ban nhân dân xã Thử Nghiệm',
    kind: 'Ủy ban nhân dân cấp xã',
    parent: null,
    sector: 'Cơ quan nhà nước',
  },
  {
    code: 'E2E-NUOC',
    name: 'Công ty Cấp nước Thử Nghiệm',
    kind: 'Doanh nghiệp',
    parent: null,
    sector: 'Doanh nghiệp nhà nước',
  },
  {
    code: 'E2E-PHANMEM',
    name: 'Công ty cổ phần Phần mềm Thử Nghiệm',
    kind: 'Doanh nghiệp',
    parent: null,
    sector: 'Doanh nghiệp',
  },
];

/** `marks`: L leader, C dedicated DX/IT staff, N core officer. */
const post = (
  number: number,
  name: string,
  gender: Post['gender'],
  unit: string,
  title: string,
  category: Post['category'],
  marks = '',
  to: string | null = null,
): Post => ({
  id: idOf(number),
  name,
  born: `19${70 + number}-0${1 + (number % 9)}-1${number % 10}`,
  ...{ gender, unit, title, category, to },
  ...{ leader: marks.includes('L'), dx: marks.includes('C'), core: marks.includes('N') },
});

const women = new Set([1, 4, 6, 8, 10, 12, 15, 17, 19, 21]);
export const idOf = (number: number): string =>
  `094${women.has(number) ? 1 : 0}${70 + number}9${String(number).padStart(5, '0')}`;

export const posts: Post[] = [
  post(1, 'Nguyễn Thị Hòa', 'Nữ', 'E2E-SO', 'Giám đốc', 'Công chức', 'L'),
  post(2, 'Trần Văn Dũng', 'Nam', 'E2E-SO-VP', 'Chánh Văn phòng', 'Công chức', 'L'),
  // The same person again, in a second post elsewhere: in two units, once in the province.
  post(2, 'Trần Văn Dũng', 'Nam', 'E2E-XA', 'Phó Chủ tịch', 'Cán bộ', 'L'),
  post(3, 'Lê Minh Tâm', 'Nam', 'E2E-SO-TT', 'Giám đốc Trung tâm', 'Viên chức', 'LC'),
  post(4, 'Phạm Thị Đào', 'Nữ', 'E2E-SO-TT', 'Kỹ sư', 'Viên chức', 'C'),
  post(5, 'Võ Hoàng Ân', 'Nam', 'E2E-SO-VP', 'Chuyên viên', 'Công chức', 'CN'),
  post(6, 'Đặng Thị Yến', 'Nữ', 'E2E-SO-VP', 'Chuyên viên', 'Công chức'),
  post(7, 'Huỳnh Văn Út', 'Nam', 'E2E-SO-VP', 'Lái xe', 'Người lao động'),
  post(8, 'Ngô Thị Bé', 'Nữ', 'E2E-XA', 'Chủ tịch', 'Cán bộ', 'L'),
  post(9, 'Bùi Quốc Bảo', 'Nam', 'E2E-XA', 'Công chức văn phòng', 'Công chức', 'CN'),
  post(10, 'Dương Thị Lan', 'Nữ', 'E2E-XA', 'Công chức văn hóa', 'Công chức', 'N'),
  post(11, 'Lý Văn Sơn', 'Nam', 'E2E-XA', 'Trưởng ấp', 'Không chuyên trách'),
  post(12, 'Hồ Thị Thu', 'Nữ', 'E2E-NUOC', 'Giám đốc', 'Người lao động', 'L'),
  post(13, 'Đỗ Văn Hải', 'Nam', 'E2E-NUOC', 'Nhân viên', 'Người lao động'),
  post(14, 'Phan Thanh Tùng', 'Nam', 'E2E-NUOC', 'Quản trị mạng', 'Người lao động', 'C'),
  post(15, 'Trịnh Thị Mai', 'Nữ', 'E2E-PHANMEM', 'Tổng giám đốc', 'Người lao động', 'L'),
  post(16, 'Mai Văn Lợi', 'Nam', 'E2E-PHANMEM', 'Kỹ sư', 'Người lao động', 'C'),
  // In post to the very last day of the year, and to the day before.
  post(17, 'Cao Thị Nga', 'Nữ', 'E2E-SO', 'Phó Giám đốc', 'Công chức', 'L', '2026-12-14'),
  post(18, 'Tô Văn Kiên', 'Nam', 'E2E-SO-VP', 'Chuyên viên', 'Công chức', 'C', '2026-09-30'),
  post(19, 'Lâm Thị Quỳnh', 'Nữ', 'E2E-XA', 'Công chức tư pháp', 'Công chức', '', '2026-12-13'),
  post(20, 'Kim Văn Phát', '', 'E2E-SO-TT', 'Chuyên viên chính', 'Viên chức', 'CN'),
  post(21, 'Sơn Thị Hiền', 'Nữ', 'E2E-SO-TT', 'Chuyên viên', 'Viên chức'),
  post(22, 'Thạch Văn Nam', 'Nam', 'E2E-XA', 'Công chức địa chính', 'Công chức', 'C'),
];

const training = (
  number: number,
  group: Training['group'],
  course: string,
  days: { enrolled?: string; began?: string; completed?: string },
): Training => ({
  ...{ id: idOf(number), group, course },
  ...{ enrolled: days.enrolled ?? null, began: days.began ?? null, completed: days.completed ?? null },
});
const leader = 'Lãnh đạo chuyển đổi số';
const technology = 'Công nghệ số';

export const trainings: Training[] = [
  training(1, leader, 'Lãnh đạo số khóa 1', { began: '2024-05-13', completed: '2024-05-20' }),
  training(2, leader, 'Lãnh đạo số khóa 2', { began: '2026-03-02' }),
  // The first day of the plan, and the day before it.
  training(3, leader, 'Lãnh đạo số khóa 0', { completed: '2022-10-19' }),
  training(8, leader, 'Lãnh đạo số khóa 0', { completed: '2022-10-18' }),
  training(3, technology, 'Điện toán đám mây', { began: '2026-01-05', completed: '2026-02-10' }),
  training(12, leader, 'Lãnh đạo số khóa 1', { completed: '2025-06-01' }),
  training(15, leader, 'Lãnh đạo số khóa 2', { completed: '2026-01-15' }),
  training(17, leader, 'Lãnh đạo số khóa 2', { enrolled: '2026-11-02', completed: '2026-11-20' }),
  // The first day of the reporting year, and the last of the year before.
  training(4, technology, 'An toàn thông tin', { completed: '2025-12-15' }),
  training(5, technology, 'An toàn thông tin', { completed: '2025-12-14' }),
  training(5, 'Nòng cốt', 'Nòng cốt khóa 3', { completed: '2026-04-04' }),
  training(9, technology, 'Dữ liệu mở', { began: '2026-06-01' }),
  training(9, 'Nòng cốt', 'Nòng cốt khóa 1', { completed: '2023-03-03' }),
  training(10, 'Nòng cốt', 'Nòng cốt khóa 4', { began: '2026-10-10' }),
  training(14, technology, 'Dữ liệu mở', { completed: '2026-07-01' }),
  training(16, technology, 'Dữ liệu mở', { completed: '2026-07-01' }),
  training(20, technology, 'Trí tuệ nhân tạo', { began: '2026-08-01', completed: '2026-08-08' }),
  training(20, 'Nòng cốt', 'Nòng cốt khóa 2', { began: '2025-01-01', completed: '2025-02-02' }),
  // Signing up alone is nothing; two courses are two participations of one person; "Khác" counts for none.
  training(22, technology, 'Dữ liệu mở', { enrolled: '2026-09-09' }),
  training(6, 'Kỹ năng số', 'Kỹ năng số cơ bản', { completed: '2023-01-01' }),
  training(6, 'Kỹ năng số', 'Kỹ năng số nâng cao', { began: '2024-01-01', completed: '2024-01-31' }),
  training(7, 'Khác', 'Phòng cháy chữa cháy', { completed: '2024-04-04' }),
  training(13, 'Kỹ năng số', 'Kỹ năng số cơ bản', { completed: '2024-02-29' }),
  training(11, 'Kỹ năng số', 'Kỹ năng số cơ bản', { completed: '2025-05-05' }),
  training(18, technology, 'Dữ liệu mở', { completed: '2026-03-03' }),
  training(19, 'Kỹ năng số', 'Kỹ năng số cơ bản', { completed: '2026-03-03' }),
];

const result = (number: number, on: string, said: Result['result'], time: string | null = null): Result => ({
  ...{ id: idOf(number), on, time, result: said },
});

export const results: Result[] = [
  result(3, '2026-05-05', 'Đạt', '08:30'),
  result(4, '2026-06-06', 'Không đạt', '14:00'),
  result(5, '2026-06-06', 'Đạt'),
  result(9, '2026-06-06', 'Đạt'),
  result(14, '2025-12-14', 'Đạt', '23:59'),
  result(16, '2026-06-06', ''),
  result(18, '2026-06-06', 'Đạt'),
  result(22, '2026-06-06', 'Đạt'),
];

/** Sat in the year, sent to HR only after it was closed. */
export const lateResult: Result = result(20, '2026-12-10', 'Đạt', '09:15');
