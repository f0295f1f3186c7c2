import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#domain/time/day.ts';
import { Contradiction, type OrgEvent, type OrgEventBody } from './event.ts';
import { changesBetween, livesOn, segmentOn } from './history.ts';
import { type Applied, applyEvent, takeBack } from './rules.ts';
import { smallOrganisation } from './testing/random-events.ts';

const on: Day = '2025-07-01';
const event = (body: OrgEventBody, effectiveOn = on): OrgEvent => ({
  ...{ tree: 'agency', effectiveOn, document: 'NQ 1' },
  body,
});
const apply = (...bodies: readonly (OrgEventBody | OrgEvent)[]): Applied => {
  let applied: Applied = { organisation: smallOrganisation(), touched: [], moves: [], successions: [] };
  for (const body of bodies) applied = applyEvent(applied.organisation, 'body' in body ? body : event(body));
  return applied;
};
const refusal = (...bodies: readonly (OrgEventBody | OrgEvent)[]): string => {
  try {
    apply(...bodies);
  } catch (error) {
    if (error instanceof Contradiction) return `${error.code} ${error.field}`;
    throw error;
  }
  return 'none';
};
const newUnit = {
  ...{ id: 'new', code: 'MOI', name: 'Sở mới', kind: 'Sở', sector: 'state' as const },
  parentId: 'u0',
};
const seen = ({ organisation }: Applied, id: string, day: Day) => {
  const unit = organisation.get(id);
  if (!unit || !livesOn(unit, day)) return null;
  const { names, kinds, parents } = unit;
  return [
    segmentOn(names, day)?.value,
    segmentOn(kinds, day)?.value.kind,
    segmentOn(parents, day)?.value ?? null,
  ];
};
const eve = addDays(on, -1);

describe('an event', () => {
  it('founds a unit from its day on', () => {
    const after = apply({ kind: 'found', unit: newUnit });
    expect(seen(after, 'new', eve)).toBeNull();
    expect(seen(after, 'new', on)).toEqual(['Sở mới', 'Sở', 'u0']);
  });
  it('gives a commune the kind and name of a ward under the same code', () => {
    const ward = { unitKind: 'Phường', sector: null, name: 'Phường Lộc Ninh' };
    const after = apply({ kind: 'change-kind', unitId: 'u5', ...ward });
    expect([seen(after, 'u5', eve), seen(after, 'u5', on)]).toEqual([
      ['Đơn vị 5', 'Sở', 'u1'],
      ['Phường Lộc Ninh', 'Phường', 'u1'],
    ]);
    expect(after.organisation.get('u5')?.code).toBe('U5');
  });
  it('merges units into a new one, which takes over what stood below them', () => {
    const after = apply({ kind: 'merge', unitIds: ['u1', 'u2'], into: { found: newUnit } });
    expect([seen(after, 'u1', eve)?.[0], seen(after, 'u1', on)]).toEqual(['Đơn vị 1', null]);
    expect([seen(after, 'u5', eve)?.[2], seen(after, 'u5', on)?.[2], seen(after, 'u6', on)?.[2]]).toEqual([
      'u1',
      'new',
      'new',
    ]);
    expect(after.successions).toEqual([
      { unitId: 'u1', successorId: 'new' },
      { unitId: 'u2', successorId: 'new' },
    ]);
    expect(after.moves.map((move) => [move.unitId, move.targets[0]?.unitId])).toEqual([
      ['u1', 'new'],
      ['u2', 'new'],
    ]);
  });
  it('merges a unit into one of them, which lives on', () => {
    const after = apply({ kind: 'merge', unitIds: ['u1', 'u2'], into: { unitId: 'u1' } });
    expect([seen(after, 'u1', on)?.[0], seen(after, 'u2', on), seen(after, 'u6', on)?.[2]]).toEqual([
      'Đơn vị 1',
      null,
      'u1',
    ]);
    expect(after.moves.map((move) => move.unitId)).toEqual(['u2']);
  });
  it('splits a unit that lives on, by shares, and names who goes', () => {
    const after = apply({
      ...{ kind: 'split', unitId: 'u1', people: { an: 1 }, children: { u5: 1 } },
      parts: [
        { target: { unitId: 'u1' }, share: 3 },
        { target: { found: newUnit }, share: 1 },
      ],
    });
    expect([seen(after, 'u1', on)?.[0], seen(after, 'u5', on)?.[2], seen(after, 'u9', on)?.[2]]).toEqual([
      'Đơn vị 1',
      'new',
      'u1',
    ]);
    expect(after.moves).toEqual([
      {
        unitId: 'u1',
        targets: [
          { unitId: 'u1', share: 3 },
          { unitId: 'new', share: 1 },
        ],
        named: { an: 'new' },
      },
    ]);
  });
  it('lets those who are on no list stay when a unit is split by a list of people', () => {
    const after = apply({
      ...{ kind: 'split', unitId: 'u1', people: { an: 1 }, children: {} },
      parts: [
        { target: { unitId: 'u1' }, share: 0 },
        { target: { found: newUnit }, share: 0 },
      ],
    });
    expect(after.moves[0]?.targets.map((target) => target.share)).toEqual([1, 0]);
  });
});

const merge: OrgEventBody = { kind: 'merge', unitIds: ['u1', 'u2'], into: { found: newUnit } };
const rename = (unitId: string, day: Day): OrgEvent => event({ kind: 'rename', unitId, name: 'Khác' }, day);

describe('an event is refused', () => {
  it.each<[string, string, readonly (OrgEventBody | OrgEvent)[]]>([
    ['of a unit nobody knows', 'unit-unknown unitId', [{ kind: 'dissolve', unitId: 'u99' }]],
    [
      'of a unit that has ended',
      'unit-not-living unitIds',
      [
        { kind: 'dissolve', unitId: 'u5' },
        { kind: 'merge', unitIds: ['u5', 'u6'], into: { unitId: 'u6' } },
      ],
    ],
    [
      'with a code that is taken, whatever its case',
      'code-taken unit.code',
      [{ kind: 'found', unit: { ...newUnit, code: 'u3' } }],
    ],
    [
      'when the unit ends but has a later name',
      'unit-changed-later unitIds',
      [rename('u1', '2025-08-01'), merge],
    ],
    [
      'when the name was already changed that day',
      'unit-changed-that-day name',
      [rename('u1', on), event({ kind: 'rename', unitId: 'u1', name: 'Nữa' })],
    ],
    ['when nothing changes', 'nothing-changes parentId', [{ kind: 'move', unitId: 'u5', parentId: 'u1' }]],
    [
      'when a unit with units below it is dissolved',
      'has-children unitId',
      [{ kind: 'dissolve', unitId: 'u1' }],
    ],
    [
      'when a unit would be above itself',
      'above-itself units',
      [{ kind: 'move', unitId: 'u1', parentId: 'u5' }],
    ],
    [
      'when units merge into one below them',
      'target-below into',
      [{ kind: 'merge', unitIds: ['u1'], into: { unitId: 'u5' } }],
    ],
    [
      'when a unit is named twice',
      'named-twice unitIds',
      [{ kind: 'merge', unitIds: ['u1', 'u1'], into: { found: newUnit } }],
    ],
    [
      'when one unit merges with itself',
      'needs-two-units unitIds',
      [{ kind: 'merge', unitIds: ['u1'], into: { unitId: 'u1' } }],
    ],
    [
      'when a unit is split into one',
      'needs-two-parts parts',
      [
        {
          kind: 'split',
          unitId: 'u1',
          parts: [{ target: { unitId: 'u1' }, share: 1 }],
          people: {},
          children: {},
        },
      ],
    ],
    [
      'when its parent ends before it',
      'outlives-parent units',
      [
        event({ kind: 'dissolve', unitId: 'u5' }, '2025-08-01'),
        event({ kind: 'move', unitId: 'u9', parentId: 'u5' }),
      ],
    ],
    [
      'when its unit is founded later',
      'unit-not-living unitId',
      [event({ kind: 'found', unit: newUnit }, '2026-01-01'), event({ kind: 'dissolve', unitId: 'new' })],
    ],
  ])('%s', (_title, code, bodies) => {
    expect(refusal(...bodies)).toBe(code);
  });

  it('when what is to be taken back was built upon', () => {
    const start = smallOrganisation();
    const merged = applyEvent(start, event(merge)).organisation;
    const renamed = applyEvent(merged, rename('new', '2025-08-01')).organisation;
    expect(() => takeBack(renamed, changesBetween(start, merged))).toThrow(/built-upon/);
  });
});
