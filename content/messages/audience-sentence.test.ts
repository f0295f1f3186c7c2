import { expect, it } from 'vitest';
import type { AudienceRule, Clause } from '#domain/audiences/rule.ts';
import { audienceSentence, ruleDifference } from './audience-sentence.ts';

const [health, school, safety, skills] = ['h', 's', 'c1', 'c2'];
const names = {
  units: { [health]: 'Sở Y tế', [school]: 'Trường THPT Vị Thanh' },
  courses: {
    [safety]: { vi: 'An toàn thông tin', en: 'Information safety' },
    [skills]: { vi: 'Kỹ năng số cơ bản', en: 'Basic digital skills' },
  },
};
const rule = (...anyOf: Partial<Clause>[]): AudienceRule => ({
  language: 1,
  anyOf: anyOf.map((clause) => ({ post: [], person: [], ...clause })),
});
const civilServants = { kind: 'categories', categories: ['civil-servant'] } as const;
const notSafety = { kind: 'completed-course', courseIds: [safety], has: false } as const;

it.each<[AudienceRule, string, string]>([
  [rule({}), 'Mọi người đang giữ vị trí công tác.', 'Everybody who holds a position.'],
  [
    rule({
      post: [
        { kind: 'leader-levels', levels: ['commune'] },
        civilServants,
        { kind: 'units', unitIds: [health], below: true },
      ],
      person: [{ ...notSafety, from: '2026-01-01', to: '2026-12-31' }],
    }),
    'Công chức thuộc Sở Y tế và đơn vị trực thuộc, giữ chức vụ lãnh đạo cấp xã, chưa hoàn thành khóa “An toàn thông tin” trong năm 2026.',
    'Civil servants in Sở Y tế and the units below it, leading at commune level, not having completed the course “Information safety” in 2026.',
  ],
  [
    rule(
      { post: [{ kind: 'dx-specialist', is: true }] },
      {
        post: [{ kind: 'categories', categories: ['cadre', 'worker'] }],
        person: [{ kind: 'tags', tags: ['Quy hoạch', 'Tổ CNSCĐ'], has: true }],
      },
    ),
    'Người chuyên trách về chuyển đổi số, công nghệ thông tin; hoặc cán bộ, người lao động mang thẻ “Quy hoạch” hoặc “Tổ CNSCĐ”.',
    'People dedicated to digital transformation or IT; or cadres, workers tagged “Quy hoạch” or “Tổ CNSCĐ”.',
  ],
  [
    rule({
      post: [{ kind: 'units', unitIds: [health, school], below: false }],
      person: [
        { kind: 'completed-course', courseIds: [safety, skills], has: false, from: null, to: '2026-03-31' },
        { kind: 'assessed', passed: true, has: true, from: '2025-12-15', to: '2026-12-14' },
      ],
    }),
    'Người thuộc Sở Y tế hoặc Trường THPT Vị Thanh, chưa hoàn thành khóa nào trong các khóa “An toàn thông tin”, “Kỹ năng số cơ bản” đến hết ngày 31/03/2026, đã đạt sát hạch kỹ năng số trong năm báo cáo 2026.',
    'People in Sở Y tế or Trường THPT Vị Thanh, having completed none of the courses “Information safety”, “Basic digital skills” by 31/03/2026, having passed the digital-skills assessment in the reporting year 2026.',
  ],
  [
    rule({
      post: [
        { kind: 'in-post-since', on: '2026-01-01' },
        { kind: 'title-contains', text: 'chuyên viên' },
        { kind: 'core-officer', is: false },
        { kind: 'leader', is: false },
        { kind: 'sectors', sectors: ['state', 'public-service'] },
      ],
      person: [
        {
          kind: 'completed-group',
          groups: ['general', 'core'],
          has: true,
          from: '2026-02-01',
          to: '2026-03-01',
        },
        { kind: 'assessed', passed: false, has: false, from: '2026-02-01', to: null },
      ],
    }),
    'Người làm việc tại cơ quan nhà nước hoặc đơn vị sự nghiệp công lập, không giữ chức vụ lãnh đạo, quản lý, không phải cán bộ nòng cốt, có chức danh chứa “chuyên viên”, giữ vị trí này chậm nhất từ ngày 01/01/2026, đã hoàn thành một khóa thuộc nhóm kỹ năng số hoặc nòng cốt từ ngày 01/02/2026 đến hết ngày 01/03/2026, chưa dự sát hạch kỹ năng số từ ngày 01/02/2026.',
    'People working in state agencies or public service units, not holding a leading post, not being core officers, with “chuyên viên” in their title, in this post since 01/01/2026 at the latest, having completed a course of the group digital skills or core officers from 01/02/2026 to 01/03/2026, not having sat the digital-skills assessment from 01/02/2026.',
  ],
])('a rule reads as a sentence in both languages', (audience, vietnamese, english) => {
  expect(audienceSentence(audience, names, 'vi')).toBe(vietnamese);
  expect(audienceSentence(audience, names, 'en')).toBe(english);
});

it('a version says which conditions it added and dropped', () => {
  const before = rule({ post: [civilServants, { kind: 'leader', is: true }] });
  const after = rule({ post: [civilServants], person: [{ ...notSafety, from: null, to: null }] });
  expect(ruleDifference(before, after, names, 'vi')).toEqual({
    added: ['chưa hoàn thành khóa “An toàn thông tin”'],
    dropped: ['giữ chức vụ lãnh đạo, quản lý'],
  });
});

it('a unit or course that is gone is said to be gone', () => {
  const gone = rule({ post: [{ kind: 'units', unitIds: ['x'], below: true }] });
  expect(audienceSentence(gone, names, 'vi')).toBe('Người thuộc đơn vị không còn và đơn vị trực thuộc.');
});
