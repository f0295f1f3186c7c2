import { expect, it } from 'vitest';
import { dayOf } from '#domain/time/day.ts';
import { membershipsOf } from './evaluate.ts';
import type { AudienceFacts, PostFact } from './facts.ts';
import type { AudienceRule, Clause } from './rule.ts';

const post = (id: string, unitId: string, from: string, to: string | null, more = {}): PostFact => ({
  id,
  personId: 'p',
  unitId,
  title: 'Chuyên viên',
  category: 'civil-servant',
  leader: false,
  dxSpecialist: false,
  coreOfficer: false,
  from,
  to,
  ...more,
});
const kind = (unitId: string, name = 'Sở') =>
  ({ unitId, kind: name, sector: 'state', from: '2020-01-01', to: null }) as const;
const facts = (more: Partial<AudienceFacts>): AudienceFacts => ({
  posts: [],
  kinds: [kind('health'), kind('commune', 'Ủy ban nhân dân cấp xã'), kind('province')],
  parents: [
    { unitId: 'health', parentId: 'province', from: '2020-01-01', to: null },
    { unitId: 'commune', parentId: 'province', from: '2020-01-01', to: null },
  ],
  people: new Map(),
  ...more,
});
const rule = (clause: Partial<Clause>): AudienceRule => ({
  language: 1,
  anyOf: [{ post: [], person: [], ...clause }],
});
const days = (audience: AudienceRule, given: AudienceFacts): string[] =>
  membershipsOf(audience, given).map(({ positionId, from, to }) => `${positionId} ${from}…${to ?? ''}`);

it('on the day of a transfer one is in the new unit and in the old one no more', () => {
  const moved = facts({
    posts: [post('old', 'health', '2024-01-01', '2026-06-30'), post('new', 'commune', '2026-07-01', null)],
  });
  const inUnit = (unitId: string) => rule({ post: [{ kind: 'units', unitIds: [unitId], below: true }] });
  expect(days(inUnit('health'), moved)).toEqual(['old 2024-01-01…2026-06-30']);
  expect(days(inUnit('commune'), moved)).toEqual(['new 2026-07-01…']);
  expect(days(inUnit('province'), moved)).toEqual(['old 2024-01-01…2026-06-30', 'new 2026-07-01…']);
});

it('two posts of which one leads and the other is in the commune do not make a leader of the commune', () => {
  const two = facts({
    posts: [
      post('leads', 'health', '2024-01-01', null, { leader: true }),
      post('serves', 'commune', '2024-01-01', null),
    ],
  });
  const leaderThere = rule({
    post: [
      { kind: 'leader', is: true },
      { kind: 'units', unitIds: ['commune'], below: true },
    ],
  });
  expect(days(leaderThere, two)).toEqual([]);
  expect(days(rule({ post: [{ kind: 'leader-levels', levels: ['commune'] }] }), two)).toEqual([]);
  expect(days(rule({ post: [{ kind: 'leader-levels', levels: ['unit'] }] }), two)).toEqual([
    'leads 2024-01-01…',
  ]);
});

it('who completes at 23:59:59 on 14 December has completed that day, and is no more among those who have not', () => {
  const on = dayOf(new Date('2026-12-14T16:59:59Z'));
  const completed = facts({
    posts: [post('post', 'health', '2024-01-01', null)],
    people: new Map([
      ['p', { completions: [{ courseId: 'c', group: 'general', on }], results: [], tags: [] }],
    ]),
  });
  const year = { from: '2025-12-15', to: '2026-12-14' };
  const has = (value: boolean, within = year) =>
    rule({ person: [{ kind: 'completed-course', courseIds: ['c'], has: value, ...within }] });
  expect(days(has(false), completed)).toEqual(['post 2024-01-01…2026-12-13']);
  expect(days(has(true), completed)).toEqual(['post 2026-12-14…']);
  const next = { from: '2026-12-15', to: '2027-12-14' };
  expect(days(has(false, next), completed)).toEqual(['post 2024-01-01…']);
});

it('a leap day is a day: a tag of 29 February 2028 counts on it alone', () => {
  const tagged = facts({
    posts: [post('post', 'health', '2024-01-01', null)],
    people: new Map([
      ['p', { completions: [], results: [], tags: [{ tag: 'Trực', from: '2028-02-29', to: '2028-02-29' }] }],
    ]),
  });
  const tag = (has: boolean) => rule({ person: [{ kind: 'tags', tags: ['Trực'], has }] });
  expect(days(tag(true), tagged)).toEqual(['post 2028-02-29…2028-02-29']);
  expect(days(tag(false), tagged)).toEqual(['post 2024-01-01…2028-02-28', 'post 2028-03-01…']);
});

it('nobody is in an audience through a post that outlives its unit, and a unit counts by its kind of the day', () => {
  const grown = facts({
    posts: [post('post', 'commune', '2024-01-01', null, { leader: true })],
    kinds: [
      { unitId: 'commune', kind: 'Phòng', sector: 'state', from: '2020-01-01', to: '2025-06-30' },
      { unitId: 'commune', kind: 'UBND cấp xã', sector: 'state', from: '2025-07-01', to: '2026-03-31' },
    ],
  });
  expect(days(rule({ post: [{ kind: 'leader-levels', levels: ['commune'] }] }), grown)).toEqual([
    'post 2025-07-01…2026-03-31',
  ]);
  expect(days(rule({}), grown)).toEqual(['post 2024-01-01…2026-03-31']);
});
