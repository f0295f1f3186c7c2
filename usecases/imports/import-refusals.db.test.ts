import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { importSentence } from '#content/messages/import-words.ts';
import { importsVi } from '#content/messages/imports.vi.ts';
import { database } from '#db/client.ts';
import { importFile, importRow } from '#db/schema/imports.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  apply,
  csv,
  headers,
  hr,
  insertWorldForGood,
  rosterLine,
  upload,
  xlsx,
} from '#db/testing/import-world.ts';
import { fixtureFiles, fixtureFolder, naughtyStrings } from '#standards/spreadsheet/testing/fixtures.ts';
import { importStatus } from './import-status.ts';
import { requestApply } from './request-apply.ts';
import { uploadFile } from './upload-file.ts';

useTestDatabase();

beforeAll(insertWorldForGood);

describe('a file that cannot be read', () => {
  const refusal = async (bytes: Uint8Array, fileName = 'x.xlsx') => {
    const file = await upload('roster', bytes, { fileName });
    expect(await database().select().from(importRow).where(eq(importRow.importId, file.id))).toEqual([]);
    await expect(requestApply(hr, { importId: file.id })).rejects.toMatchObject({ code: 'import-refused' });
    return [file.state, file.refusal?.code];
  };
  const text = (value: string) => new TextEncoder().encode(value);

  it.each([
    ['nothing', new Uint8Array(), 'a.csv', 'empty'],
    ['a PDF', text('%PDF-1.7 …'), 'a.pdf', 'not-a-spreadsheet'],
    [
      'a web page',
      text('<html><table><tr><td>Họ và tên</td></tr></table></html>'),
      'a.xls',
      'not-a-spreadsheet',
    ],
    ['half a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'a.xlsx', 'damaged'],
    [
      'a table of something else',
      csv([
        ['Sản phẩm', 'Giá'],
        ['Gạo', '12000'],
      ]),
      'a.csv',
      'no-known-header',
    ],
    [
      'a roster without a column it needs',
      csv([
        ['Họ và tên', 'Đơn vị', 'Loại'],
        ['An', 'Sở Y tế', 'Công chức'],
      ]),
      'a.csv',
      'missing-required-column',
    ],
    ['a header alone', csv([headers.roster]), 'a.csv', 'no-rows'],
    [
      'text in an old font',
      csv([headers.roster, rosterLine(1, { 'Họ và tên': 'NguyÔn V¨n An', 'Chức vụ': 'Chuyªn viªn' })]),
      'a.csv',
      'legacy-font',
    ],
  ])('%s is refused with its reason', async (_what, bytes, fileName, code) => {
    expect(await refusal(bytes, fileName)).toEqual(['refused', code]);
  });

  it('keeps of a name what can be shown: no folders, no control characters, 200 characters', async () => {
    const sent = (fileName: string) => ({ kind: 'roster' as const, fileName, bytes: csv([headers.roster]) });
    for (const [name, kept] of [
      ['../../etc/a\u0000b\n.csv', 'ab.csv'],
      [`${'x'.repeat(3000)}.csv`, 'x'.repeat(200)],
    ] as const) {
      const { id } = await uploadFile(hr, sent(name));
      expect((await importStatus(hr, { importId: id })).fileName).toBe(kept);
    }
  });

  it('is not taken in when it is larger than 25 MB, and nothing is written', async () => {
    const before = await database().select().from(importFile);
    const sent = { kind: 'roster' as const, fileName: 'a.csv', bytes: new Uint8Array(25_000_001) };
    await expect(uploadFile(hr, sent)).rejects.toMatchObject({ code: 'file-too-large' });
    expect(await database().select().from(importFile)).toHaveLength(before.length);
  });
});

const strangers = ['hostile-spreadsheets', 'real-spreadsheets', 'roster'].map((name) => fixtureFolder(name));
const fixtures = strangers.flatMap((folder) => fixtureFiles(folder, /\.(xlsx|xlsm|csv)$/));

it.skipIf(fixtures.length === 0)(
  'files of strangers are refused with a known reason, and none stops the check',
  async () => {
    for (const { name, bytes } of fixtures) {
      const file = await upload('roster', bytes, { fileName: name });
      const said = file.refusal === null ? 'nothing' : importSentence(importsVi, file.refusal);
      expect([name, file.state, said]).toEqual([name, 'refused', expect.stringMatching(/.{20}/)]);
    }
  },
  180_000,
);

it.skipIf(naughtyStrings().length === 0)(
  'naughty strings in every cell are kept or refused row by row',
  async () => {
    const lines = naughtyStrings().map((text, n) =>
      rosterLine(800 + n, { 'Chức vụ': text, 'Điện thoại': null }),
    );
    const table = [headers.roster, ...lines, rosterLine(799, { 'Chức vụ': 'nửa \ud83d chữ' })];
    const file = await apply(await upload('roster', await xlsx(table), { fileName: 'a.xlsx' }));
    expect(file.state).toBe('applied');
    expect(
      (file.counts?.new ?? 0) + (file.counts?.wrong ?? 0) + (file.counts?.unchanged ?? 0),
    ).toBeGreaterThan(400);
  },
  120_000,
);
