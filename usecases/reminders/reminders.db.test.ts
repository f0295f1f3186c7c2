import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { unreadNotices } from '#db/queries/messages/notices.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertDuty, setMemberState } from '#db/testing/duty-world.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput, NotFound } from '#domain/refusal.ts';
import { chooseChannels } from './choose-channels.ts';
import { listReminders } from './list-reminders.ts';
import { markNoticesRead } from './mark-notices-read.ts';
import { readMessageLog } from './read-message-log.ts';
import { readNotices } from './read-notices.ts';
import { readTemplates } from './read-templates.ts';
import { sendNextMessage } from './send-next-message.ts';
import { sendRound } from './send-round.ts';
import { setCalendar } from './set-calendar.ts';
import { setLadder } from './set-ladder.ts';
import { setTemplate } from './set-template.ts';
import { showDutyReminders } from './show-duty-reminders.ts';

useTestDatabase();
beforeAll(() => database().transaction(async (tx) => void (await insertWorld(tx))));

const { accounts, actors, people, units } = world;
const as = (who: keyof typeof actors, db: Tx, at = now) => ({ actor: actors[who], db, now: at });
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const show = (tx: Tx, obligationId: string, who: keyof typeof actors = 'provinceHr') =>
  showDutyReminders(as(who, tx), { obligationId, language: 'vi', sampleName: 'A' });
const sendAll = async (tx: Tx, at = now) => {
  while ((await sendNextMessage(as('system', tx, at), {})).more);
};

describe('a round', () => {
  it('does what its preview said, once a day', () =>
    inRollback(async (tx) => {
      const obligationId = await insertDuty(tx, 1, '2026-12-14');
      const { round } = await show(tx, obligationId);
      expect(round?.preview).toMatchObject({
        open: 3,
        met: 1,
        exempt: 1,
        left: 1,
        recent: 0,
        people: 3,
        inApp: 3,
        email: 3,
        sms: 0,
      });
      expect(round?.sample.subject).toBe('Nhắc việc: Bồi dưỡng số 1, hạn 14/12/2026');
      expect(await sendRound(as('provinceHr', tx), { obligationId })).toMatchObject({ people: 3 });
      const [row] = await tx.execute<{ said: number; email: number }>(
        sql`select count(*)::int as said, count(*) filter (where channel = 'email')::int as email from message`,
      );
      expect(row).toEqual({ said: 6, email: 3 });
      expect((await show(tx, obligationId)).round?.preview).toMatchObject({ people: 0, recent: 3 });
      await expect(sendRound(as('provinceHr', tx), { obligationId })).rejects.toEqual(
        refusal('nobody-to-remind'),
      );
      const next = new Date(now.getTime() + 86_400_000);
      expect(await sendRound(as('provinceHr', tx, next), { obligationId })).toMatchObject({ people: 3 });
    }));

  it('in quiet hours waits until they end', () =>
    inRollback(async (tx) => {
      const obligationId = await insertDuty(tx, 1, '2026-12-14');
      const night = new Date('2026-11-24T22:30:00+07:00');
      await sendRound(as('provinceHr', tx, night), { obligationId });
      expect(await unreadNotices(tx, people.thuy, night)).toBe(0);
      expect(await unreadNotices(tx, people.thuy, new Date('2026-11-25T07:00:00+07:00'))).toBe(1);
    }));
});

describe('notices', () => {
  it('are her own, count as unread while she owes, and are read when she says so', () =>
    inRollback(async (tx) => {
      const obligationId = await insertDuty(tx, 1, '2026-12-14');
      await sendRound(as('provinceHr', tx), { obligationId });
      const mine = (who: keyof typeof actors) => readNotices(as(who, tx), { language: 'vi' });
      expect((await mine('learner')).notices).toMatchObject([{ state: 'open', read: false }]);
      expect((await mine('leader')).notices).toEqual([]);
      expect(await mine('administrator')).toMatchObject({ person: false });
      await setMemberState(tx, people.khanh, 'met');
      expect(await unreadNotices(tx, people.khanh, now)).toBe(0);
      expect(await unreadNotices(tx, people.thuy, now)).toBe(1);
      expect(await markNoticesRead(as('learner', tx), {})).toEqual({ marked: 1 });
      expect(await markNoticesRead(as('learner', tx), {})).toEqual({ marked: 0 });
      expect(await unreadNotices(tx, people.thuy, now)).toBe(0);
    }));

  it('follow her choice of language and channels; only she chooses', () =>
    inRollback(async (tx) => {
      await chooseChannels(as('learner', tx), { channels: ['sms'], language: 'en' });
      expect((await readNotices(as('learner', tx), { language: 'vi' })).choice).toEqual({
        channels: ['sms'],
        language: 'en',
      });
      await expect(chooseChannels(as('auditor', tx), { channels: [], language: 'vi' })).rejects.toThrow(
        NotFound,
      );
      const actor = {
        ...actors.learner,
        onBehalfOf: { deputyId: units.ward, accountId: accounts.provinceHr, displayName: 'B', ended: false },
      };
      await expect(
        chooseChannels({ actor, db: tx, now } as never, { channels: [], language: 'vi' }),
      ).rejects.toThrow(Forbidden);
    }));
});

describe('who may', () => {
  it('set ladders, hours and words, and remind: province HR alone', () =>
    inRollback(async (tx) => {
      const obligationId = await insertDuty(tx, 1, '2026-12-14');
      for (const who of [
        'learner',
        'trainer',
        'unitHrHealth',
        'leader',
        'auditor',
        'administrator',
      ] as const) {
        const caller = as(who, tx);
        const words = { subject: 'a', body: 'b' };
        await expect(setLadder(caller, { obligationId: null, days: '0', channels: [] }), who).rejects.toThrow(
          Forbidden,
        );
        await expect(
          setCalendar(caller, { quietFrom: '21:00', quietTo: '07:00', weekends: false, holidays: '' }),
          who,
        ).rejects.toThrow(Forbidden);
        await expect(setTemplate(caller, { kind: 'due', vi: words, en: words }), who).rejects.toThrow(
          Forbidden,
        );
        await expect(sendRound(caller, { obligationId }), who).rejects.toThrow(Forbidden);
      }
      for (const who of ['learner', 'trainer', 'leader', 'administrator'] as const) {
        await expect(listReminders(as(who, tx), {}), who).rejects.toThrow(Forbidden);
        await expect(readMessageLog(as(who, tx), {}), who).rejects.toThrow(Forbidden);
        await expect(show(tx, obligationId, who), who).rejects.toThrow(Forbidden);
      }
    }));

  it('see numbers and proofs: unit HR of her subtree only', () =>
    inRollback(async (tx) => {
      const obligationId = await insertDuty(tx, 1, '2026-12-14', [
        { personId: people.khanh, unitId: units.ward },
        { personId: people.lan, unitId: units.education },
      ]);
      await sendRound(as('provinceHr', tx), { obligationId });
      const numbers = async (who: keyof typeof actors) =>
        (await listReminders(as(who, tx), {})).duties[0]?.open;
      expect([
        await numbers('provinceHr'),
        await numbers('unitHrHealth'),
        await numbers('unitHrCommune'),
      ]).toEqual([2, 1, 0]);
      const seen = async (who: keyof typeof actors, input = {}) =>
        new Set((await readMessageLog(as(who, tx), input)).messages.map((one) => one.personId));
      expect(await seen('auditor')).toEqual(new Set([people.khanh, people.lan]));
      expect(await seen('unitHrHealth')).toEqual(new Set([people.khanh]));
      expect(await seen('unitHrCommune')).toEqual(new Set());
      expect(await seen('auditor', { search: 'ngo lan' })).toEqual(new Set([people.lan]));
      expect((await show(tx, obligationId, 'unitHrHealth')).round).toBeNull();
    }));
});

describe('what HR sets', () => {
  it('is refused where it cannot be read, at its field', () =>
    inRollback(async (tx) => {
      const hr = as('provinceHr', tx);
      const fault = (field: string) =>
        expect.objectContaining({ fields: [{ path: field, code: expect.any(String) }] });
      await expect(setLadder(hr, { obligationId: null, days: 'mai', channels: [] })).rejects.toEqual(
        fault('days'),
      );
      const hours = { quietFrom: '21:00', quietTo: '07:00', weekends: false, holidays: '' };
      await expect(setCalendar(hr, { ...hours, quietFrom: '25:00' })).rejects.toEqual(fault('quietFrom'));
      await expect(setCalendar(hr, { ...hours, holidays: '2027-02-30' })).rejects.toEqual(fault('holidays'));
      await expect(setCalendar(hr, { ...hours, holidays: '30/02/2027' })).rejects.toEqual(fault('holidays'));
      const told = await setCalendar(hr, { ...hours, holidays: '05/02/2027\n2027-02-08' });
      expect(told.holidays).toEqual(['2027-02-05', '2027-02-08']);
      const words = { subject: 'a', body: 'b' };
      await expect(
        setTemplate(hr, { kind: 'due', vi: words, en: { subject: 'x\nBcc: y', body: 'b' } }),
      ).rejects.toEqual(fault('en.subject'));
      await expect(
        setTemplate(hr, { kind: 'due', vi: { ...words, body: '{x}' }, en: words }),
      ).rejects.toThrow(InvalidInput);
    }));

  it('counts from then on: a message keeps the version it was planned with', () =>
    inRollback(async (tx) => {
      const obligationId = await insertDuty(tx, 1, '2026-12-14', [{ personId: people.thuy }]);
      const save = (subject: string) =>
        setTemplate(as('provinceHr', tx), {
          kind: 'before',
          vi: { subject, body: '{ho-ten}' },
          en: { subject, body: 'b' },
        });
      await save('Bản một {han}');
      await sendRound(as('provinceHr', tx), { obligationId });
      expect(await save('Bản hai')).toEqual({ number: 2 });
      await sendAll(tx);
      const [kept] = await tx.execute<{ subject: string; body: string }>(
        sql`select subject, body from message_content`,
      );
      expect(kept).toEqual({ subject: 'Bản một 14/12/2026', body: world.fullNames.thuy });
      const { versions, preview } = await readTemplates(as('auditor', tx), { kind: 'before' });
      expect(versions.map((one) => one.number)).toEqual([2, 1]);
      expect(preview.vi.subject).toBe('Bản hai');
    }));
});
