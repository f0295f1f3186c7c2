import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { dutiesOf } from '#db/queries/obligations/of-person.ts';
import { dutyDecision, obligation } from '#db/schema/obligations.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertLearningWorld } from '#db/testing/learning-world.ts';
import { now, today, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { newId } from '#lib/ids.ts';
import { refreshStandings } from '../indicators/refresh-standings.ts';
import { decideMerge } from '../people/decide-merge.ts';
import { undoMerge } from '../people/undo-merge.ts';
import { decideForMembers } from './decide-for-members.ts';
import { listDecisions } from './list-decisions.ts';
import { listObligations } from './list-obligations.ts';
import { showObligation } from './show-obligation.ts';
import { takeBackDecision } from './take-back-decision.ts';

useTestDatabase();
let obligationId: string;
beforeAll(async () => {
  await insertLearningWorld();
  obligationId = (await dutiesOf(database(), world.people.hoa, today))[0]?.id ?? '';
});

const { actors, people, units } = world;
const as = (actor: Actor) => ({ actor, now });
const stateOf = async (personId: string) => (await dutiesOf(database(), personId, today))[0];
const exempt = (
  actor: Actor,
  personIds: string[],
  of: { fromOn?: string; toOn?: string; reason?: string } = {},
) =>
  decideForMembers(as(actor), {
    ...{ obligationId, personIds, kind: 'exemption', document: '', fromOn: '2026-06-01', toOn: '' },
    ...{ reason: 'Nghỉ thai sản', ...of },
  });

describe('the people of a duty', () => {
  it('are counted and shown to HR within her units', async () => {
    const province = (await listObligations(as(actors.provinceHr), {})).duties[0];
    const unit = (await listObligations(as(actors.unitHrHealth), {})).duties[0];
    expect(province).toMatchObject({ code: 'boi-duong-cds-2026', opened: true, late: 0 });
    expect([unit?.open, unit?.left]).toEqual([7, 1]);
    expect(province?.open).toBeGreaterThan(7);
    const shown = await showObligation(as(actors.unitHrHealth), { obligationId, state: 'open' });
    expect(shown.members.map((one) => one.fullName)).toContain('Hồ Thị Hòa');
    expect(shown.members).toHaveLength(7);
    await expect(
      showObligation(as(actors.unitHrHealth), { obligationId, unitId: units.communeA }),
    ).rejects.toThrow('forbidden');
    for (const actor of [actors.learner, actors.leader, actors.trainer])
      await expect(showObligation(as(actor), { obligationId })).rejects.toThrow('forbidden');
  });
});

describe('the list of duties', () => {
  it('is read to its end, page by page, each duty once', async () => {
    const [one] = await database().select().from(obligation).where(eq(obligation.id, obligationId));
    if (!one) throw new Error('the duty is there');
    await database()
      .insert(obligation)
      .values(
        Array.from({ length: 119 }, (_, at) => ({
          ...{ ...one, id: newId(), code: `mot-lan-${at}`, seriesId: null, periodId: `p${at}` },
          dueOn: at % 3 === 0 ? '2026-12-20' : one.dueOn,
        })),
      );
    const seen: { id: string; dueOn: string }[] = [];
    let after: string | null = null;
    do {
      const page = await listObligations(as(actors.provinceHr), { after });
      expect(page.duties.length).toBeLessThanOrEqual(50);
      seen.push(...page.duties);
      after = page.next;
    } while (after !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
    expect(seen).toHaveLength(120);
    expect(seen.map(({ dueOn }) => dueOn)).toEqual(
      seen
        .map(({ dueOn }) => dueOn)
        .toSorted()
        .toReversed(),
    );
    expect((await listObligations(as(actors.provinceHr), { after: newId() })).duties).toEqual([]);
    await database().execute(sql`delete from obligation where code like 'mot-lan-%'`);
  });
});

describe('a decision', () => {
  it('exempts several at once, and is taken back by another row', async () => {
    await exempt(actors.unitHrHealth, [people.hoa, people.khanh]);
    expect([(await stateOf(people.hoa))?.state, (await stateOf(people.khanh))?.state]).toEqual([
      'exempt',
      'exempt',
    ]);
    const { decisions, mayDecide } = await listDecisions(as(actors.unitHrHealth), {
      personId: people.hoa,
      obligationId,
    });
    expect(decisions).toMatchObject([{ kind: 'exemption', recordedBy: 'Võ Thị Ém', withdrawnFor: null }]);
    expect(mayDecide).toBe(true);
    const decisionId = decisions[0]?.id ?? '';
    await expect(takeBackDecision(as(actors.unitHrCommune), { decisionId, reason: 'x' })).rejects.toThrow(
      'forbidden',
    );
    await takeBackDecision(as(actors.unitHrHealth), { decisionId, reason: 'Ghi nhầm người' });
    expect((await stateOf(people.hoa))?.state).toBe('open');
    expect((await stateOf(people.khanh))?.state).toBe('exempt');
    await expect(takeBackDecision(as(actors.provinceHr), { decisionId, reason: 'x' })).rejects.toMatchObject({
      code: 'decision-withdrawn',
    });
  });

  it('made for a record merged since is seen and taken back at the person kept', async () => {
    await exempt(actors.provinceHr, [people.quyen]);
    const { mergeId } = await decideMerge(as(actors.provinceHr), {
      ...{ one: people.quyen, other: people.phuc, keep: people.phuc, reason: 'Một người, hai hồ sơ' },
    });
    const listed = async () =>
      (await listDecisions(as(actors.provinceHr), { personId: people.phuc, obligationId })).decisions;
    const [decision] = await listed();
    expect(decision).toMatchObject({ kind: 'exemption', withdrawnFor: null });
    await refreshStandings({ actor: actors.system, now }, {});
    expect((await stateOf(people.phuc))?.state).toBe('exempt');
    await takeBackDecision(as(actors.provinceHr), { decisionId: decision?.id ?? '', reason: 'Ghi nhầm' });
    expect(await listed()).toMatchObject([{ withdrawnFor: 'Ghi nhầm' }]);
    expect((await stateOf(people.phuc))?.state).toBe('open');
    await undoMerge(as(actors.provinceHr), { mergeId, reason: 'Hai người' });
    await refreshStandings({ actor: actors.system, now }, {});
  });

  it('that ends inside the period leaves the duty', async () => {
    await exempt(actors.provinceHr, [people.lan], { toOn: '2026-11-30' });
    expect((await stateOf(people.lan))?.state).toBe('open');
  });

  it('extends the due day, which must lie behind that of the duty', async () => {
    const extend = (dueOn: string) =>
      decideForMembers(as(actors.provinceHr), {
        ...{
          obligationId,
          personIds: [people.nga],
          kind: 'extension',
          dueOn,
          reason: 'Đi học dài hạn',
          document: 'CV 12',
        },
      });
    await expect(extend('2026-12-14')).rejects.toMatchObject({
      fields: [{ path: 'dueOn', code: 'not-after-due' }],
    });
    await extend('2027-02-28');
    expect(await stateOf(people.nga)).toMatchObject({ dueOn: '2027-02-28', state: 'open' });
  });

  it('is refused for people of other units, for oneself, for who is no member, and without a reason', async () => {
    const before = (await database().select().from(dutyDecision)).length;
    await expect(exempt(actors.unitHrHealth, [people.hoa, people.quyen])).rejects.toThrow('forbidden');
    await expect(exempt(actors.unitHrHealth, [people.em])).rejects.toThrow('forbidden');
    await expect(exempt(actors.provinceHr, [people.hoa, people.viet])).rejects.toThrow('not found');
    await expect(exempt(actors.provinceHr, [people.hoa], { reason: ' ' })).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'missing' }],
    });
    await expect(exempt(actors.provinceHr, [people.hoa], { fromOn: '2026-02-30' })).rejects.toMatchObject({
      fields: [{ path: 'fromOn', code: 'not-a-day' }],
    });
    await expect(exempt(actors.provinceHr, [people.hoa], { toOn: '2026-05-01' })).rejects.toMatchObject({
      fields: [{ path: 'toOn', code: 'ends-before-start' }],
    });
    for (const actor of [actors.auditor, actors.learner, actors.leader])
      await expect(exempt(actor, [people.hoa])).rejects.toThrow('forbidden');
    await expect(
      takeBackDecision(as(actors.provinceHr), { decisionId: newId(), reason: 'x' }),
    ).rejects.toThrow('not found');
    expect(await database().select().from(dutyDecision)).toHaveLength(before);
  });
});
