import { describe, expect, it } from 'vitest';
import { gateRefusal } from './request-gate.ts';

const origin = 'https://hoc-so.example';
const asked = (method: string, headers: Record<string, string>, url = '/api/v1/enrolments') =>
  gateRefusal({ method, url, headers }, origin)?.code ?? 'let in';

describe('a change', () => {
  it('is taken from our own pages and from programs', () => {
    expect(asked('POST', { 'sec-fetch-site': 'same-origin', origin })).toBe('let in');
    expect(asked('POST', { origin })).toBe('let in');
    expect(asked('POST', {})).toBe('let in');
    expect(asked('POST', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' })).toBe('let in');
  });
  it('is refused when another site asks for it, in old browsers too', () => {
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(asked('POST', { 'sec-fetch-site': site }), site).toBe('crossSite');
    for (const other of ['https://evil.example', 'null', 'http://hoc-so.example'])
      expect(asked('DELETE', { origin: other }), other).toBe('crossSite');
  });
});

it('lets reading from elsewhere through', () => {
  expect(asked('GET', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe('let in');
});

it('refuses an address that cannot be decoded', () => {
  for (const url of ['/%', '/api/v1/imports/%E0%A4%A', '/a%zz?x=1'])
    expect(asked('GET', {}, url), url).toBe('badAddress');
  expect(asked('GET', {}, '/people?q=%')).toBe('let in');
});
