import { expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

it('keeps paths of this site', () => {
  for (const path of ['/', '/indicators?unit=S%E1%BB%9F&to=2026-12-14', '/imports/1#rows', '/a b'])
    expect(safePath(path)).toBe(path);
});

it('lets nobody be sent to another site', () => {
  const hostile = ['https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', '', null];
  const hidden = [
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\\evil.example',
    '/a\u0000',
    'javascript:alert(1)',
  ];
  for (const value of [...hostile, ...hidden]) expect(safePath(value), JSON.stringify(value)).toBe('/');
});
