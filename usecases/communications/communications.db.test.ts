import { expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput } from '#domain/refusal.ts';
import { downloadCommunication } from './download-communication.ts';
import { listCommunications } from './list-communications.ts';
import { recordCommunication } from './record-communication.ts';
import { showCommunication } from './show-communication.ts';
import { withdrawCommunication } from './withdraw-communication.ts';

useTestDatabase();

const officer = (unitId: string | null): Actor => ({
  ...{ kind: 'account', accountId: world.accounts.trainer, personId: null, displayName: 'Thông tin' },
  grants: [{ role: 'information-officer', unitId }],
});
const officerA = officer(world.units.communeA);
const pdf = new TextEncoder().encode('%PDF-1.7 minh chứng');

const work = (over: Partial<Parameters<typeof recordCommunication>[1]> = {}) => ({
  ...{ unitId: world.units.communeA, kind: 'broadcast' as const, title: 'Bản tin', channel: 'Đài xã' },
  ...{ fromOn: '2026-10-01', toOn: '2026-10-10', times: '4', reach: '1.250', reachCounts: 'times' as const },
  ...{ reachSource: 'Ước tính của đài', evidenceLink: '', fileName: '', bytes: new Uint8Array() },
  ...{ reason: '', ...over },
});
const inWorld = (test: (db: Tx) => Promise<void>) => () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await test(tx);
  });

it(
  'an information officer records for her own unit only; others see it only if the unit is theirs',
  inWorld(async (db) => {
    const { communicationId } = await recordCommunication({ actor: officerA, db, now }, work());
    await expect(
      recordCommunication({ actor: officerA, db, now }, work({ unitId: world.units.communeB })),
    ).rejects.toThrow(Forbidden);
    const foreign = { actor: officer(world.units.communeB), db, now };
    await expect(showCommunication(foreign, { communicationId })).rejects.toThrow(Forbidden);
    await expect(downloadCommunication(foreign, { communicationId })).rejects.toThrow();
    expect((await listCommunications(foreign, {})).entries).toEqual([]);
    const { entries } = await listCommunications({ actor: world.actors.unitHrCommune, db, now }, {});
    expect(entries).toMatchObject([{ id: communicationId, reach: 1250, reachCounts: 'times' }]);
  }),
);

it(
  'a correction is a new entry that keeps the file, with a reason, once; a withdrawal too',
  inWorld(async (db) => {
    const call = { actor: officerA, db, now };
    const first = await recordCommunication(call, work({ bytes: pdf, fileName: 'ban-tin.pdf' }));
    const again = (reason: string) =>
      recordCommunication(call, work({ reach: '900', supersedes: first.communicationId, reason }));
    await expect(again('sai')).rejects.toThrow(InvalidInput);
    const second = await again('Đài gửi lại số liệu');
    await expect(again('Đài gửi lại lần nữa')).rejects.toMatchObject({
      code: 'communication-corrected-meanwhile',
    });
    expect((await downloadCommunication(call, second)).bytes).toEqual(Buffer.from(pdf));
    const shown = await showCommunication(call, first);
    expect(shown.chain.map(({ reach }) => reach)).toEqual([1250, 900]);
    await withdrawCommunication(call, { ...second, reason: 'Ghi trùng với tháng trước' });
    expect((await listCommunications(call, {})).entries).toEqual([]);
    expect((await showCommunication(call, first)).chain).toHaveLength(3);
  }),
);

it(
  'a reach has a source, work is not of tomorrow, evidence is what its bytes say and a link is https',
  inWorld(async (db) => {
    const fault = async (over: Parameters<typeof work>[0]) => {
      const error = await recordCommunication({ actor: officerA, db, now }, work(over)).catch(
        (e: unknown) => e,
      );
      return error instanceof InvalidInput ? error.fields.map(({ path, code }) => `${path} ${code}`) : error;
    };
    expect(await fault({ reachSource: ' ' })).toEqual(['reachSource missing']);
    expect(await fault({ toOn: '2026-11-25' })).toEqual(['toOn in-the-future']);
    expect(await fault({ reach: '-1' })).toEqual(['reach not-a-number']);
    expect(await fault({ times: '0' })).toEqual(['times not-a-number']);
    expect(await fault({ evidenceLink: 'javascript:alert(1)' })).toEqual(['evidenceLink not-a-link']);
    const html = new TextEncoder().encode('<script>alert(1)</script>');
    expect(await fault({ bytes: html, fileName: 'ban-tin.pdf' })).toMatchObject({
      code: 'evidence-file-kind',
    });
    const { communicationId } = await recordCommunication(
      { actor: officerA, db, now },
      work({ reach: '', reachSource: '' }),
    );
    const { entry } = await showCommunication({ actor: officerA, db, now }, { communicationId });
    expect(entry.reach).toBeNull();
  }),
);
