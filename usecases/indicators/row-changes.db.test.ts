import { expect, it } from 'vitest';
import { communication } from '#db/schema/ledger.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { fixedId } from '#db/testing/fixed-id.ts';
import { insertPlaces } from '#db/testing/ledger-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden, NotFound } from '#domain/refusal.ts';
import { startOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { readAsKnown } from './read-as-known.ts';
import { readRowChanges } from './read-row-changes.ts';

useTestDatabase();

const { actors, now, units, accounts } = world;
const asked = { indicator: 'I-02', period: 'nd09-2026', knownOn: '2026-06-30' };

it('names the rows of an arm that came, went or changed, who recorded them, and only to who may', async () => {
  await inRollback(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await seedPlans(tx, startOf('2026-01-01'));
    const work = async (number: number, recordedOn: string, reach: number | null, more: object = {}) => {
      const id = fixedId(77, number);
      await tx.insert(communication).values({
        ...{ tenantId: env.tenant, id, unitId: units.communeA, kind: 'post', title: `Bài ${number}` },
        ...{
          channel: 'Zalo',
          fromOn: '2026-02-01',
          toOn: '2026-02-02',
          times: 1,
          reach,
          reachCounts: 'times',
        },
        ...{ reachSource: reach === null ? null : 'Trang quản trị', recordedBy: accounts.provinceHr },
        ...{ recordedAt: startOf(recordedOn), ...more },
      });
      return id;
    };
    const first = await work(1, '2026-03-01', 100);
    await work(2, '2026-03-01', 7);
    const second = await work(3, '2026-07-10', 40, { supersedes: first, reason: 'Đếm lại' });
    const third = await work(4, '2026-08-01', 25);
    const hr = { actor: actors.provinceHr, db: tx, now };
    const found = await readRowChanges(hr, asked);
    expect(found.sums).toEqual({ before: 107, added: 65, removed: 100, after: 72 });
    expect([found.figures.before?.counted, found.figures.after?.counted]).toEqual([107, 72]);
    expect(found.changes.map(({ id, kind, source }) => [id, kind, source?.document])).toEqual([
      [first, 'left', 'Đếm lại'],
      [second, 'entered', 'Đếm lại'],
      [third, 'entered', 'Trang quản trị'],
    ]);
    expect(found.changes.every(({ source }) => source?.by)).toBe(true);
    const page = await readRowChanges(hr, { ...asked, limit: 2 });
    const rest = await readRowChanges(hr, { ...asked, limit: 2, after: page.next ?? '' });
    expect([...page.changes, ...rest.changes].map(({ id }) => id)).toEqual([first, second, third]);
    const known = await readAsKnown(hr, asked);
    expect([known.known, known.now].map((side) => side?.figures[0]?.counted)).toEqual([107, 72]);

    const as = (actor: (typeof actors)[keyof typeof actors]) => ({ actor, db: tx, now });
    await expect(readRowChanges(as(actors.leader), asked)).resolves.toBeTruthy();
    await expect(readRowChanges(as(actors.unitHrHealth), asked)).rejects.toThrow(Forbidden);
    await expect(readRowChanges(hr, { ...asked, indicator: 'I-04' })).rejects.toThrow(NotFound);
  });
});
