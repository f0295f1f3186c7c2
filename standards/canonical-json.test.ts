import { expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';

it('writes the example of RFC 8785, section 3.2.2', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('gives equal text for equal values whatever the order of keys', () => {
  expect(canonicalJson({ b: 1, a: { d: 2, c: 'Nguyễn' } })).toBe(
    canonicalJson({ a: { c: 'Nguyễn', d: 2 }, b: 1 }),
  );
  expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3 })).toBe('{"\\r":2,"1":3,"€":1}');
});

it('refuses what JSON cannot say', () => {
  expect(() => canonicalJson(undefined)).toThrow();
  expect(() => canonicalJson({ rate: Number.NaN })).toThrow();
});

it('hashes text as UTF-8', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex('Cần Thơ')).toBe(sha256Hex(new TextEncoder().encode('Cần Thơ')));
});
