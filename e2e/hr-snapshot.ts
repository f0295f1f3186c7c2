import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Numbers } from './hr-count.ts';
import { headingsOf, rowsOf } from './hr-pages.ts';
import { downloadBy, expect } from './journey.ts';
import { type ReadTable, readCsv, readDocx, readXlsx, typesInColumn } from './report-files.ts';

export const codes = ['PL-01', 'PL-02', 'PL-03'] as const;
export type TableCode = (typeof codes)[number];
export type Screen = Record<TableCode, { headings: string[]; rows: string[][] }>;
export type Frozen = {
  period: { id: string; from: string; to: string };
  cutOff: string;
  units: { unitId: string; code: string; name: string; parentId: string | null }[];
  denominators: { indicator: string; source: { vi: string }; on: string }[];
  rows: (Numbers & {
    indicator: string;
    segment: string | null;
    unitId: string;
    scope: string;
    denominator: number | null;
  })[];
  women: { unitId: string; tookPart: number }[];
  figures: { indicator: string; unitId: string; arm: string; counted: number | null; notReported: number }[];
};
export type Files = Record<'xlsx' | 'docx' | 'json' | TableCode, Buffer>;

/** The three official tables as they stand on the page of a closed period. */
export const screenTables = async (page: Page): Promise<Screen> => {
  const table = async (code: TableCode) => {
    const section = page.locator(`section[aria-labelledby="${code}"]`);
    return { headings: await headingsOf(section), rows: await rowsOf(section) };
  };
  return { 'PL-01': await table('PL-01'), 'PL-02': await table('PL-02'), 'PL-03': await table('PL-03') };
};

/** Every file that the page offers, by its links. */
export const downloadAll = async (page: Page): Promise<Files> => {
  const take = async (name: string) =>
    (await downloadBy(page, () => page.getByRole('link', { name, exact: true }).click())).bytes;
  return {
    xlsx: await take('Bảng tính (XLSX)'),
    docx: await take('Dự thảo báo cáo (DOCX)'),
    json: await take('Dữ liệu gốc (JSON)'),
    'PL-01': await take('PL-01 CSV'),
    'PL-02': await take('PL-02 CSV'),
    'PL-03': await take('PL-03 CSV'),
  };
};

export const checksumOf = (page: Page): Promise<string> =>
  page
    .locator('dt', { hasText: /^Mã kiểm tra SHA-256$/ })
    .locator('xpath=following-sibling::dd//code')
    .innerText();

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The frozen content, after checking that the file is canonical: names in order, no spaces. */
export const frozenIn = (json: Buffer): Frozen => {
  const content = JSON.parse(json.toString('utf8'));
  expect(json.toString('utf8')).toBe(canonical(content));
  return content;
};

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${names.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
};

const numeric: Record<TableCode, string[]> = {
  'PL-01': ['Mẫu số', 'Tử số', 'Tỷ lệ'],
  'PL-02': ['Có mặt', 'Tham gia', 'Hoàn thành', 'Nữ tham gia', 'Lượt'],
  'PL-03': ['STT'],
};
const feeding: Record<TableCode, string[]> = {
  'PL-01': ['I-03', 'I-04', 'I-05', 'I-07'],
  'PL-02': ['I-04'],
  'PL-03': ['I-05'],
};

/** Every cell of the three tables is the same on the screen and in XLSX, DOCX and CSV, and each says where it comes from. */
export const expectFilesAgree = async (
  screen: Screen,
  files: Files,
  printed: { sha256: string; version: RegExp },
): Promise<void> => {
  const content = frozenIn(files.json);
  for (const code of codes) {
    const { headings, rows } = screen[code];
    expect(rows.length, code).toBeGreaterThan(0);
    const integers = new Set(
      headings.flatMap((name, at) => (numeric[code].includes(name) && name !== 'Tỷ lệ' ? [at] : [])),
    );
    const read: [string, ReadTable][] = [
      ['XLSX', await readXlsx(files.xlsx, code, headings)],
      ['DOCX', readDocx(files.docx, headings)],
      ['CSV', readCsv(files[code], integers)],
    ];
    for (const [format, table] of read) {
      expect(table.headings, `${format} ${code}`).toEqual(headings);
      expect(table.rows, `${format} ${code}`).toEqual(rows);
      const lines = table.lines.join('\n');
      expect(lines, format).toContain('Kỳ số liệu: từ 15/12/2025 đến hết ngày 14/12/2026');
      expect(lines, format).toContain('Ngày chốt số liệu: 14/12/2026; ghi nhận đến ');
      expect(lines, format).toMatch(printed.version);
      expect(lines, format).toContain(`Mã kiểm tra SHA-256 của bản chốt: ${printed.sha256}`);
      for (const { indicator, source, on } of content.denominators.filter((one) =>
        feeding[code].includes(one.indicator),
      ))
        expect(lines, format).toContain(
          `Nguồn mẫu số ${indicator}: ${source.vi}; ngày ${on.split('-').reverse().join('/')}`,
        );
    }
    for (const heading of numeric[code]) {
      const types = await typesInColumn(files.xlsx, code, heading);
      types.delete('string');
      expect([...types], `${code} ${heading}`).toEqual(['number']);
    }
  }
};
