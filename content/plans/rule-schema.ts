import { z } from 'zod';
import { contentGroups } from '#domain/catalogue/course.ts';
import { sectors, staffCategories } from '#domain/organisation/terms.ts';
import { countingDeeds, declaredQuestions, declaredRegisters, segments } from '#domain/plan/rule.ts';

const some = <const Words extends readonly [string, ...string[]]>(words: Words, fault: string) =>
  z
    .array(z.enum(words))
    .min(1, fault)
    .refine((list) => new Set(list).size === list.length, 'the same twice');

const yes = { is: z.boolean() };
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leader'), ...yes }),
  z.strictObject({ kind: z.literal('dx-specialist'), ...yes }),
  z.strictObject({ kind: z.literal('core-officer'), ...yes }),
  z.strictObject({ kind: z.literal('categories'), categories: some(staffCategories, 'no category') }),
  z.strictObject({ kind: z.literal('sectors'), sectors: some(sectors, 'no sector') }),
]);

/** The language of counting rules as it may be written in a plan file or sent by the plan desk (docs/counting-rules.md). */
export const countingRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    population: z.array(condition).min(1, 'a population without a condition is everybody'),
    feeds: some(contentGroups, 'no course would count'),
    counts: z.enum(countingDeeds),
    outOf: z.enum(['population', 'target']),
    apart: z.array(z.enum(segments)),
  }),
  z.strictObject({ kind: z.literal('ledger'), beside: z.literal('population') }),
  z.strictObject({
    kind: z.literal('declared'),
    register: z.enum(declaredRegisters),
    question: z.enum(declaredQuestions),
    outOf: z.enum(['register', 'target']),
  }),
  z.strictObject({ kind: z.literal('residents'), essentialNeeded: z.int().min(1).max(6) }),
  z.strictObject({ kind: z.literal('narrative'), evidence: z.string().regex(/^I-\d\d$/) }),
]);
