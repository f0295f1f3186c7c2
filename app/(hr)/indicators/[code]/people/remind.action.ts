'use server';

import { formAction } from '#app/_http/form-action.ts';
import { type PeopleQuery, peopleHref } from '#components/indicators/links.ts';
import { remindGapPeople } from '#usecases/reminders/remind-gap.ts';

const names = [
  'plan',
  'period',
  'from',
  'to',
  'unit',
  'scope',
  'segment',
  'status',
  'measure',
  'until',
  'women',
] as const;

/** The list as its page asks for it. */
const askedBy = (form: FormData): Partial<Record<(typeof names)[number], string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = form.get(name);
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );

export const remindGap = formAction({
  useCase: remindGapPeople,
  input: (form) =>
    ({
      ...askedBy(form),
      indicator: String(form.get('indicator') ?? ''),
      expected: String(form.get('expected') ?? ''),
    }) as Parameters<typeof remindGapPeople>[1],
  then: ({ people }, form) => {
    const asked = askedBy(form);
    const list = peopleHref(String(form.get('indicator')), asked, asked as PeopleQuery);
    return { to: `${list}${list.includes('?') ? '&' : '?'}sent=${people}` };
  },
});
