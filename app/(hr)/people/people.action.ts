'use server';

import { formAction } from '#app/_http/form-action.ts';
import { findPerson } from '#usecases/people/find-person.ts';
import { peopleHref } from './people-href.ts';

/** Twelve digits, however they are spaced. */
const idNumberIn = (text: string): string | null => {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d{12}$/.test(digits) ? digits : null;
};

/** Sent, not put into the address: a số định danh must stand in no history and no log. */
export const findPeople = formAction({
  useCase: async (caller, { idNumber }: { idNumber: string | null }) =>
    idNumber ? findPerson(caller, { idNumber }) : null,
  input: (form) => ({ idNumber: idNumberIn(String(form.get('search') ?? '')) }),
  then: (found, form) => {
    if (found) return { to: found.personId ? `/people/${found.personId}` : '/people?unknown=number' };
    return { to: peopleHref({ q: String(form.get('search') ?? ''), unit: String(form.get('unit') ?? '') }) };
  },
});
