import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerLine, kindOn, render, type TemplateWords, templateFault } from './template.ts';

const words = (subject: string, body: string): TemplateWords => ({
  vi: { subject, body },
  en: { subject: 'x', body: 'x' },
});

describe('a template', () => {
  it.each([
    ['Hạn {han}', 'Kính gửi {ho-ten}', null],
    ['', 'a', 'vi.subject missing'],
    ['a', ' \n ', 'vi.body missing'],
    ['a\nBcc: b', 'a', 'vi.subject line-break'],
    ['a', 'Mật khẩu {mat-khau}', 'vi.body unknown-place'],
    ['a', 'một { ngoặc', null],
    ['a'.repeat(151), 'a', 'vi.subject too-long'],
  ])('%j, %j: %s', (subject, body, fault) => {
    const found = templateFault('before', words(subject, body));
    expect(found && `${found.path} ${found.code}`).toBe(fault);
  });

  it('of the weekly numbers has places of its own', () => {
    expect(templateFault('digest', words('{don-vi}', '{so-lieu}'))).toBeNull();
    expect(templateFault('digest', words('{don-vi}', '{ho-ten}'))?.code).toBe('unknown-place');
  });

  it('speaks of the time before, on and after the due day', () => {
    expect(['2026-12-13', '2026-12-14', '2026-12-15'].map((day) => kindOn('2026-12-14', day))).toEqual([
      'before',
      'due',
      'late',
    ]);
  });
});

describe('a message', () => {
  const link = 'https://hocso.example.vn/learning';
  it('fills each place once, links only the given address, and breaks lines', () => {
    const { subject, text, html } = render(
      { subject: 'Hạn {han}', body: 'Kính gửi {ho-ten},\nxin mở {duong-dan}\n\n{nhiem-vu}' },
      { 'ho-ten': '{han}', han: '14/12/2026', 'duong-dan': link, 'nhiem-vu': 'a < b & "c"' },
    );
    expect(subject).toBe('Hạn 14/12/2026');
    expect(text).toBe(`Kính gửi {han},\nxin mở ${link}\n\na < b & "c"`);
    expect(html).toContain(
      `<p>Kính gửi {han},<br>xin mở <a href="${link}">${link}</a></p><p>a &lt; b &amp; &quot;c&quot;</p>`,
    );
  });

  it('makes no link of an address that is not of the web', () => {
    const { html } = render({ subject: 's', body: '{duong-dan}' }, { 'duong-dan': 'javascript:alert(1)' });
    expect(html).not.toContain('<a');
  });

  it('lets no value end the subject, turn the writing round, or become markup', () => {
    const hostile = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 0x2100 })).map((codes) => String.fromCharCode(...codes)),
      fc.constantFrom(
        'A\r\nBcc: eve@example.vn',
        '<script>alert(1)</script>',
        '"><img src=x onerror=y>',
        '\u202eevil\u2066',
        'a\u2028b\u0085c\u0000d',
        '{duong-dan}',
        '$& $1 $`',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (name, duty) => {
        const made = render(
          { subject: '{ho-ten}: {nhiem-vu}', body: '{ho-ten}\n{nhiem-vu}\n{duong-dan}' },
          { 'ho-ten': name, 'nhiem-vu': duty, 'duong-dan': link },
        );
        expect(made.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(made.text).not.toMatch(/[^\P{Cc}\n\t]/u);
        expect(
          made.html.replace(
            /<\/?(html|head|body|p)>|<br>|<!doctype html>|<meta charset="utf-8">|<a href="https:[^"<>]*">|<\/a>/g,
            '',
          ),
        ).not.toMatch(/[<>"]/);
      }),
    );
  });

  it('keeps a header short', () => {
    expect(headerLine('x'.repeat(1000)).length).toBe(250);
  });
});
