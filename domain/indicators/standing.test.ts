import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import { positionsAt } from '#domain/indicators/population.ts';
import { standing } from '#domain/indicators/standing.ts';
import { type FourCode, fourRules } from '#domain/indicators/testing/four-rules.ts';
import { clerk, everyRole, learnt, person, result } from '#domain/indicators/testing/person.ts';

const year2026 = { from: '2025-12-15', to: '2026-12-14' };

const stand = (indicator: FourCode, facts: Partial<PersonFacts>) =>
  standing(fourRules[indicator], year2026, person(facts));

describe('the population on the cut-off day', () => {
  const leader = { ...everyRole, unitId: 'old' };
  const learning = [learnt({ contentGroup: 'leader', completedOn: '2023-01-01' })];
  const at = (dated: Parameters<typeof positionsAt>[1]) =>
    stand('I-03', { ...positionsAt(year2026.to, dated), learning });

  it('still holds who has their last day in post on it', () => {
    expect(at([{ ...leader, from: '2020-01-01', to: '2026-12-14' }])).toMatchObject({
      status: 'counted',
      unitIds: ['old'],
    });
    expect(at([{ ...leader, from: '2026-12-14', to: null }])?.status).toBe('counted');
    expect(at([{ ...leader, from: '2026-12-15', to: null }])?.status).toBe('excluded');
  });

  it('has left out who left the day before, trained or not, and says when they left', () => {
    const left = at([{ ...leader, from: '2020-01-01', to: '2026-12-13' }]);
    expect(left).toMatchObject({ status: 'excluded', counted: false, unitIds: [] });
    expect(left?.reason).toMatchObject({
      kind: 'left',
      unitId: 'old',
      lastDay: '2026-12-13',
      learning: { on: '2023-01-01' },
    });
    const untrained = positionsAt(year2026.to, [{ ...leader, from: '2020-01-01', to: '2026-12-13' }]);
    expect(stand('I-03', untrained)?.reason).toMatchObject({ kind: 'left', learning: null });
  });

  it('has nobody both in post and gone', () => {
    const dated = [
      { ...leader, id: 'gone', from: '2020-01-01', to: '2026-12-13' },
      { ...leader, id: 'last-day', from: '2020-01-01', to: '2026-12-14' },
      { ...leader, id: 'to-come', from: '2026-12-15', to: null },
    ];
    const split = positionsAt(year2026.to, dated);
    expect(split.positions.map((position) => position.id)).toEqual(['last-day']);
    expect(split.formerPositions.map((position) => position.id)).toEqual(['gone']);
  });

  it('names the last of several posts left', () => {
    const left = at([
      { ...leader, id: 'b', from: '2024-01-02', to: '2025-06-30' },
      { ...leader, id: 'a', from: '2020-01-01', to: '2024-01-01' },
    ]);
    expect(left?.reason).toMatchObject({ positionId: 'b', lastDay: '2025-06-30' });
  });

  it('has a transfer on the day in both units when the days overlap, else in the new one', () => {
    const to = (lastDay: string) => [
      { ...leader, from: '2020-01-01', to: lastDay },
      { ...leader, id: 'new', unitId: 'new', from: '2026-12-14', to: null },
    ];
    expect(at(to('2026-12-14'))?.unitIds).toEqual(['new', 'old']);
    expect(at(to('2026-12-13'))?.unitIds).toEqual(['new']);
  });

  it('takes of two posts the one that matches', () => {
    const positions = [clerk, { ...everyRole, unitId: 'board' }];
    expect(stand('I-03', { positions, learning })?.unitIds).toEqual(['board']);
    expect(stand('I-04', { positions, learning })?.unitIds).toEqual(['board', 'office']);
  });

  it('lists a unit once for two posts in it', () => {
    const positions = [everyRole, { ...everyRole, id: 'second' }];
    expect(stand('I-03', { positions })?.unitIds).toEqual(['office']);
  });

  it('shows leaders of public bodies and of enterprises apart, in I-03 alone', () => {
    const positions = (['state', 'public-service', 'state-enterprise', 'private-enterprise'] as const).map(
      (sector) => ({
        ...everyRole,
        sector,
        unitId: sector,
      }),
    );
    expect(stand('I-03', { positions })?.unitIdsBySegment).toEqual({
      public: ['public-service', 'state'],
      enterprise: ['private-enterprise', 'state-enterprise'],
    });
    expect(stand('I-04', { positions })).toMatchObject({
      unitIds: ['public-service', 'state', 'state-enterprise'],
      unitIdsBySegment: { public: [], enterprise: [] },
    });
  });

  it.each([
    ['cadre', true],
    ['civil-servant', true],
    ['public-employee', true],
    ['worker', true],
    ['part-time', false],
  ] as const)('of I-04 takes category %s: %s', (category, belongs) => {
    expect(stand('I-04', { positions: [{ ...clerk, category }] })?.status).toBe(
      belongs ? 'not-counted' : undefined,
    );
  });

  it('lists outsiders only with something that would have counted', () => {
    const outsider = { positions: [{ ...clerk, sector: 'private-enterprise' as const }] };
    expect(
      stand('I-04', { ...outsider, learning: [learnt({ beganOn: '2026-01-01' })] })?.reason,
    ).toMatchObject({
      kind: 'no-matching-position',
      learning: { on: '2026-01-01' },
    });
    expect(stand('I-05', { ...outsider, assessments: [result('2026-01-01')] })?.status).toBe('excluded');
    expect(stand('I-04', { ...outsider, assessments: [result('2026-01-01')] })).toBeNull();
    expect(
      stand('I-03', { ...outsider, learning: [learnt({ contentGroup: 'leader', beganOn: '2026-01-01' })] }),
    ).toBeNull();
    expect(stand('I-04', outsider)).toBeNull();
  });
});

describe('the deciding fact of somebody not counted', () => {
  const begun = learnt({ id: 'begun', beganOn: '2026-03-01' });
  const early = learnt({ id: 'early', beganOn: '2022-01-01', completedOn: '2022-06-01' });
  const stale = learnt({ id: 'stale', beganOn: '2022-01-01' });
  const other = learnt({ id: 'other', contentGroup: 'other', completedOn: '2026-02-01' });
  const late = learnt({ id: 'late', beganOn: '2026-12-15', completedOn: '2026-12-16' });

  it.each([
    ['I-05', [], 'not-begun', undefined],
    ['I-05', [late], 'not-begun', undefined],
    ['I-05', [learnt({})], 'not-begun', undefined],
    ['I-05', [other], 'only-other-content', 'other'],
    ['I-04', [other, stale], 'begun-before-window', 'stale'],
    ['I-04', [other, stale, early], 'completed-before-window', 'early'],
    ['I-05', [other, stale, early, begun], 'begun-not-completed', 'begun'],
    [
      'I-05',
      [learnt({ id: 'cut', beganOn: '2026-12-01', completedOn: '2026-12-15' })],
      'begun-not-completed',
      'cut',
    ],
  ] as const)('%s %#: %s', (indicator, learning, kind, learningId) => {
    const stands = stand(indicator, { learning });
    expect(stands).toMatchObject({ status: 'not-counted', reason: { kind } });
    expect(stands?.reason).toMatchObject(learningId ? { learning: { learningId } } : {});
  });

  it('says of I-05 which of the two is missing', () => {
    const completed = learnt({ completedOn: '2026-03-01' });
    expect(
      stand('I-05', { learning: [completed], assessments: [result('2025-12-14', true, 'last-year')] })
        ?.reason,
    ).toEqual({
      kind: 'completed-not-assessed',
      learning: { learningId: 'l1', title: 'Khóa học', on: '2026-03-01' },
      earlier: { assessmentId: 'last-year', on: '2025-12-14', passed: true },
    });
    expect(
      stand('I-05', { learning: [begun], assessments: [result('2026-01-01', false)] })?.reason,
    ).toMatchObject({
      kind: 'assessed-not-completed',
      assessment: { on: '2026-01-01', passed: false },
      gap: { kind: 'begun-not-completed', learning: { learningId: 'begun' } },
    });
  });

  it('names the first completion that counted', () => {
    const learning = ['2026-05-05', '2025-05-05', '2026-01-01'].map((completedOn, n) =>
      learnt({ id: `l${n}`, contentGroup: 'leader', completedOn }),
    );
    expect(stand('I-03', { learning })?.reason).toMatchObject({
      kind: 'completed',
      learning: { learningId: 'l1' },
    });
    expect(stand('I-04', { learning })?.reason).toMatchObject({
      kind: 'took-part',
      by: 'completion',
      learning: { learningId: 'l1' },
    });
  });
});
