import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changed, draftFrom, draftOf, fieldsOf, ruleOf } from './draft.ts';
import type { AudienceRule } from './rule.ts';
import { ruleFaults } from './rule-faults.ts';

const id = '01900000-0000-7001-8000-000000000001';
const rule: AudienceRule = {
  language: 1,
  anyOf: [
    {
      post: [
        { kind: 'units', unitIds: [id], below: true },
        { kind: 'categories', categories: ['civil-servant', 'cadre'] },
        { kind: 'sectors', sectors: ['state'] },
        { kind: 'leader-levels', levels: ['commune'] },
        { kind: 'leader', is: true },
        { kind: 'dx-specialist', is: false },
        { kind: 'core-officer', is: true },
        { kind: 'title-contains', text: 'Phó' },
        { kind: 'in-post-since', on: '2026-02-28' },
      ],
      person: [
        { kind: 'completed-course', courseIds: [id], has: false, from: '2026-01-01', to: null },
        { kind: 'assessed', passed: true, has: true, from: null, to: null },
      ],
    },
    {
      post: [],
      person: [
        { kind: 'tags', tags: ['Quy hoạch'], has: true },
        { kind: 'completed-group', groups: ['general'], has: true, from: null, to: '2026-12-14' },
      ],
    },
    { post: [], person: [] },
  ],
};

it('a saved rule goes into the form and comes out as it was', () => {
  expect(ruleOf(draftFrom(fieldsOf(draftOf(rule))))).toEqual({ rule, faults: [] });
});

it('buttons add and take away conditions and clauses, and keep all else that was typed', () => {
  const typed = draftFrom([
    ['0', ''],
    ['0.0.kind', 'title-contains'],
    ['0.0.text', 'chưa xong'],
  ]);
  const more = changed(typed, 'add:0', 'in-post-since');
  expect(more).toEqual([[...(typed[0] ?? []), { kind: 'in-post-since', typed: {} }]]);
  expect(changed(more, 'drop:0:1', '')).toEqual(typed);
  expect(changed(typed, 'clause', '')).toEqual([...typed, []]);
  expect(changed(changed(typed, 'clause', ''), 'without:1', '')).toEqual(typed);
  expect(changed(typed, 'without:0', '')).toEqual(typed);
  expect(changed(typed, 'add:0', 'nonsense')).toEqual(typed);
});

it('every fault stands at the condition that was typed', () => {
  const draft = draftFrom([
    ['0.0.kind', 'assessed'],
    ['0.0.from', '2026-03-02'],
    ['0.0.to', '2026-03-01'],
    ['0.1.kind', 'units'],
    ['0.1.in', ''],
    ['0.2.kind', 'title-contains'],
    ['0.2.text', ' . '],
    ['0.3.kind', 'in-post-since'],
    ['0.3.on', '2025-02-29'],
  ]);
  expect(ruleOf(draft).faults).toEqual([
    { clause: 0, condition: 1, code: 'choose-one' },
    { clause: 0, condition: 2, code: 'missing' },
    { clause: 0, condition: 3, code: 'not-a-day' },
    { clause: 0, condition: 0, code: 'ends-before-start' },
  ]);
});

it.each([
  null,
  [],
  { language: 2, anyOf: [] },
  { language: 1, anyOf: [] },
  { language: 1, anyOf: [{ post: [{ kind: 'drop table' }], person: [] }] },
  { language: 1, anyOf: [{ post: [{ kind: 'units', unitIds: ["'; --"], below: true }], person: [] }] },
  { language: 1, anyOf: [{ post: [{ kind: 'leader', is: 'yes' }], person: [] }] },
  { language: 1, anyOf: [{ post: [], person: [{ kind: 'tags', tags: ['a'.repeat(101)], has: true }] }] },
  { language: 1, anyOf: Array.from({ length: 9 }, () => ({ post: [], person: [] })) },
])('what is no rule is found out (%#)', (value) => {
  expect(ruleFaults(value).length).toBeGreaterThan(0);
});

it('whatever comes in an address, there is a draft, and never more than a form can hold', () => {
  const name = fc.oneof(fc.string(), fc.stringMatching(/^\d{1,3}(\.\d{1,3}\.(kind|in|from|text))?$/));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.oneof(fc.string(), fc.constant('units')))), (fields) => {
      const draft = draftFrom(fields);
      expect(draft.length).toBeGreaterThan(0);
      expect(draft.length).toBeLessThanOrEqual(8);
      expect(ruleOf(draft)).toBeDefined();
      expect(draftFrom(fieldsOf(draft)).map((clause) => clause.map(({ kind }) => kind))).toEqual(
        draft.map((clause) => clause.map(({ kind }) => kind)),
      );
    }),
  );
});
