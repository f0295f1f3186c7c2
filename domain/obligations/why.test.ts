import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/time/day.ts';
import { course, decision, facts, result, stay, yearly } from './testing/duty.ts';
import { type RuleNode, why } from './why.ts';

const both = { ...yearly, assessment: 'passed' } as const;
const becauseOf = (found: ReturnType<typeof why>) => found.facts.map((fact) => [fact.what, fact.because]);

describe('how somebody stands with a duty', () => {
  it('is met by what is done up to 14/12 23:59:59 in Việt Nam, and not a second later', () => {
    const at = (instant: string) => why(yearly, facts({ courses: [course(dayOf(new Date(instant)))] }));
    expect(at('2026-12-14T16:59:59Z')).toMatchObject({ state: 'met', metOn: '2026-12-14' });
    const late = at('2026-12-14T17:00:00Z');
    expect(late.state).toBe('open');
    expect(becauseOf(late)).toEqual([['course', 'after-period']]);
    expect(at('2025-12-14T17:00:00Z').state).toBe('met');
    expect(becauseOf(at('2025-12-14T16:59:59Z'))).toEqual([['course', 'before-period']]);
  });

  it('is met late when the due day is before the end of the period', () => {
    const early = { ...yearly, dueOn: '2026-06-30' };
    expect(why(early, facts({ courses: [course('2026-07-01')] }))).toMatchObject({
      state: 'met',
      dueOn: '2026-06-30',
    });
  });

  it('needs course and assessment where it asks for both, and is met by the later', () => {
    const learned = why(both, facts({ courses: [course('2026-03-01')] }));
    expect(learned).toMatchObject({ state: 'open', next: { kind: 'take-assessment' } });
    const done = why(both, facts({ courses: [course('2026-03-01')], results: [result('2026-08-01', true)] }));
    expect(done).toMatchObject({ state: 'met', metOn: '2026-08-01', next: { kind: 'none' } });
  });

  it('names why a result does not count', () => {
    const found = why(
      both,
      facts({
        courses: [course('2026-03-01')],
        results: [
          result('2026-04-01', true, true),
          result('2026-05-01', false),
          result('2026-06-01', null),
          result('2025-06-01', true),
        ],
      }),
    );
    expect(becauseOf(found)).toEqual([
      ['result', 'before-period'],
      ['course', null],
      ['result', 'replaced'],
      ['result', 'failed'],
      ['result', 'result-unknown'],
    ]);
    expect(found.next).toEqual({ kind: 'wait-for-result' });
    const taken = why(
      { ...both, assessment: 'taken' },
      facts({ courses: [course('2026-03-01')], results: [result('2026-06-01', null)] }),
    );
    expect(taken.state).toBe('met');
  });

  it('wants the version it asks for', () => {
    const found = why({ ...yearly, minVersion: 2 }, facts({ courses: [course('2026-03-01')] }));
    expect([found.state, becauseOf(found)]).toEqual(['open', [['course', 'wrong-version']]]);
    expect(found.next).toEqual({ kind: 'start-course', courseCode: 'khoa' });
    const begun = why({ ...yearly, minVersion: 2 }, facts({ courses: [course(null, { version: 2 })] }));
    expect(begun.next).toEqual({ kind: 'continue-course', courseCode: 'khoa' });
  });
});

describe('decisions', () => {
  it('exempt whom they cover on the due day; an exemption that ends inside the period leaves the duty', () => {
    const exempt = (fromOn: string, toOn: string | null, withdrawn = false) =>
      why(yearly, facts({ decisions: [decision('exemption', { fromOn, toOn, withdrawn })] }));
    expect(exempt('2026-03-01', null).state).toBe('exempt');
    expect(exempt('2026-03-01', '2026-12-14').state).toBe('exempt');
    expect(exempt('2026-12-14', '2026-12-14').state).toBe('exempt');
    const ended = exempt('2026-03-01', '2026-12-13');
    expect([ended.state, becauseOf(ended)]).toEqual(['open', [['exemption', 'ended-before-due']]]);
    expect(becauseOf(exempt('2026-12-15', null))).toEqual([['exemption', 'begins-after-due']]);
    expect(becauseOf(exempt('2026-03-01', null, true))).toEqual([['exemption', 'withdrawn']]);
  });

  it('an extension moves the due day, also the one an exemption must cover, and the newest decides', () => {
    const first = decision('extension', { dueOn: '2027-01-31' });
    const second = decision('extension', { dueOn: '2027-02-28' });
    const moved = why(yearly, facts({ decisions: [first, second], courses: [course('2027-02-01')] }));
    expect(moved).toMatchObject({ state: 'met', dueOn: '2027-02-28', metOn: '2027-02-01' });
    expect(becauseOf(moved)).toContainEqual(['extension', 'outdated']);
    const back = why(yearly, facts({ decisions: [first, { ...second, withdrawn: true }] }));
    expect(back.dueOn).toBe('2027-01-31');
    const exemption = decision('exemption', { fromOn: '2026-03-01', toOn: '2026-12-31' });
    expect(why(yearly, facts({ decisions: [exemption] })).state).toBe('exempt');
    expect(why(yearly, facts({ decisions: [first, exemption] })).state).toBe('open');
  });

  it('a recognised earlier completion meets it from the first day of the period', () => {
    const earlier = course('2025-10-01', { id: 'x' });
    const recognised = decision('recognition', { factId: 'x', factOn: '2025-10-01' });
    expect(why(yearly, facts({ courses: [earlier], decisions: [recognised] }))).toMatchObject({
      state: 'met',
      metOn: '2025-12-15',
    });
    const withdrawn = why(
      yearly,
      facts({ courses: [earlier], decisions: [{ ...recognised, withdrawn: true }] }),
    );
    expect(becauseOf(withdrawn)).toEqual([
      ['course', 'before-period'],
      ['recognition', 'withdrawn'],
    ]);
  });

  it('what is done counts before an exemption', () => {
    const exemption = decision('exemption', { fromOn: '2026-03-01' });
    expect(why(yearly, facts({ courses: [course('2026-02-01')], decisions: [exemption] })).state).toBe('met');
  });
});

describe('the one next step', () => {
  const evidence = (verdict: 'returned' | null) => ({
    id: `e ${verdict}`,
    name: 'Lớp ở nơi khác',
    completedOn: '2026-05-01',
    verdict,
    reason: verdict && 'Mờ',
  });
  const next = (of: Parameters<typeof facts>[0]) => why(yearly, facts(of)).next;

  it.each([
    ['starts the course', {}, 'start-course'],
    ['goes on where something was begun', { courses: [course(null)] }, 'continue-course'],
    [
      'starts anew what was begun before the period',
      { courses: [course(null, { enrolledOn: '2025-05-01' })] },
      'start-course',
    ],
    ['waits while HR reviews', { evidence: [evidence(null)] }, 'wait-for-review'],
    ['mends what HR returned', { evidence: [evidence('returned')] }, 'mend-evidence'],
    ['is none for who left', { stays: [stay('2023-01-01', '2026-06-30')] }, 'none'],
    ['is none for who is no member', { stays: [] }, 'none'],
  ] as const)('%s', (_, of, kind) => {
    expect(next(of).kind).toBe(kind);
  });

  it('says that outside training needs recognition', () => {
    const training = {
      ...{ id: 't', name: 'Lớp', completedOn: '2026-04-01', replaced: false, mergedFrom: null },
      takenBackFor: null,
    };
    const replaced = { ...training, id: 'u', replaced: true };
    const found = why(
      yearly,
      facts({ trainings: [training, replaced, { ...replaced, id: 'v', takenBackFor: 'Giấy giả' }] }),
    );
    expect(becauseOf(found)).toEqual([
      ['training', 'not-recognised'],
      ['training', 'replaced'],
      ['training', 'taken-back'],
    ]);
    expect(found.facts[2]?.name).toBe('Lớp: Giấy giả');
  });
});

it('every line of the rule is met exactly when its parts say so', () => {
  const check = (node: RuleNode): void => {
    if (node.need === 'all') expect(node.met).toBe(node.parts.every((part) => part.met));
    if (node.need === 'any') expect(node.met).toBe(node.parts.some((part) => part.met));
    node.parts.forEach(check);
  };
  for (const courses of [[], [course('2026-03-01')]])
    for (const results of [[], [result('2026-05-01', true)], [result('2026-05-01', false)]])
      for (const decisions of [[], [decision('exemption', { fromOn: '2026-01-01' })]]) {
        const found = why(both, facts({ courses, results, decisions }));
        check(found.rule);
        expect(found.rule.met).toBe(found.state === 'met' || found.state === 'exempt');
      }
});
