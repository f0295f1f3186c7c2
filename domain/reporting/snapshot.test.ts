import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import { ratioOf } from '#domain/indicators/rate.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import { standing } from '#domain/indicators/standing.ts';
import { tallyPeople } from '#domain/indicators/tally.ts';
import { countedFour, type FourCode, fourRules } from '#domain/indicators/testing/four-rules.ts';
import { unitTree } from '#domain/indicators/tree.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { reportingYear } from '#domain/reporting/period.ts';
import type { PrintedUnit, SnapshotContent } from '#domain/reporting/snapshot.ts';
import { inPeopleOrder, printedRows } from '#domain/reporting/snapshot.ts';
import type { Snapshot } from '#domain/reporting/snapshot-differences.ts';
import { differences } from '#domain/reporting/snapshot-differences.ts';

const period = reportingYear(2026);
const text = (vi: string) => ({ vi, en: vi });
const units: readonly PrintedUnit[] = [
  { unitId: 'u1', code: 'CT', name: 'Thành phố', parentId: null, sector: 'state' },
  { unitId: 'u2', code: 'CT-01', name: 'Sở', parentId: 'u1', sector: 'state' },
];

const definitions = [
  {
    ...{ code: 'I-06', title: text('x'), wording: text('x'), unit: 'resident', kind: 'rate', targets: [] },
    ...{ everyYear: false, aspirational: false, calendar: 'calendar-year', owner: text('x') },
    ...{ sources: ['survey'], counting: { version: 1, text: text('x') }, legalSources: [text('x')] },
    ...{ rule: { kind: 'residents', essentialNeeded: 3 }, cumulativeFrom: null },
  },
] as const satisfies readonly PlanIndicator[];

const officer = (completedOn: string | null, personId = 'p1'): PersonFacts => ({
  personId,
  positions: [
    {
      id: `${personId}-position`,
      unitId: 'u2',
      sector: 'state',
      category: 'civil-servant',
      leader: false,
      dxSpecialist: false,
      coreOfficer: true,
    },
  ],
  learning: [
    {
      id: `${personId}-learning`,
      title: 'Nòng cốt',
      contentGroup: 'core',
      beganOn: '2026-01-05',
      completedOn,
    },
  ],
  assessments: [],
});

const close = (people: readonly PersonFacts[], printed = units, target = 30): Snapshot => {
  const standings = people.flatMap((one) => {
    const stands = standing(fourRules['I-07'], period, one);
    return stands ? [stands] : [];
  });
  const content: SnapshotContent = {
    plan: { code: 'kh-183', version: 1 },
    indicators: [],
    populationRule: text('Có mặt tại ngày chốt'),
    period: { id: period.id, from: period.from, to: period.to },
    cutOff: period.to,
    closedEarly: false,
    recordedUpTo: '2026-12-14T17:00:00.000Z',
    units: printed,
    denominators: [{ indicator: 'I-07', segment: null, source: text('Kế hoạch 183'), on: '2022-10-19' }],
    rows: printedRows(
      tallyPeople(standings, unitTree(printed), countedFour),
      (indicator, tally) => ratioOf(fourRules[indicator as FourCode].rule, tally, target).denominator,
    ),
    people: { count: standings.length, sha256: '' },
  };
  return { content, people: inPeopleOrder(standings) };
};

describe('printedRows', () => {
  it('prints both scopes with their own denominators, the target for I-07', () => {
    const rows = close([officer('2026-05-05')]).content.rows;
    expect(rows).toHaveLength(6 * 2 * units.length);
    const lines = rows.filter((row) => row.indicator === 'I-07' && row.unitId === 'u1');
    expect(lines).toMatchObject([
      { scope: 'own', population: 0, counted: 0, denominator: 30 },
      { scope: 'subtree', population: 1, counted: 1, denominator: 30 },
    ]);
    expect(rows.find((row) => row.indicator === 'I-04')).toMatchObject({ population: 0, denominator: 0 });
  });
});

describe('inPeopleOrder', () => {
  it('is one order whatever the order given', () => {
    const people = close([officer(null, 'p2'), officer(null, 'p1')]).people;
    expect(people.map((one: Standing) => one.personId)).toEqual(['p1', 'p2']);
    expect(inPeopleOrder(people.toReversed())).toEqual(people);
  });
});

describe('differences', () => {
  const none = { numbers: [], people: [], units: [], indicators: [] };

  it('of a snapshot with itself, also read back with other key orders, are none', () => {
    const snapshot = close([officer('2026-05-05')]);
    expect(differences(snapshot, snapshot)).toEqual(none);
    expect(differences(snapshot, turned(snapshot))).toEqual(none);
  });

  it('name each changed number and the person behind it', () => {
    const found = differences(close([officer(null)]), close([officer('2026-05-05')]));
    const line = (unitCode: string, scope: string, field: string) => ({
      indicator: 'I-07',
      segment: null,
      unitCode,
      scope,
      field,
      before: 0,
      after: 1,
    });
    expect(found.numbers).toEqual([
      line('CT', 'subtree', 'completed'),
      line('CT', 'subtree', 'counted'),
      line('CT-01', 'own', 'completed'),
      line('CT-01', 'own', 'counted'),
      line('CT-01', 'subtree', 'completed'),
      line('CT-01', 'subtree', 'counted'),
    ]);
    expect(found.people).toMatchObject([
      {
        personId: 'p1',
        indicator: 'I-07',
        before: {
          status: 'not-counted',
          reason: { kind: 'begun-not-completed', learning: { on: '2026-01-05' } },
        },
        after: { status: 'counted', reason: { kind: 'completed', learning: { on: '2026-05-05' } } },
      },
    ]);
  });

  it('list somebody who only took a second post, though status and reason stay', () => {
    const both = ['u1', 'u2'].flatMap((unitId) =>
      officer(null).positions.map((position) => ({ ...position, id: unitId, unitId })),
    );
    const one = { ...officer('2026-05-05'), positions: both.slice(0, 1) };
    const found = differences(close([one]), close([{ ...one, positions: both }]));
    expect(found.people).toMatchObject([{ before: { unitIds: ['u1'] }, after: { unitIds: ['u1', 'u2'] } }]);
    const fields = ['population', 'participations', 'tookPart', 'completed', 'counted'];
    expect(found.numbers.map((number) => [number.unitCode, number.scope, number.field])).toEqual(
      ['own', 'subtree'].flatMap((scope) => fields.map((field) => ['CT-01', scope, field])),
    );
  });

  it('say null for a person, a line or a unit that was not there', () => {
    const [, second] = units;
    const alone = second ? [{ ...second, parentId: null }] : [];
    const found = differences(close([officer(null), officer(null, 'p2')]), close([officer(null)], alone));
    expect(found.people).toMatchObject([{ personId: 'p2', after: null }]);
    expect(found.units).toMatchObject([
      { before: { unitId: 'u2', parentId: 'u1' }, after: { unitId: 'u2', parentId: null } },
      { before: { unitId: 'u1' }, after: null },
    ]);
    expect(found.numbers).toContainEqual({
      indicator: 'I-07',
      segment: null,
      unitCode: 'CT',
      scope: 'subtree',
      field: 'population',
      before: 2,
      after: null,
    });
  });

  it('say nothing of parts of a definition that an old snapshot does not have, and name what else changed', () => {
    const [one] = definitions;
    const { rule: _rule, cumulativeFrom: _from, ...old } = one;
    const defined = (indicators: readonly object[]): Snapshot => {
      const { content, people } = close([]);
      return { people, content: { ...content, indicators: indicators as readonly PlanIndicator[] } };
    };
    expect(differences(defined([old]), defined([one]))).toEqual(none);
    const later = { ...one, targets: [{ year: 2026, unit: 'percent', value: 90 }] };
    expect(differences(defined([old]), defined([later])).indicators).toEqual([{ before: old, after: later }]);
    const otherRule = { ...one, rule: { kind: 'residents', essentialNeeded: 2 } };
    expect(differences(defined([one]), defined([otherRule])).indicators).toHaveLength(1);
    expect(differences(defined([]), defined([one])).indicators).toEqual([{ before: null, after: one }]);
  });

  it('see a changed denominator', () => {
    const found = differences(close([officer(null)]), close([officer(null)], units, 31));
    expect(
      new Set(found.numbers.map((number) => [number.field, number.before, number.after].join())),
    ).toEqual(new Set(['denominator,30,31']));
  });
});

/** The same value with every object's keys the other way round. */
const turned = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, item) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toReversed())
      : item,
  );
