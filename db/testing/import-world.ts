import { database, type Tx } from '#db/client.ts';
import { type ImportFile, importById } from '#db/queries/imports.ts';
import { rowsPage } from '#db/queries/imports-rows.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { type WorkbookSheet, writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { applyFile } from '#usecases/imports/apply-file.ts';
import { checkFile } from '#usecases/imports/check-file.ts';
import { uploadFile } from '#usecases/imports/upload-file.ts';
import type { Caller } from '#usecases/usecase.ts';
import { insertWorld, now, world } from './world.ts';

export type Table = readonly (readonly (string | number | null)[])[];

/** A CSV file of a table whose first line is the header. */
export const csv = (table: Table): Uint8Array => new TextEncoder().encode(writeCsv(table));

/** A workbook of a table; `titles` are merged lines above the header. */
export const xlsx = (
  table: Table,
  titles: readonly string[] = [],
  sheet = 'Danh sách',
): Promise<Uint8Array> => {
  const [header = [], ...rows] = table;
  const columns = header.map((text) => ({ header: String(text), widthChars: 20, kind: 'text' as const }));
  const content: WorkbookSheet = { name: sheet, columns, titleRows: titles, rows };
  return writeXlsx({ sheets: [content] });
};

export const headers = {
  units: ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã đơn vị cấp trên', 'Khối', 'Từ ngày', 'Đến ngày'],
  roster: [
    ...['Số định danh', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Mã đơn vị', 'Chức vụ', 'Loại', 'Lãnh đạo'],
    ...['Chuyên trách CĐS–CNTT', 'Cán bộ nòng cốt', 'E-mail', 'Điện thoại', 'Từ ngày', 'Đến ngày'],
  ],
  'past-training': [
    ...['Số định danh', 'Họ và tên', 'Mã hoặc tên khóa học', 'Nhóm nội dung', 'Hình thức', 'Số tiết'],
    ...['Ngày ghi danh', 'Ngày bắt đầu', 'Ngày hoàn thành', 'Đơn vị tổ chức', 'Số chứng nhận'],
  ],
  'class-list': [
    ...['Số định danh', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Xã, phường', 'Lĩnh vực', 'Kết quả'],
    ...['Ngày học', 'Đơn vị tổ chức'],
  ],
  'external-results': [
    ...['Số định danh', 'Họ và tên', 'Kỳ sát hạch', 'Ngày sát hạch', 'Kết quả', 'Mức', 'Số chứng nhận'],
  ],
  ledger: [
    ...['Chuỗi số liệu', 'Mã đơn vị', 'Giá trị', 'Từ ngày', 'Đến ngày', 'Nguồn', 'Số, ký hiệu'],
    ...['Ngày văn bản', 'Nguồn đếm thế nào'],
  ],
} as const satisfies Record<ImportKind, readonly string[]>;

export const idNumber = (count: number): string => `0920850${String(count).padStart(5, '0')}`;

type RosterCells = Partial<Record<(typeof headers)['roster'][number], string | number | null>>;

/** One line of a roster in the order of `headers.roster`: an official of the health department unless told otherwise. */
export const rosterLine = (count: number, cells: RosterCells = {}): (string | number | null)[] => {
  const usual: RosterCells = {
    'Số định danh': idNumber(count),
    'Họ và tên': `Nguyễn Văn ${given[count % given.length]}`,
    'Ngày sinh': '05/06/1985',
    'Giới tính': 'Nam',
    'Mã đơn vị': world.unitCodes.health,
    'Chức vụ': 'Chuyên viên',
    Loại: 'Công chức',
    'Từ ngày': '01/07/2024',
  };
  const all = { ...usual, ...cells };
  return headers.roster.map((header) => all[header] ?? null);
};
const given = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Giang',
  'Hải',
  'Khoa',
  'Long',
  'Minh',
  'Nam',
  'Phúc',
  'Quân',
];

/** Officials of the health department with an e-mail each: their own people, so that tests do not meet. */
export const rosterLines = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    rosterLine(first + n, { 'E-mail': `nguoi${first + n}@cantho.gov.vn` }),
  );
export const rosterFile = (first: number, count: number): Uint8Array =>
  csv([headers.roster, ...rosterLines(first, count)]);

/** Whom the use cases of imports are called as, at the world's time. */
export const hr: Caller = { actor: world.actors.provinceHr, now };
export const system: Caller = { actor: world.actors.system, now };

/** For tests with connections of their own, whose rows stay. */
export const insertWorldForGood = async (): Promise<void> => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
  });
};

type Through = {
  readonly db?: Tx;
  readonly actor?: Actor;
  readonly fileName?: string;
  readonly unitId?: string;
  /** The day of a full list. */
  readonly asOf?: string;
};
const callerOf = ({ db, actor = world.actors.provinceHr }: Through) => ({ actor, db, now });

/** Uploads a file and has it checked, as the job would. */
export const upload = async (
  kind: ImportKind,
  bytes: Uint8Array,
  through: Through = {},
): Promise<ImportFile> => {
  const fileName = through.fileName ?? 'danh-sach.csv';
  const { id } = await uploadFile(callerOf(through), {
    ...{ kind, fileName, bytes, unitId: through.unitId ?? null, asOf: through.asOf ?? null },
    mode: through.asOf === undefined ? 'supplement' : 'full',
  });
  await checkFile({ actor: world.actors.system, db: through.db, now }, { importId: id });
  return fileOf(id, through);
};

/** Applies a file, as the job would. */
export const apply = async (file: { readonly id: string }, through: Through = {}): Promise<ImportFile> => {
  await applyFile({ actor: world.actors.system, db: through.db, now }, { importId: file.id });
  return fileOf(file.id, through);
};

export const fileOf = async (id: string, { db }: Through = {}): Promise<ImportFile> => {
  const file = await importById(db ?? database(), id);
  if (file === null) throw new Error('no such import');
  return file;
};

/** The rows of a file in short: number, status, codes of what was found, fields that change. */
export const rowsOf = async (file: { readonly id: string }, { db }: Through = {}) => {
  const rows = await rowsPage(db ?? database(), file.id, { filter: 'all', after: 0, limit: 100_000 });
  return rows.map(({ number, status, problems, changes, label }) => ({
    ...{ number, status, label },
    codes: problems.map(({ code }) => code),
    columns: problems.map(({ column }) => column),
    changes: changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
  }));
};

/** `new 2, wrong 1`: how a file was judged. */
export const judged = ({ counts }: Pick<ImportFile, 'counts'>): string =>
  (['new', 'changed', 'unchanged', 'wrong'] as const)
    .filter((status) => counts !== null && counts[status] > 0)
    .map((status) => `${status} ${counts?.[status]}`)
    .join(', ');
