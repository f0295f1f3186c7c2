import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { startMailServer } from '#lib/testing/mail-server.ts';
import { later, morning, remind, seen, sendAll, startAnew, waiting } from './testing/sending.ts';

useTestDatabase();
beforeAll(() => database().transaction(async (tx) => void (await insertWorld(tx))));
beforeEach(startAnew);
afterEach(startAnew);

const { people } = world;

describe('a message by mail', () => {
  it('is handed to the server with its own Message-ID, and the proof keeps the answer and no address', async () => {
    await using server = await startMailServer();
    process.env.SMTP_URL = server.url;
    await remind([people.thuy]);
    expect(await sendAll(morning)).toBe(1);
    expect(server.taken).toHaveLength(1);
    const [mail] = server.taken;
    expect(mail?.to).toEqual(['thuy@cantho.example.vn']);
    expect(mail?.text).toMatch(/^Content-Type: multipart\/alternative/m);
    const [proof, ...more] = await seen();
    expect(more).toEqual([]);
    expect(proof).toMatchObject({ outcome: 'handed-over', by: 'smtp', code: null });
    expect(proof?.response).toContain('4711');
    expect(proof?.sha).toMatch(/^[0-9a-f]{64}$/);
    expect(mail?.text).toContain(`Message-ID: ${proof?.reference}`);
    expect(JSON.stringify(proof)).not.toContain('thuy@cantho');
    expect(await waiting()).toBe(0);
    expect(await sendAll(later(60))).toBe(0);
  });

  it('that the server puts off is tried again later under the same Message-ID, and then handed over', async () => {
    await using server = await startMailServer((_mail, nth) => (nth === 1 ? 451 : 250));
    process.env.SMTP_URL = server.url;
    await remind([people.thuy]);
    await sendAll(morning);
    expect(await waiting()).toBe(1);
    expect(await sendAll(later(4))).toBe(0);
    expect(await sendAll(later(5))).toBe(1);
    const proofs = await seen();
    expect(proofs.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['deferred', '451'],
      ['handed-over', null],
    ]);
    expect(proofs[0]?.reference).toBe(proofs[1]?.reference);
    expect(proofs[0]?.response).not.toContain('thuy@cantho');
  });

  it('that the server refuses for good is not tried again', async () => {
    await using server = await startMailServer(() => 550);
    process.env.SMTP_URL = server.url;
    await remind([people.thuy]);
    await sendAll(morning);
    expect((await seen()).map(({ outcome, code }) => [outcome, code])).toEqual([['refused', '550']]);
    expect(await waiting()).toBe(0);
  });

  it('whose connection is cut before the answer is tried again', async () => {
    await using server = await startMailServer((_mail, nth) => (nth === 1 ? 'drop' : 250));
    process.env.SMTP_URL = server.url;
    await remind([people.thuy]);
    await sendAll(morning);
    await sendAll(later(5));
    const proofs = await seen();
    expect(proofs.map(({ outcome }) => outcome)).toEqual(['deferred', 'handed-over']);
    expect(server.taken).toHaveLength(1);
  });

  it('is not sent in the clear where TLS is asked for and not offered, nor to a server nobody vouches for', async () => {
    await using plain = await startMailServer();
    await using self = await startMailServer(undefined, { disabledCommands: ['AUTH'] });
    process.env.SMTP_URL = `${plain.url}?requireTLS=true`;
    await remind([people.thuy]);
    await sendAll(morning);
    process.env.SMTP_URL = self.url;
    await sendAll(later(5));
    const proofs = await seen();
    expect(proofs.map(({ outcome }) => outcome)).toEqual(['deferred', 'deferred']);
    expect([...plain.taken, ...self.taken]).toEqual([]);
  });

  it('is given up after the last try, over the nights and the weekend', async () => {
    process.env.SMTP_URL = 'smtp://127.0.0.1:1';
    await remind([people.thuy]);
    let now = morning;
    for (let hour = 0; hour < 24 * 9; hour += 1) {
      await sendAll(now);
      now = later(60, now);
    }
    const outcomes = (await seen()).map(({ outcome }) => outcome);
    expect(outcomes).toEqual([...Array(5).fill('deferred'), 'given-up']);
    expect(await waiting()).toBe(0);
  });

  it('goes to exactly one mailbox, or nowhere', async () => {
    await using server = await startMailServer();
    process.env.SMTP_URL = server.url;
    const set = (email: string | null) =>
      database().execute(sql`update identity set email = ${email} where person_id = ${people.khanh}`);
    await set('a@example.vn, eve@example.vn');
    await remind([people.khanh]);
    await sendAll(morning);
    await set('a@example.vn\r\nBcc: eve@example.vn');
    await remind([people.khanh]);
    await sendAll(morning);
    await set(null);
    expect((await seen()).map(({ outcome, code }) => [outcome, code])).toEqual([
      ['refused', 'bad-address'],
      ['refused', 'bad-address'],
    ]);
    expect(server.taken).toEqual([]);
  });
});
