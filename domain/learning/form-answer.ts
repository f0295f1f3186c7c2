import type { PublicQuestion, Response } from '#domain/assessment/question.ts';

/** The controls of a question as a plain form sends them: `q.ID` for choices, `q.ID.ITEM` for positions and pairs. */
export const fieldOf = (questionId: string, itemId?: string): string =>
  itemId === undefined ? `q.${questionId}` : `q.${questionId}.${itemId}`;

/**
 * What a form says about a question. `empty`: nothing is chosen; `incomplete`: an item has no choice or two have the
 * same. `valuesOf` gives the values of a field.
 */
export const answerIn = (
  question: PublicQuestion,
  valuesOf: (field: string) => readonly string[],
): Response | 'empty' | 'incomplete' => {
  if (question.kind === 'single' || question.kind === 'multiple') {
    const known = question.choices.map((choice) => choice.id);
    const chosen = valuesOf(fieldOf(question.id)).filter((value) => known.includes(value));
    const [first] = chosen;
    if (first === undefined) return 'empty';
    return question.kind === 'single'
      ? { kind: 'single', choice: first }
      : { kind: 'multiple', choices: chosen };
  }
  const items = question.kind === 'matching' ? question.lefts : question.choices;
  const chosen = items.map(({ id }) => [id, valuesOf(fieldOf(question.id, id))[0] ?? ''] as const);
  const given = chosen.filter(([, value]) => value !== '');
  if (given.length === 0) return 'empty';
  if (given.length < items.length || new Set(given.map(([, value]) => value)).size < given.length)
    return 'incomplete';
  if (question.kind === 'matching') return { kind: 'matching', pairs: Object.fromEntries(given) };
  const order = [...given].sort((a, b) => Number(a[1]) - Number(b[1])).map(([id]) => id);
  return { kind: 'ordering', order };
};

/** True when two responses say the same, whatever the order of the ticks. */
export const sameResponse = (a: Response, b: Response): boolean => plain(a) === plain(b);

const plain = (response: Response): string => {
  switch (response.kind) {
    case 'single':
      return response.choice;
    case 'multiple':
      return [...response.choices].sort().join(' ');
    case 'ordering':
      return response.order.join(' ');
    case 'matching':
      return Object.entries(response.pairs)
        .map(([left, right]) => `${left}=${right}`)
        .sort()
        .join(' ');
  }
};
