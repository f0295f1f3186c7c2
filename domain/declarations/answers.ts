import type { Question } from '#domain/declarations/form.ts';
import type { DeclaredQuestion } from '#domain/plan/rule.ts';
import type { Day } from '#domain/time/day.ts';

/** What was said to one question; null: not answered yet. */
export type Answer = {
  readonly value: boolean | number | null;
  /** Number of the document that proves it. */
  readonly document: string | null;
  readonly documentOn: Day | null;
  readonly note: string | null;
};
export type Answers = { readonly [Code in DeclaredQuestion]?: Answer };

/** What an answer adds to its number: 1 for a yes, the count itself; null when it was not answered. */
export const amountOf = (answers: Answers, code: DeclaredQuestion): number | null => {
  const value = answers[code]?.value ?? null;
  return typeof value === 'boolean' ? Number(value) : value;
};

export type AnswerFault = { readonly path: string; readonly code: 'missing' | 'document-missing' };

/** What is missing before answers can be submitted, each at its field. */
export const missingIn = (answers: Answers, asked: readonly Question[]): readonly AnswerFault[] =>
  asked.flatMap(({ code, document }): AnswerFault[] => {
    const amount = amountOf(answers, code);
    if (amount === null) return [{ path: `${code}.value`, code: 'missing' }];
    if (!document || amount === 0) return [];
    return [
      ...(answers[code]?.document ? [] : [{ path: `${code}.document`, code: 'document-missing' as const }]),
      ...(answers[code]?.documentOn
        ? []
        : [{ path: `${code}.documentOn`, code: 'document-missing' as const }]),
    ];
  });

/** Whether anything is claimed that a file must prove. */
export const claims = (answers: Answers, asked: readonly Question[]): boolean =>
  asked.some(({ code }) => (amountOf(answers, code) ?? 0) > 0);
