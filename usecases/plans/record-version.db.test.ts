import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { world } from '#db/testing/world.ts';
import { Refused } from '#domain/refusal.ts';
import { rowAt } from '#domain/reporting/board.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import { readBoard } from '../indicators/read-board.ts';
import { readIndicatorPeople } from '../indicators/read-indicator-people.ts';
import { rebuildPeriod } from '../indicators/rebuild-period.ts';
import { closePeriod } from '../reporting/close-period.ts';
import { keepIndicatorDraft } from './keep-draft.ts';
import { previewVersion } from './preview-version.ts';
import { recordVersion } from './record-version.ts';
import { showPlanIndicator } from './show-plan-indicator.ts';
import { as, draft, hr, insertPlanWorld, named, plan, second, year } from './testing/plan-world.ts';

useTestDatabase();

const { actors } = world;

beforeAll(insertPlanWorld);

const provinceRow = async (indicator: string) =>
  rowAt((await readBoard(hr, { plan })).rows, indicator, provinceId, 'subtree');

describe('a recorded version', () => {
  it('counts after it is recorded what the preview said, unit by unit and person by person', async () => {
    const code = 'I-04';
    const before = await provinceRow(code);
    await keepIndicatorDraft(
      hr,
      await draft(code, {}, { counts: 'completed', sectors: ['state', 'public-service'] }),
    );
    const seen = await previewVersion(hr, { ...named(code), limit: 200 });
    expect(seen).toMatchObject({ inForce: true, stale: false, changed: ['rule'], next: null });
    const top = seen.numbers.find(({ unitId }) => unitId === provinceId);
    expect(top?.before).toMatchObject({ counted: before?.counted, denominator: before?.denominator });
    expect(seen.moved.length).toBe(Object.values(seen.counts).reduce((sum, n) => sum + n, 0));
    for (const move of ['leaves', 'loses'] as const) expect(seen.counts[move]).toBeGreaterThan(0);
    const first = await previewVersion(hr, { ...named(code), limit: 3 });
    const rest = await previewVersion(hr, { ...named(code), after: first.next ?? undefined, limit: 200 });
    expect([...first.moved, ...rest.moved].map(({ id }) => id)).toEqual(seen.moved.map(({ id }) => id));
    const only = await previewVersion(hr, { ...named(code), move: 'loses', limit: 200 });
    expect(only.moved.map(({ move }) => move)).toEqual(Array(seen.counts.loses).fill('loses'));

    const closed = await closePeriod(hr, { periodId: 'nd09-2025', plan });
    const peopleOf = async () => {
      const all = await readIndicatorPeople(hr, { plan, indicator: code, limit: 1000 });
      return new Map(all.people.map(({ standing }) => [standing.personId, standing.status]));
    };
    const was = await peopleOf();
    await recordVersion(hr, named(code));
    for (const from of ['facts', 'stored'] as const) {
      if (from === 'stored') await rebuildPeriod(as(actors.system), { planCode: plan, periodId: year });
      const { rows } = await readBoard(hr, { plan });
      for (const { unitId, after } of seen.numbers)
        expect(rowAt(rows, code, unitId, 'subtree')).toMatchObject(after);
    }
    const is = await peopleOf();
    const isIn = (status: string | undefined) => status !== undefined && status !== 'excluded';
    const moved = [...new Set([...was.keys(), ...is.keys()])].filter(
      (id) =>
        isIn(was.get(id)) !== isIn(is.get(id)) || (was.get(id) === 'counted') !== (is.get(id) === 'counted'),
    );
    expect(moved.toSorted()).toEqual(seen.moved.map(({ id }) => id).toSorted());
    const [frozenRow] = await database().execute<{ content: string; again: string }>(
      sql`select content, encode(sha256(convert_to(content, 'UTF8')), 'hex') as again from snapshot where id = ${closed.snapshotId}`,
    );
    expect(frozenRow?.again).toBe(closed.sha256);
    const frozen = (JSON.parse(frozenRow?.content ?? '{}') as SnapshotContent).indicators.find(
      (one) => one.code === code,
    );
    expect(frozen).toMatchObject({ counting: { version: 1 }, rule: { counts: 'took-part' } });
    const other = (await readBoard(hr, { plan: 'kh-103-can-tho' })).indicators.find(
      (one) => one.code === code,
    );
    expect(other).toMatchObject({ counting: { version: 1 }, rule: { counts: 'took-part' } });
  });

  it('of two officers who record at once is that of the first, and the second is told and keeps her draft', async () => {
    const code = 'I-07';
    const targets = (all: string) => ({ all, province: '', commune: '', unit: '' });
    await keepIndicatorDraft(hr, await draft(code, { targets: targets('2025: 40') }));
    await keepIndicatorDraft(as(second), await draft(code, { targets: targets('2025: 50') }));
    const ends = await Promise.allSettled([
      recordVersion(hr, named(code)),
      recordVersion(as(second), named(code)),
    ]);
    const [lost] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as Refused] : []));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(lost).toBeInstanceOf(Refused);
    expect(lost).toMatchObject({ code: 'plan-version-meanwhile', params: { number: 2 } });
    const loser = ends[0]?.status === 'rejected' ? hr : as(second);
    expect(await previewVersion(loser, named(code))).toMatchObject({ stale: true, newest: 2 });
    const again = await draft(code, { targets: targets('2025: 60') });
    expect(again.basedOn).toBe(2);
    await keepIndicatorDraft(loser, again);
    expect(await recordVersion(loser, named(code))).toMatchObject({ number: 3 });
    expect((await provinceRow(code))?.denominator).toBe(60);
    const { versions } = await showPlanIndicator(as(actors.auditor), named(code));
    expect(versions.map(({ number, changed }) => [number, changed])).toEqual([
      [3, ['targets']],
      [2, ['targets']],
      [1, []],
    ]);
    expect(versions[0]).toMatchObject({
      ...{ inForceFrom: '2026-01-01', reason: 'Theo kết luận họp' },
      legalDocument: 'Công văn 45/UBND-KGVX ngày 20/11/2026',
    });
  });
});
