import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { createLog } from '#lib/log.ts';

function written(work: (log: ReturnType<typeof createLog>) => void): {
  line: string;
  value: Record<string, unknown>;
} {
  const lines: string[] = [];
  work(createLog('info', { write: (line: string) => lines.push(line) }));
  const line = lines.join('');
  return { line, value: JSON.parse(line) };
}

test('a line is one JSON object with level, time and the fields given', () => {
  const { value } = written((log) => log.info({ requestId: 'r1', durationMs: 12 }, 'request'));
  expect(value).toMatchObject({ level: 'info', requestId: 'r1', durationMs: 12, msg: 'request' });
  expect(value.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test('secrets and personal fields are withheld at any depth', () => {
  const person = { id: 'p1', fullName: 'Lan Anh', email: 'x', phone: 'y', birthOn: 'z', nationalId: 'n' };
  const { line, value } = written((log) =>
    log.warn({
      password: 'p1',
      a: [{ accessToken: 't1', person }],
      headers: { cookie: 'c1' },
      courseCode: 'K1',
    }),
  );
  expect(line).not.toMatch(/t1|c1|Lan|"(x|y|z|n)"/);
  expect(value).toMatchObject({ password: '[withheld]', courseCode: 'K1', a: [{ person: { id: 'p1' } }] });
});

test('addresses and numbers of people are withheld inside any text', () => {
  const id = '0193a5b2-7c1d-7e4f-8a9b-012345678901';
  const { line, value } = written((log) =>
    log.info({ personId: id }, 'sent to lan.anh@example.gov.vn, 0912345678, +84912345678, 092123456789'),
  );
  expect(line).not.toMatch(/lan\.anh|912345678|092123456789/);
  expect(value.personId).toBe(id);
});

test('an error shows what went wrong and where, not the row it stumbled over', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (x)=(Lan)',
    query: 'insert',
  });
  const { line, value } = written((log) => log.error({ err: error }));
  expect(value.err).toMatchObject({ type: 'Error', code: '23505', message: 'duplicate key' });
  expect(line).toContain('log.test.ts');
  expect(line).not.toContain('Lan');
  expect(written((log) => log.error(error)).line).not.toContain('Lan');
});

test('an error caused by another shows both', () => {
  const { value } = written((log) => log.error({ err: new Error('outer', { cause: new Error('inner') }) }));
  expect(value.err).toMatchObject({ message: 'outer', cause: { message: 'inner' } });
});

test('a failed statement shows itself and where it was asked, not its parameters', () => {
  const failed = new DrizzleQueryError(
    'insert into identity values ($1, $2)',
    ['Trần Thị\n    Hường', 7],
    new Error('x'),
  );
  const { line, value } = written((log) => log.error({ err: failed }));
  expect(line).not.toContain('Hường');
  expect(line).toContain('insert into identity');
  expect(value.err).toMatchObject({ stack: expect.stringContaining('log.test.ts') });
});
