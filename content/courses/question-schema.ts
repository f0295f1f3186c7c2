import { z } from 'zod';
import { itemId, localText } from '#content/courses/text-schema.ts';

const choice = z.strictObject({ id: itemId, text: localText });
type ItemList = readonly {
  readonly id: string;
  readonly text: { readonly vi: string; readonly en: string };
}[];

const about = {
  id: z.string().regex(/^q\d\d$/, 'an id is written q01, q02 …'),
  prompt: localText,
  explanation: localText,
};
const choices = z
  .array(choice)
  .min(3, 'fewer than three choices')
  .max(6, 'more than six choices')
  .superRefine(unlike);

const single = z
  .strictObject({ ...about, kind: z.literal('single'), choices, correct: itemId })
  .refine((one) => hasId(one.choices, one.correct), { path: ['correct'], message: 'no choice has this id' });

const multiple = z
  .strictObject({ ...about, kind: z.literal('multiple'), choices, correct: z.array(itemId).min(1) })
  .refine((one) => one.correct.every((id) => hasId(one.choices, id)), {
    path: ['correct'],
    message: 'an id that no choice has',
  })
  .refine((one) => new Set(one.correct).size === one.correct.length, {
    path: ['correct'],
    message: 'an id twice',
  })
  .refine((one) => one.correct.length < one.choices.length, {
    path: ['correct'],
    message: 'every choice is right',
  });

/** Ids travel to the browser, so they must not count up in the order of the key. */
const ordering = z
  .strictObject({ ...about, kind: z.literal('ordering'), choices })
  .refine((one) => !rises(one.choices.map((item) => item.id)), {
    path: ['choices'],
    message: 'the ids give the right order away',
  });

const matching = z
  .strictObject({
    ...about,
    kind: z.literal('matching'),
    pairs: z
      .array(z.strictObject({ left: choice, right: choice }))
      .min(3, 'fewer than three pairs')
      .max(6),
  })
  .superRefine((one, context) => {
    unlike(
      one.pairs.map((pair) => pair.left),
      context,
    );
    const rights = one.pairs.map((pair) => pair.right);
    unlike(rights, context);
    if (rises(rights.map((item) => item.id)))
      context.addIssue({ code: 'custom', path: ['pairs'], message: 'the ids give the right pairs away' });
  });

/** One question of a quiz file: whole, answerable, and without a hint of its key in the ids. */
export const questionSchema = z.discriminatedUnion('kind', [single, multiple, ordering, matching]);

function unlike(items: ItemList, context: z.core.$RefinementCtx): void {
  const differ = (values: readonly string[], what: string) => {
    if (new Set(values).size < values.length)
      context.addIssue({ code: 'custom', message: `two items have the same ${what}`, input: items });
  };
  differ(
    items.map((item) => item.id),
    'id',
  );
  differ(
    items.map((item) => item.text.vi),
    'Vietnamese text',
  );
  differ(
    items.map((item) => item.text.en),
    'English text',
  );
}

const hasId = (items: ItemList, id: string): boolean => items.some((item) => item.id === id);

const rises = (ids: readonly string[]): boolean =>
  ids.every((id, at) => at === 0 || (ids[at - 1] ?? '') < id);
