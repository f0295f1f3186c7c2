import type { Choice, LocalText, Question } from '#domain/catalogue/course.ts';

/** What a learner answers. `pairs` of a matching answer go from the id of a left item to the id of a right one. */
export type Response =
  | { readonly kind: 'single'; readonly choice: string }
  | { readonly kind: 'multiple'; readonly choices: readonly string[] }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> };

/** A question as the browser may see it: no key, no explanation, choices in the order of the draw. */
export type PublicQuestion = { readonly id: string; readonly prompt: LocalText } & (
  | { readonly kind: 'single' | 'multiple' | 'ordering'; readonly choices: readonly Choice[] }
  | { readonly kind: 'matching'; readonly lefts: readonly Choice[]; readonly rights: readonly Choice[] }
);

/** The items the draw shuffles: the choices, or the right side of a matching question. */
export const shuffledItems = (question: Question): readonly Choice[] =>
  question.kind === 'matching' ? question.pairs.map((pair) => pair.right) : question.choices;

/**
 * The question without anything that gives its answer away. `order` is the drawn order of `shuffledItems`, by id.
 * Throws when the order does not belong to the question: an attempt is pinned to one version, so that is a bug.
 */
export const withoutKey = (question: Question, order: readonly string[]): PublicQuestion => {
  const items = inOrder(question, order);
  const { id, prompt } = question;
  if (question.kind !== 'matching') return { id, prompt, kind: question.kind, choices: items };
  return {
    id,
    prompt,
    kind: 'matching',
    lefts: question.pairs.map((pair) => bare(pair.left)),
    rights: items,
  };
};

/**
 * True when the response answers this question: the same kind, only ids the question has, none twice. At least one
 * choice; an ordering names every choice; a matching gives every left item a right one of its own.
 */
export const isResponseFor = (question: Question, response: Response): boolean => {
  if (question.kind === 'matching') {
    if (response.kind !== 'matching') return false;
    const { lefts, rights } = sides(question.pairs);
    const given = Object.entries(response.pairs);
    return (
      isPermutation(
        given.map(([left]) => left),
        lefts,
      ) &&
      isPermutation(
        given.map(([, right]) => right),
        rights,
      )
    );
  }
  const ids = question.choices.map((choice) => choice.id);
  if (response.kind !== question.kind) return false;
  if (response.kind === 'single') return ids.includes(response.choice);
  if (response.kind === 'multiple') return response.choices.length > 0 && isPartOf(response.choices, ids);
  return response.kind === 'ordering' && isPermutation(response.order, ids);
};

const inOrder = (question: Question, order: readonly string[]): readonly Choice[] => {
  const items = shuffledItems(question);
  if (
    !isPermutation(
      order,
      items.map((item) => item.id),
    )
  )
    throw new Error(`The drawn order [${order.join(', ')}] does not belong to question ${question.id}.`);
  return order.flatMap((id) => items.filter((item) => item.id === id).map(bare));
};

const bare = ({ id, text }: Choice): Choice => ({ id, text });

const sides = (pairs: readonly { readonly left: Choice; readonly right: Choice }[]) => ({
  lefts: pairs.map((pair) => pair.left.id),
  rights: pairs.map((pair) => pair.right.id),
});

const isPartOf = (given: readonly string[], known: readonly string[]): boolean =>
  new Set(given).size === given.length && given.every((id) => known.includes(id));

const isPermutation = (given: readonly string[], known: readonly string[]): boolean =>
  given.length === known.length && isPartOf(given, known);
