import { describe, expect, test } from 'vitest';
import { type ImportErrorCode, importErrorParams, isProblem } from '#domain/imports/errors.ts';
import { importSentence } from './import-words.ts';
import { importsEn } from './imports.en.ts';
import { importsVi } from './imports.vi.ts';

const samples: Readonly<Record<string, string | number>> = {
  ...{
    kind: 'roster',
    fields: 'idNumber,unitCode|unitName',
    missing: 'from',
    field: 'idNumber',
    columns: 'CCCD (C)',
  },
  ...{
    sheet: 'Sheet1',
    headerRow: 3,
    column: 'C',
    text: 'abc',
    max: 60,
    digits: 11,
    row: 7,
    year: 1985,
    province: '100',
  },
  ...{ day: '2026-12-14', today: '2026-12-13', earliest: '1950-01-01', from: '2020-01-02', to: '2020-01-01' },
  ...{ bornOn: '2020-01-01', enrolledOn: '2020-01-01', beganOn: '2020-01-02', completedOn: '2020-01-03' },
};
const codes = Object.entries<readonly string[]>(importErrorParams);

describe.each([
  ['vi', importsVi],
  ['en', importsEn],
])('%s', (language, words) => {
  test.each(codes)('%s has a sentence that uses its parameters', (code, names) => {
    const params = Object.fromEntries(names.map((name) => [name, samples[name] ?? '']));
    const sentence = importSentence(words, { code, params }) ?? '';
    expect(sentence).toMatch(/^[“\p{Lu}].{20,}\.$/u);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\bbạn\b/i);
    expect(sentence).toBe(sentence.normalize('NFC'));
    for (const name of names) {
      if (['kind', 'field', 'fields', 'missing'].includes(name)) continue;
      const value = String(params[name]).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
      expect(sentence).toContain(value);
    }
    if (language === 'en')
      expect(sentence).not.toMatch(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  });
});

test('columns are named by their headings', () => {
  const problem = {
    code: 'missing-required-column',
    params: { kind: 'roster', sheet: 'A', headerRow: 2, missing: 'idNumber,unitCode|unitName' },
  };
  expect(importSentence(importsVi, problem)).toContain('“Số định danh”, “Mã đơn vị” hoặc “Đơn vị”');
  expect(importSentence(importsEn, problem)).toContain('“ID number”, “Unit code” or “Unit”');
});

test('a code that is not known, or lacks its parameters, has no sentence', () => {
  expect(importSentence(importsVi, { code: 'toString', params: {} })).toBeNull();
  expect(importSentence(importsVi, { code: 'differs-from-row' })).toBeNull();
  const known: ImportErrorCode = 'required';
  expect(isProblem({ code: known })).toBe(true);
});
