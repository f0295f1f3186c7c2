import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { type OpenSheets, openSheets, portionsOfSheet, rowsAtOnce } from './open-sheets.ts';

const lines = (count: number): Buffer =>
  Buffer.from(Array.from({ length: count }, (_, index) => `Nguyễn Văn ${index};${index}\n`).join('\n'));

/** Blank lines between, so that places and row numbers differ. */
const row = (place: number) => ({ number: place * 2 + 1, cells: [`Nguyễn Văn ${place}`, String(place)] });

const withFile = async (count: number, use: (file: OpenSheets) => Promise<void>): Promise<void> => {
  const opened = await openSheets(lines(count), 'a.csv');
  if (!opened.ok) throw new Error(opened.refusal);
  await use(opened.file).finally(opened.file.close);
};

it('gives the rows at any places, in the order asked for, as often as they are asked for', async () => {
  await withFile(9_000, async (file) => {
    expect(file).toMatchObject({
      format: 'csv',
      sheets: [{ name: '', length: 9_000, lastNumber: 17_999 }],
    });
    expect(await file.rows(0, [8_999, 3, 3])).toEqual([row(8_999), row(3), row(3)]);
    expect(await file.rows(0, [3])).toEqual([row(3)]);
    await expect(file.rows(0, [9_000])).rejects.toThrow(RangeError);
  });
});

it('never hands over more rows than a portion', async () => {
  await withFile(rowsAtOnce + 1, async (file) => {
    const all = Array.from({ length: rowsAtOnce + 1 }, (_, place) => place);
    expect(await file.rows(0, all.slice(1))).toHaveLength(rowsAtOnce);
    await expect(file.rows(0, all)).rejects.toThrow(RangeError);
    const sizes: number[] = [];
    for await (const rows of portionsOfSheet(file, 0, all.length, 1)) sizes.push(rows.length);
    expect(sizes).toEqual([1_000, 1_000, 1_000, 1_000]);
  });
});

it('keeps a further sheet of the rows it is given', async () => {
  await withFile(2, async (file) => {
    await file.open('thêm');
    await file.put([{ number: 7, cells: [null, 1.5, true, { localDateTime: '2026-12-14' }, '\ud800'] }]);
    expect(await file.put([row(4)])).toEqual({ name: 'thêm', length: 2, lastNumber: 9 });
    expect(await file.rows(1, [1, 0])).toEqual([
      row(4),
      { number: 7, cells: [null, 1.5, true, { localDateTime: '2026-12-14' }, '\ud800'] },
    ]);
  });
});

it('refuses what unpacks to more than it may keep', async () => {
  const opened = await openSheets(lines(2_000), 'a.csv', { unpackedBytes: 50_000 });
  expect(opened).toEqual({ ok: false, refusal: 'too-large' });
});
