import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertDuty } from '#db/testing/duty-world.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { chooseChannels } from './choose-channels.ts';
import { planDigests } from './plan-digests.ts';
import { sendNextMessage } from './send-next-message.ts';
import { showDutyReminders } from './show-duty-reminders.ts';

useTestDatabase();
beforeAll(() => database().transaction(async (tx) => void (await insertWorld(tx))));

const { accounts, actors, people, units } = world;
const as = (who: keyof typeof actors, db: Tx, at = now) => ({ actor: actors[who], db, now: at });
const _refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const _show = (tx: Tx, obligationId: string, who: keyof typeof actors = 'provinceHr') =>
  showDutyReminders(as(who, tx), { obligationId, language: 'vi', sampleName: 'A' });
const sendAll = async (tx: Tx, at = now) => {
  while ((await sendNextMessage(as('system', tx, at), {})).more);
};

describe('the weekly mail', () => {
  it('goes once a week to who leads or answers for people, with numbers of her unit and no name', () =>
    inRollback(async (tx) => {
      await insertDuty(tx, 1, '2026-12-14', [
        { personId: people.khanh, unitId: units.ward },
        { personId: people.hoa, unitId: units.hospital, state: 'met' },
        { personId: people.lan, unitId: units.education },
      ]);
      const run = (at: Date) => planDigests(as('system', tx, at), {});
      expect(await run(now)).toEqual({ digests: 4 });
      expect(await run(new Date('2026-11-29T10:00:00+07:00'))).toEqual({ digests: 0 });
      await sendAll(tx);
      const mails = await tx.execute<{ sent_to: string; body: string }>(
        sql`select sent_to, body from message_content order by sent_to`,
      );
      expect(mails.map((mail) => mail.sent_to)).toEqual(
        ['leader', 'provincehr', 'unithrcommune', 'unithrhealth'].map((name) => `${name}@example.vn`),
      );
      const bodyOf = (name: string) => mails.find((mail) => mail.sent_to.startsWith(name))?.body ?? '';
      expect(bodyOf('unithrhealth')).toContain('Sở Y tế');
      expect(bodyOf('unithrhealth')).toContain('đã xong 1/2, còn 1 người');
      expect(bodyOf('provincehr')).toContain('đã xong 1/3, còn 2 người');
      expect(bodyOf('unithrcommune')).toContain('đã xong 0/0');
      for (const { body } of mails) expect(body).not.toMatch(/Khánh|Hòa|Lan/);
      expect(await run(new Date('2026-11-30T10:00:00+07:00'))).toEqual({ digests: 4 });
    }));

  it('is not sent when the role was taken away, or to who refused e-mail', () =>
    inRollback(async (tx) => {
      await chooseChannels(as('leader', tx), { channels: [], language: 'vi' });
      expect(await planDigests(as('system', tx), {})).toEqual({ digests: 3 });
      await tx.execute(
        sql`update role_grant set ended_at = now() where account_id = ${accounts.unitHrHealth}`,
      );
      await sendAll(tx);
      const rows = await tx.execute<{ outcome: string; code: string | null }>(
        sql`select outcome, code from message_attempt order by outcome desc`,
      );
      expect([...rows]).toEqual([
        { outcome: 'stopped', code: 'no-role' },
        { outcome: 'handed-over', code: null },
        { outcome: 'handed-over', code: null },
      ]);
    }));
});
