import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { addChoice, addLadder } from '#db/queries/reminders/settings.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertDuty, setMemberState } from '#db/testing/duty-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import type { Channel } from '#domain/reminders/channel.ts';
import { startMailServer } from '#lib/testing/mail-server.ts';
import { connectGateway, NotHandedOver } from '#lib/text-gateways.ts';
import { planReminders } from './plan-reminders.ts';
import { sendNextMessage } from './send-next-message.ts';

useTestDatabase();
beforeAll(() => database().transaction(async (tx) => void (await insertWorld(tx))));

const { accounts, actors, people } = world;
const morning = new Date('2026-11-24T03:00:00Z');
const later = (minutes: number, from = morning) => new Date(from.getTime() + minutes * 60_000);
const system = (now: Date) => ({ actor: actors.system, now });

/** Sends until nothing is due; how many were looked at. */
const sendAll = async (now: Date): Promise<number> => {
  for (let count = 0; ; count += 1) if (!(await sendNextMessage(system(now), {})).more) return count;
};
type Proof = {
  message_id: string;
  outcome: string;
  code: string | null;
  by: string;
  response: string | null;
  reference: string;
  sha: string | null;
};
const attempts = () =>
  database().execute<Proof>(
    sql`select message_id, outcome, by, code, response, reference, content_sha256 as sha from message_attempt order by recorded_at, number`,
  );
/** The proofs of this test's own messages. */
const seen = async () => (await attempts()).filter((proof) => !known.has(proof.message_id));
let known = new Set<string>();
const waiting = async () => (await database().execute(sql`select * from message_outbox`)).length;

let number = 0;
/** A new duty of the given people, and their messages in the outbox. */
const remind = async (personIds: readonly string[], channels: readonly Channel[] = ['in-app', 'email']) => {
  number += 1;
  await database().transaction(async (tx) => {
    const id = await insertDuty(
      tx,
      number,
      '2026-12-01',
      personIds.map((personId) => ({ personId })),
    );
    await addLadder(
      tx,
      id,
      { days: [-7], channels },
      { recordedBy: accounts.provinceHr, recordedAt: morning },
    );
  });
  await planReminders(system(morning), {});
};

beforeEach(async () => {
  await database().execute(sql`delete from message_outbox`);
  known = new Set((await attempts()).map((proof) => proof.message_id));
});
afterEach(() => {
  delete process.env.SMTP_URL;
});

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

describe('a message that waits', () => {
  it('is not sent when the duty is done, or consent withdrawn, meanwhile', async () => {
    await using server = await startMailServer();
    process.env.SMTP_URL = server.url;
    await remind([people.thuy, people.khanh]);
    await database().transaction(async (tx) => {
      await setMemberState(tx, people.thuy, 'met');
      await addChoice(
        tx,
        people.khanh,
        { channels: [], language: 'vi' },
        { recordedBy: accounts.learnerHospital, recordedAt: morning },
      );
    });
    await sendAll(later(1));
    expect((await seen()).map(({ outcome, code }) => [outcome, code]).sort()).toEqual([
      ['stopped', 'met'],
      ['stopped', 'not-agreed'],
    ]);
    expect(server.taken).toEqual([]);
  });

  it('waits through the night', async () => {
    await using server = await startMailServer();
    process.env.SMTP_URL = server.url;
    await remind([people.lan]);
    await database().execute(
      sql`update message_outbox set next_at = ${later(-1).toISOString()}::timestamptz`,
    );
    await sendAll(new Date('2026-11-24T22:00:00+07:00'));
    expect(server.taken).toEqual([]);
    expect(await sendAll(new Date('2026-11-25T06:59:59+07:00'))).toBe(0);
    expect(await sendAll(new Date('2026-11-25T07:00:00+07:00'))).toBe(1);
  });

  it('is sent once when many send at the same time', async () => {
    await using server = await startMailServer();
    process.env.SMTP_URL = server.url;
    await remind([people.nga, people.em, people.quyen, people.binh, people.an]);
    await Promise.all([1, 2, 3, 4].map(() => sendAll(morning)));
    await sendAll(later(1));
    const to = server.taken.flatMap((mail) => mail.to);
    expect(to).toHaveLength(5);
    expect(new Set(to).size).toBe(5);
  });
});

describe('a message by telephone', () => {
  it('goes through the gateway that is connected, is tried again when it is busy, and not when it refuses', async () => {
    const sent: string[] = [];
    let answer: 'busy' | 'refuse' | 'take' = 'busy';
    const disconnect = connectGateway('zalo', async ({ id, to, text }) => {
      if (answer === 'busy') throw new NotHandedOver('429', `slow down, ${to}`, false);
      if (answer === 'refuse') throw new NotHandedOver('blocked', 'user blocks the account', true);
      sent.push(`${id} ${to} ${text}`);
      return { reference: 'z-1', response: 'ok' };
    });
    try {
      await database().transaction(async (tx) => {
        await tx.execute(sql`update identity set phone = '0912345678' where person_id = ${people.hoa}`);
        await addChoice(
          tx,
          people.hoa,
          { channels: ['zalo'], language: 'vi' },
          { recordedBy: accounts.learner, recordedAt: morning },
        );
      });
      await remind([people.hoa], ['in-app', 'zalo']);
      await sendAll(morning);
      answer = 'take';
      await sendAll(later(5));
      answer = 'refuse';
      await remind([people.hoa], ['in-app', 'zalo']);
      await sendAll(later(6));
      const proofs = await seen();
      expect(proofs.map(({ outcome, code, reference }) => [outcome, code, reference])).toEqual([
        ['deferred', '429', null],
        ['handed-over', null, 'z-1'],
        ['refused', 'blocked', null],
      ]);
      expect(proofs[0]?.response).toBe('slow down, …');
      expect(sent).toHaveLength(1);
      expect(sent[0]).toContain('0912345678 Nhắc việc: Bồi dưỡng số');
    } finally {
      disconnect();
    }
  });
});
