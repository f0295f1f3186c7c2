import type { ContentGroup, TrainingForm } from '#domain/catalogue/course.ts';
import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import type { Cell } from '#domain/imports/cell.ts';
import { cellText, shownText } from '#domain/imports/cell-text.ts';
import { accept, type Parsed, refuse } from '#domain/imports/parsed.ts';
import type { Gender, Sector, StaffCategory } from '#domain/organisation/terms.ts';
import type { ClassOutcome } from '#domain/residents/class-outcome.ts';
import { fold } from '#domain/text/vietnamese.ts';

type Words<Value extends string> = { readonly [Key in Value]: readonly string[] };
type ListCode =
  | 'gender-unknown'
  | 'category-unknown'
  | 'sector-unknown'
  | 'content-group-unknown'
  | 'form-unknown'
  | 'result-unknown'
  | 'area-unknown'
  | 'outcome-unknown';

/** Reads a word of a closed list. What is not in the list is a problem, never a guess. */
const closedList = <Value extends string>(code: ListCode, words: Words<Value>, dropped?: RegExp) => {
  const values = new Map<string, Value>();
  for (const value in words)
    for (const word of [value, ...words[value]]) values.set(fold(word).replace(dropped ?? '', ''), value);
  return (cell: Cell): Parsed<Value> => {
    const value = values.get(fold(cellText(cell)).replace(dropped ?? '', ''));
    return value === undefined ? refuse(code, { text: shownText(cell) }) : accept(value);
  };
};

export const parseGender = closedList<Gender>('gender-unknown', {
  male: ['Nam', 'M', 'Ông', 'Nam giới'],
  female: ['Nữ', 'F', 'Bà', 'Nữ giới'],
});

export const parseCategory = closedList<StaffCategory>('category-unknown', {
  cadre: ['Cán bộ', 'CB', 'Cán bộ cấp xã', 'Cán bộ xã', 'Cadres', 'Elected official'],
  'civil-servant': ['Công chức', 'CC', 'Công chức cấp xã', 'Công chức xã', 'Civil servants'],
  'public-employee': ['Viên chức', 'VC', 'Viên chức quản lý', 'Public employees', 'Public service employee'],
  worker: [
    ...[
      'Người lao động',
      'NLĐ',
      'LĐ',
      'Lao động hợp đồng',
      'Hợp đồng lao động',
      'HĐLĐ',
      'Hợp đồng',
      'HĐ',
      'Nhân viên',
    ],
    ...[
      'Người lao động hợp đồng',
      'Hợp đồng 68',
      'Hợp đồng 111',
      'Nhân viên hợp đồng',
      'Workers',
      'Employee',
    ],
    ...['Contract', 'Contract worker'],
  ],
  'part-time': [
    ...[
      'Không chuyên trách',
      'KCT',
      'Người hoạt động không chuyên trách',
      'Cán bộ không chuyên trách',
      'NHĐKCT',
    ],
    ...['Người hoạt động không chuyên trách cấp xã', 'Người hoạt động không chuyên trách ở cấp xã'],
    ...['Hoạt động không chuyên trách', 'Part-time official', 'Non-specialised'],
  ],
});

export const parseSector = closedList<Sector>(
  'sector-unknown',
  {
    state: [
      'Cơ quan nhà nước',
      'Nhà nước',
      'CQNN',
      'Cơ quan hành chính',
      'Cơ quan hành chính nhà nước',
      'State agency',
    ],
    'public-service': [
      ...[
        'Đơn vị sự nghiệp',
        'Đơn vị sự nghiệp công lập',
        'Sự nghiệp',
        'Sự nghiệp công lập',
        'ĐVSN',
        'ĐVSNCL',
      ],
      ...['Đơn vị sự nghiệp công', 'Public service unit', 'Public non-business unit'],
    ],
    'state-enterprise': ['Doanh nghiệp nhà nước', 'DNNN', 'DN nhà nước', 'State-owned enterprise', 'SOE'],
    'private-enterprise': [
      ...[
        'Doanh nghiệp',
        'DN',
        'Doanh nghiệp tư nhân',
        'DNTN',
        'Doanh nghiệp ngoài nhà nước',
        'Enterprise',
        'Private',
      ],
      ...['Doanh nghiệp ngoài quốc doanh', 'Tư nhân'],
    ],
  },
  /^(khoi|thuoc khoi) /,
);

/** Nhóm nội dung decides which indicators a course may feed, so only unmistakable words are taken. */
export const parseContentGroup = closedList<ContentGroup>(
  'content-group-unknown',
  {
    leader: [
      'Lãnh đạo chuyển đổi số',
      'Lãnh đạo CĐS',
      'Lãnh đạo',
      'Chuyển đổi số cho lãnh đạo',
      'Leaders',
      'Leadership',
    ],
    technology: ['Công nghệ số', 'CNS', 'Digital technology'],
    core: [
      'Nòng cốt',
      'Cán bộ nòng cốt',
      'Nòng cốt chuyển đổi số',
      'Nòng cốt CĐS',
      'Cán bộ nòng cốt chuyển đổi số',
    ],
    general: [
      ...[
        'Chuyển đổi số',
        'Kỹ năng số',
        'Kĩ năng số',
        'CĐS',
        'Chuyển đổi số, kỹ năng số',
        'Chung',
        'Digital skills',
      ],
      ...[
        'Chuyển đổi số, kỹ năng số (chung)',
        'Chuyển đổi số chung',
        'Kỹ năng số chung',
        'Digital transformation',
      ],
    ],
    other: ['Khác', 'Nội dung khác', 'Nhóm khác', 'Others'],
  },
  /^nhom (?=lanh|cong|nong|chuyen|ky|ki|chung)/,
);

export const parseForm = closedList<TrainingForm>('form-unknown', {
  formal: ['Đào tạo', 'Formal training'],
  refresher: ['Bồi dưỡng', 'Refresher course', 'Refresher training'],
  short: ['Tập huấn', 'Short course', 'Workshop'],
});

const result = closedList<'passed' | 'failed'>('result-unknown', {
  passed: ['Đạt', 'Đạt yêu cầu', 'Đỗ', 'Đậu', 'Pass', 'True'],
  failed: ['Không đạt', 'Chưa đạt', 'Không đạt yêu cầu', 'Chưa đạt yêu cầu', 'Trượt', 'Rớt', 'Fail', 'False'],
});

/** True: passed. */
export const parseResult = (cell: Cell): Parsed<boolean> => {
  const parsed = result(cell);
  return parsed.ok ? accept(parsed.value === 'passed') : parsed;
};

/** Lĩnh vực of a class for residents. */
export const parseSkillArea = closedList<SkillArea>('area-unknown', {
  'public-services': ['Dịch vụ công', 'Dịch vụ công trực tuyến', 'DVC', 'DVCTT', 'Public services'],
  health: ['Y tế', 'Y tế số', 'Sức khỏe'],
  education: ['Giáo dục', 'Giáo dục số'],
  transport: ['Giao thông', 'Giao thông số'],
  tourism: ['Du lịch', 'Du lịch, mua sắm', 'Du lịch và mua sắm trực tuyến'],
  land: ['Đất đai', 'Đất đai số'],
  banking: ['Ngân hàng', 'Ngân hàng số', 'Thanh toán số', 'Ngân hàng, thanh toán'],
});

/** Did it herself before the trainer, or was there. */
export const parseClassOutcome = closedList<ClassOutcome>('outcome-unknown', {
  practised: ['Thực hành đạt', 'Tự làm được', 'Đạt', 'Đạt thực hành', 'Practised', 'Did it alone'],
  'took-part': ['Tham dự', 'Tham gia', 'Có mặt', 'Chưa tự làm được', 'Chưa đạt', 'Took part'],
});

const yes = new Set([
  'x',
  'có',
  'co',
  'yes',
  'y',
  'true',
  'đúng',
  'dung',
  '1',
  '✓',
  '✔',
  '☑',
  '☒',
  '√',
  '×',
  '✗',
  '✘',
]);
const no = new Set(['', 'không', 'khong', 'ko', 'no', 'n', 'false', 'sai', '0', '-', '–', '—', '☐']);

/** A tick or a word. Blank is no; a word that is neither is a problem, not a no. */
export const parseYesNo = (cell: Cell): Parsed<boolean> => {
  const text = cellText(cell)
    .toLowerCase()
    .replace(/\uFE0F/g, '');
  if (yes.has(text)) return accept(true);
  return no.has(text) ? accept(false) : refuse('yes-no-unknown', { text: shownText(cell) });
};
