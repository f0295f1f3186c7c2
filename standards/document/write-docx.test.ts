import { Buffer } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { OfficialDocument } from '#standards/document/official-document.ts';
import { writeDocx } from '#standards/document/write-docx.ts';
import { naughtyStrings } from '#standards/spreadsheet/testing/fixtures.ts';

/** A PNG of one dot. */
const onePixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const report: OfficialDocument = {
  superiorBody: 'ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ',
  issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  layout: 'state',
  number: 'Số:         /BC-SKHCN',
  reference: 'số         /BC-SKHCN',
  verification: { qr: onePixel, lines: ['Mã kiểm tra rút gọn: 3F9A-77C1-B2D0'] },
  place: 'Cần Thơ',
  kind: 'BÁO CÁO',
  summary: 'Kết quả bồi dưỡng kỹ năng số năm 2026',
  addressees: ['Ủy ban nhân dân thành phố'],
  body: [
    { kind: 'heading', text: 'I. KẾT QUẢ' },
    { kind: 'paragraph', text: 'Đã hoàn thành 877/1.000 người, đạt 87,7%.' },
  ],
  signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: null },
  recipients: ['Như trên;', 'Lưu: VT, CĐS.'],
  annexes: [
    {
      label: 'PL-01',
      title: 'TỔNG HỢP THEO ĐƠN VỊ',
      lines: ['Kỳ số liệu: 15/12/2025 – 14/12/2026'],
      orientation: 'landscape',
      table: {
        columns: [
          { header: 'Đơn vị', weight: 3, align: 'left' },
          { header: 'Tỷ lệ', weight: 1, align: 'right' },
        ],
        rows: [{ cells: ['Sở Nội vụ', '87,7%'] }, { cells: ['Tổng', '90,0%'], bold: true }],
      },
      notes: ['Nguồn mẫu số: hồ sơ cán bộ'],
    },
    {
      label: 'PL-02',
      title: 'DANH SÁCH',
      lines: [],
      orientation: 'portrait',
      table: { columns: [{ header: 'Họ và tên', weight: 1, align: 'left' }], rows: [] },
      notes: [],
    },
  ],
};

const partsOf = async (document: OfficialDocument): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await writeDocx(document))).map(([name, part]) => [name, strFromU8(part)]),
  );
const bodyOf = async (document: OfficialDocument): Promise<string> =>
  (await partsOf(document))['word/document.xml'] ?? '';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (xml: string): string =>
  xml.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? '');
const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    decode(
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\/>/g)]
        .map(([, text, br]) => (br ? '\n' : text))
        .join(''),
    ),
  );

it('says everything in the order of the decree', async () => {
  const texts = textsOf(await bodyOf(report)).filter((text) => text !== '');
  expect(texts).toEqual([
    'ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ',
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    'Số:         /BC-SKHCN',
    'DỰ THẢO',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Cần Thơ, ngày      tháng      năm 20…',
    'BÁO CÁO',
    'Kết quả bồi dưỡng kỹ năng số năm 2026',
    'Kính gửi: Ủy ban nhân dân thành phố',
    'I. KẾT QUẢ',
    'Đã hoàn thành 877/1.000 người, đạt 87,7%.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT, CĐS.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Mã kiểm tra rút gọn: 3F9A-77C1-B2D0',
    'Phụ lục PL-01',
    'TỔNG HỢP THEO ĐƠN VỊ',
    '(Kèm theo Báo cáo số         /BC-SKHCN ngày      tháng      năm 20…)',
    'Kỳ số liệu: 15/12/2025 – 14/12/2026',
    'Đơn vị',
    'Tỷ lệ',
    'Sở Nội vụ',
    '87,7%',
    'Tổng',
    '90,0%',
    'Nguồn mẫu số: hồ sơ cán bộ',
    'Mã kiểm tra rút gọn: 3F9A-77C1-B2D0',
    'Phụ lục PL-02',
    'DANH SÁCH',
    '(Kèm theo Báo cáo số         /BC-SKHCN ngày      tháng      năm 20…)',
    'Họ và tên',
    'Mã kiểm tra rút gọn: 3F9A-77C1-B2D0',
  ]);
});

it('has the paper and the margins of the decree in every section, annexes counted apart', async () => {
  const xml = await bodyOf(report);
  const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
  expect(sections).toHaveLength(3);
  for (const section of sections) {
    // 20, 20, 30 and 20 mm in twips.
    for (const margin of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="1134"']) {
      expect(section).toContain(margin);
    }
    expect(section).toContain('<w:titlePg/>');
    expect(section).toContain('w:start="1"');
  }
  const sizes = sections.map((section) => /<w:pgSz[^>]*>/.exec(section)?.[0]);
  expect(sizes[0]).toMatch(/w:w="11906" w:h="16838" w:orient="portrait"/);
  expect(sizes[1]).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
  expect(sizes[2]).toBe(sizes[0]);
});

it('is Times New Roman 14 in Vietnamese, with the page number centred above', async () => {
  const parts = await partsOf(report);
  const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(parts['word/styles.xml'] ?? '')?.[0] ?? '';
  expect(defaults).toContain('w:ascii="Times New Roman"');
  expect(defaults).toContain('<w:sz w:val="28"/>');
  expect(defaults).toContain('<w:lang w:val="vi-VN"');
  const headers = Object.entries(parts).filter(([name]) => /word\/header\d+\.xml/.test(name));
  const numbered = headers.filter(([, xml]) => xml.includes('PAGE'));
  expect(numbered).toHaveLength(3);
  expect(headers).toHaveLength(6);
  for (const [, xml] of numbered) expect(xml).toContain('<w:jc w:val="center"/>');
});

it('repeats the header of a table and never splits a row', async () => {
  const xml = await bodyOf(report);
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row);
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(2);
});

it('gives equal bytes for equal content', async () => {
  expect(Buffer.compare(await writeDocx(report), await writeDocx(structuredClone(report)))).toBe(0);
});

it('carries every naughty string, less what XML cannot hold', async () => {
  const strings = [...naughtyStrings(), 'a & <b> "c"', 'hai\ndòng', 'b\u0001c', ' cách '];
  const rows = strings.map((text) => ({ cells: [text] }));
  const [annex] = report.annexes.slice(1);
  if (annex === undefined) throw new Error('no annex');
  const document = { ...report, annexes: [{ ...annex, table: { ...annex.table, rows } }] };
  const texts = textsOf(await bodyOf(document));
  const from = texts.indexOf('Họ và tên') + 1;
  const writable = (text: string): string =>
    [...text.replaceAll(/\r\n?/g, '\n')]
      .filter((c) => (c >= ' ' ? c !== '\u007f' && c !== '\ufffe' : /[\t\n]/.test(c)))
      .join('');
  expect(texts.slice(from, from + strings.length)).toEqual(strings.map(writable));
});
