import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { addChoice } from '#db/queries/reminders/settings.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { setMemberState } from '#db/testing/duty-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { startMailServer } from '#lib/testing/mail-server.ts';
import { connectGateway, NotHandedOver } from '#lib/text-gateways.ts';
import { later, morning, remind, seen, sendAll, startAnew } from './testing/sending.ts';

useTestDatabase();
beforeAll(() => database().transaction(async (tx) => void (await insertWorld(tx))));
beforeEach(startAnew);
afterEach(startAnew);

const { accounts, people } = world;

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
