import fc from 'fast-check';
import { addDays, type Day } from '#domain/time/day.ts';
import type { NewUnit, OrgEvent, OrgEventBody } from '../event.ts';
import type { Organisation, UnitHistory } from '../history.ts';

const since: Day = '2020-01-01';

/** A small tree: `u0` above all, four departments, eight units below them. */
export const smallOrganisation = (): Organisation => {
  const units = Array.from({ length: 13 }, (_, index): UnitHistory => {
    const parent = index === 0 ? null : index < 5 ? 'u0' : `u${1 + ((index - 5) % 4)}`;
    const dated = { from: since, to: null, document: null };
    return {
      ...{ id: `u${index}`, tree: 'agency', code: `U${index}` },
      names: [{ ...dated, value: `Đơn vị ${index}` }],
      kinds: [{ ...dated, value: { kind: 'Sở', sector: 'state' as const } }],
      parents: parent === null ? [] : [{ ...dated, value: parent }],
    };
  });
  return new Map(units.map((unit) => [unit.id, unit]));
};

/** Numbers that become an event against whatever the organisation is then; many of them contradict, as they should. */
export type Seeded = {
  readonly kind: number;
  readonly day: number;
  readonly picks: readonly [number, number, number];
  readonly shares: readonly [number, number];
};

export const seededEvent: fc.Arbitrary<Seeded> = fc.record({
  kind: fc.nat(99),
  day: fc.nat(700),
  picks: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
  shares: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
});

/** Days from 2024 on. */
export const firstEventDay: Day = '2024-01-01';

/** The event that the numbers mean; `number` makes the codes and ids of founded units different. */
export const eventFrom = (
  seeded: Seeded,
  organisation: Organisation,
  number: number,
  newId = (index: number): string => `n${number}-${index}`,
): OrgEvent => {
  const ids = [...organisation.keys()];
  const pick = (index: 0 | 1 | 2): string => ids[seeded.picks[index] % ids.length] ?? 'u0';
  const found = (index: number): NewUnit => ({
    ...{ id: newId(index), code: `N${number}-${index}`, name: `Đơn vị mới ${number}.${index}` },
    ...{ kind: 'Phòng', sector: 'state', parentId: pick(2) },
  });
  const bodies: readonly OrgEventBody[] = [
    { kind: 'found', unit: found(0) },
    { kind: 'rename', unitId: pick(0), name: `Tên ${number}` },
    {
      kind: 'change-kind',
      unitId: pick(0),
      unitKind: `Loại ${number}`,
      sector: 'public-service',
      name: null,
    },
    { kind: 'move', unitId: pick(0), parentId: pick(1) },
    { kind: 'merge', unitIds: [pick(0), pick(1)], into: { found: found(0) } },
    { kind: 'merge', unitIds: [pick(0)], into: { unitId: pick(1) } },
    {
      kind: 'split',
      unitId: pick(0),
      parts: [
        { target: seeded.kind % 2 ? { unitId: pick(0) } : { found: found(0) }, share: seeded.shares[0] },
        { target: { found: found(1) }, share: seeded.shares[1] },
      ],
      ...{ people: {}, children: {} },
    },
    { kind: 'dissolve', unitId: pick(0) },
  ];
  const body = bodies[seeded.kind % bodies.length] ?? bodies[0];
  if (!body) throw new Error('no event');
  return { tree: 'agency', effectiveOn: addDays(firstEventDay, seeded.day), document: `QĐ ${number}`, body };
};
