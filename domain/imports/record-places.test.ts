import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { chooseSheet, parseRow, parseSheet } from './parse-sheet.ts';
import { recordPlaces } from './record-places.ts';
import { type ImportedRow, markRepeats, sharedEmailFinder } from './repeats.ts';
import { change, head, hoa, sheet, today } from './sample-sheets.ts';

/** As the import does it: one look, the addresses that people share, then portions of people. */
const inPortions = (rows: readonly (readonly Cell[])[], size: number) => {
  const whole = sheet(rows);
  const chosen = chooseSheet('roster', [whole]);
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  const indexer = recordPlaces(chosen.layout);
  const sorter = chosen.sorter(indexer.look);
  for (const [place, row] of whole.rows.entries()) if (place >= chosen.dataAt) sorter.look(row, place);
  sorter.finish();
  const index = indexer.finish();
  const parsed = (places: Uint32Array) =>
    [...places].flatMap((place) => {
      const record = whole.rows[place];
      return record ? [{ number: record.number, parsed: parseRow(chosen.layout, record, today) }] : [];
    });
  const finder = sharedEmailFinder('roster');
  for (const row of parsed(index.sharing)) finder.look(row);
  const marked: ImportedRow<'roster'>[] = [];
  for (const places of index.portions(size))
    marked.push(...markRepeats('roster', parsed(places), finder.found()));
  return { index, rows: marked.toSorted((a, b) => a.number - b.number) };
};

const ids = ['093085001234', '093190004321', '001099000001', '', 'x'];
const line = fc
  .record({
    id: fc.constantFrom(...ids),
    name: fc.constantFrom('Nguyễn Văn Hòa', 'Lê Thị Lan'),
    title: fc.constantFrom('Chuyên viên', 'Kế toán'),
    category: fc.constantFrom('CC', 'VC', '?'),
    from: fc.constantFrom('01/07/2020', '01/07/2022'),
    to: fc.constantFrom(null, '30/06/2021'),
    email: fc.constantFrom(null, 'a@b.vn', 'A@B.vn', 'c@d.vn', 'no address'),
  })
  .map(({ id, name, title, category, from, to, email }) =>
    change(hoa, { 1: name, 2: id, 5: title, 6: category, 7: from, 8: to, 9: email }),
  );

it('a file judged in portions of people is judged as the whole file is', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 1, max: 8 }),
      (lines, size) => {
        const rows = [head, ...lines];
        const whole = parseSheet('roster', [sheet(rows)], today);
        if (whole.ok) expect(inPortions(rows, size).rows).toEqual(whole.rows);
      },
    ),
    { numRuns: 200 },
  );
});

it('only who shares an address with somebody else is looked at twice', () => {
  const [one = '', two = '', three = ''] = ids;
  const rows = [
    ...[head, change(hoa, { 2: one, 9: 'a@b.vn' }), change(hoa, { 2: three, 9: 'c@d.vn' })],
    ...[change(hoa, { 2: two, 9: 'A@B.vn' }), change(hoa, { 2: one, 5: 'Khác', 9: null })],
    change(hoa, { 2: three, 5: 'Khác', 9: 'c@d.vn' }),
  ];
  expect([...inPortions(rows, 10).index.sharing]).toEqual([1, 3, 4]);
});

it('the rows of a person named without a number come together, those of nobody each by itself', () => {
  const known = { personId: '018f2f3c-0000-7000-8000-000000000001' };
  const cells: Cell[] = [known, '', known, 'x', '093085001234', known];
  const rows = [head, ...cells.map((id, at) => change(hoa, { 2: id, 5: `Việc ${at}` }))];
  const portions = [...inPortions(rows, 1).index.portions(1)].map((places) => [...places]);
  expect(portions).toHaveLength(4);
  expect(portions).toContainEqual([1, 3, 6]);
});
