import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { plans } from '#content/plans/plans.ts';
import { database } from '#db/client.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { account, roleGrant } from '#db/schema/people.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { knobsOf } from '#domain/plan/rule-knobs.ts';
import { targetTextOf } from '#domain/plan/target-text.ts';
import { Forbidden, InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { rowAt } from '#domain/reporting/board.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { readBoard } from '../indicators/read-board.ts';
import { readIndicatorPeople } from '../indicators/read-indicator-people.ts';
import { rebuildPeriod } from '../indicators/rebuild-period.ts';
import { closePeriod } from '../reporting/close-period.ts';
import { dropIndicatorDraft } from './drop-draft.ts';
import { keepIndicatorDraft } from './keep-draft.ts';
import { listPlans } from './list-plans.ts';
import { markVersionSeen } from './mark-version-seen.ts';
import { previewVersion } from './preview-version.ts';
import { readDraft } from './read-draft.ts';
import { recordVersion } from './record-version.ts';
import { showPlanIndicator } from './show-plan-indicator.ts';

useTestDatabase();

const { actors, now } = world;
const as = (actor: Actor) => ({ actor, now });
const hr = as(actors.provinceHr);
const second: Actor = {
  ...{ kind: 'account', accountId: newId(), personId: null, displayName: 'Nhân sự thứ hai' },
  grants: [{ role: 'province-hr', unitId: null }],
};
const plan = 'kh-183-hau-giang';
const year = 'nd09-2026';

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, now);
    if (second.kind !== 'account') return;
    await tx.insert(account).values({
      ...{ tenantId: env.tenant, id: second.accountId, personId: null, email: 'hai@example.vn' },
      ...{ displayName: second.displayName, demo: true },
    });
    await tx.insert(roleGrant).values({
      ...{ tenantId: env.tenant, id: newId(), accountId: second.accountId, role: 'province-hr' },
      ...{ unitId: null, validFrom: '2024-01-01' },
    });
    const places = (await unitsOfDay(tx, '2026-12-14')).printed.filter(({ unitId }) => unitId !== provinceId);
    const courses = await insertCourses(tx);
    await insertRandomPeople(tx, { seed: 7, count: 60, units: places, courses, cutOff: '2026-12-14' });
  });
  for (const { code } of plans) await rebuildPeriod(as(actors.system), { planCode: code, periodId: year });
});

type Input = Parameters<typeof keepIndicatorDraft>[1];
const draft = async (
  indicator: string,
  over: Partial<Input> = {},
  rule: Partial<Input['rule']> = {},
): Promise<Input> => {
  const { change, newest } = await readDraft(hr, { plan, indicator });
  const text = (level: 'province' | 'commune' | 'unit' | null) => targetTextOf(change.targets, level, 'all');
  const { question, ...knobs } = knobsOf(change.rule);
  return {
    ...{ plan, indicator, basedOn: newest, inForceFrom: '2026-01-01', reason: 'Theo kết luận họp' },
    legalDocument: 'Công văn 45/UBND-KGVX ngày 20/11/2026',
    ...{ definition: change.definition, owner: change.owner, calendar: change.calendar },
    targets: { all: text(null), province: text('province'), commune: text('commune'), unit: text('unit') },
    ...{ everyYear: change.everyYear, cumulativeFrom: change.cumulativeFrom ?? '' },
    rule: {
      ...knobs,
      categories: [...knobs.categories],
      sectors: [...knobs.sectors],
      feeds: [...knobs.feeds],
      apart: [...knobs.apart],
      question,
      ...rule,
    },
    ...over,
  };
};
const named = (indicator: string) => ({ plan, indicator });
const provinceRow = async (indicator: string) =>
  rowAt((await readBoard(hr, { plan })).rows, indicator, provinceId, 'subtree');

describe('a new version', () => {
  it('is prepared by province HR alone, and her draft is nobody else’s', async () => {
    const otherwise = { counts: 'completed' as const };
    for (const actor of [actors.unitHrHealth, actors.auditor, actors.leader]) {
      await expect(readDraft(as(actor), named('I-04'))).rejects.toThrow(Forbidden);
      await expect(keepIndicatorDraft(as(actor), await draft('I-04', {}, otherwise))).rejects.toThrow(
        Forbidden,
      );
    }
    await expect(listPlans(as(actors.trainer), {})).rejects.toThrow(Forbidden);
    await expect(showPlanIndicator(as(actors.learner), named('I-04'))).rejects.toThrow(Forbidden);
    await expect(readDraft(hr, named('I-99'))).rejects.toThrow(NotFound);
    await expect(readDraft(hr, { plan: 'kh-000', indicator: 'I-04' })).rejects.toThrow(NotFound);
    await keepIndicatorDraft(hr, await draft('I-04', { reason: 'Bản nháp của một người' }, otherwise));
    await expect(previewVersion(as(second), named('I-04'))).rejects.toThrow(NotFound);
    await expect(recordVersion(as(second), named('I-04'))).rejects.toThrow(NotFound);
    await dropIndicatorDraft(hr, named('I-04'));
    await expect(dropIndicatorDraft(hr, named('I-04'))).rejects.toThrow(NotFound);
  });

  it('says each error at its field, and that nothing differs', async () => {
    const wrong = keepIndicatorDraft(
      hr,
      await draft(
        'I-05',
        {
          ...{ reason: 'ngắn', inForceFrom: '' },
          targets: { all: '2025: 80%', province: '', commune: 'tám mươi', unit: '' },
        },
        {},
      ),
    );
    await expect(wrong).rejects.toThrow(/reason reason-too-short/);
    const deeper = keepIndicatorDraft(
      hr,
      await draft(
        'I-05',
        { cumulativeFrom: '2021-01-01', targets: { all: '', province: '', commune: 'tám mươi', unit: '' } },
        { dxSpecialist: 'any', feeds: [] },
      ),
    );
    await expect(deeper).rejects.toThrow(InvalidInput);
    await deeper.catch((error: InvalidInput) =>
      expect(error.fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'targets.commune not-targets',
        'cumulativeFrom yearly-does-not-add-up',
        'cumulativeFrom before-plan',
        'rule.leader population-of-all',
        'rule.feeds.leader no-course-counts',
      ]),
    );
    const same = await keepIndicatorDraft(hr, await draft('I-05')).catch((error: unknown) => error);
    expect(same).toMatchObject({ code: 'plan-version-unchanged' });
  });

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

  it('waits for a second officer’s look, and not for that of who recorded it', async () => {
    const code = 'I-03';
    await keepIndicatorDraft(hr, await draft(code, { inForceFrom: '2027-06-01' }, { counts: 'took-part' }));
    const early = await previewVersion(hr, { ...named(code), period: year });
    expect(early.inForce).toBe(false);
    expect(await previewVersion(hr, named(code))).toMatchObject({
      period: { id: 'nd09-2027' },
      inForce: true,
    });
    await recordVersion(hr, named(code));
    const mine = async (actor: Actor) =>
      (await listPlans(as(actor), {})).unseen.filter(({ indicator }) => indicator === code).length;
    expect(await mine(actors.provinceHr)).toBe(0);
    expect(await mine(actors.leader)).toBe(0);
    expect([await mine(second), await mine(actors.auditor)]).toEqual([1, 1]);
    await expect(markVersionSeen(hr, { ...named(code), number: 2 })).rejects.toThrow(Forbidden);
    await expect(markVersionSeen(as(actors.leader), { ...named(code), number: 2 })).rejects.toThrow(
      Forbidden,
    );
    await markVersionSeen(as(actors.auditor), { ...named(code), number: 2 });
    await markVersionSeen(as(actors.auditor), { ...named(code), number: 2 });
    expect([await mine(second), await mine(actors.auditor)]).toEqual([1, 0]);
    const { versions } = await showPlanIndicator(as(second), named(code));
    expect(versions[0]).toMatchObject({ maySee: true, seenBy: [{ name: 'Thanh tra' }] });
    const listed = (await listPlans(as(actors.unitHrHealth), {})).plans[0]?.indicators.find(
      ({ indicator }) => indicator.code === code,
    );
    expect(listed).toMatchObject({ indicator: { counting: { version: 1 } }, next: { number: 2 } });
  });
});
