'use server';

import { formAction } from '#app/_http/form-action.ts';
import { levelsOf, registers } from '#domain/registers/register.ts';
import { openEntry } from '#usecases/registers/open-entry.ts';
import { recordEvent } from '#usecases/registers/record-event.ts';
import { withdrawEvent } from '#usecases/registers/withdraw-event.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const allLevels = [...new Set([...levelsOf.schools, ...levelsOf.programmes])];
const details = (form: FormData) => ({
  name: text(form, 'name'),
  levels: allLevels.filter((level) => form.get(`level-${level}`) === 'yes'),
  unitId: text(form, 'unitId'),
  schoolId: text(form, 'schoolId'),
  effectiveOn: text(form, 'effectiveOn'),
  document: text(form, 'document'),
});

export const openAction = formAction({
  useCase: openEntry,
  input: (form) => ({
    register: registers.find((known) => known === form.get('register')) ?? 'schools',
    code: text(form, 'code'),
    ...details(form),
  }),
  then: ({ entryId }) => ({ to: `/registers/${entryId}` }),
});

export const eventAction = formAction({
  useCase: recordEvent,
  input: (form) => ({
    entryId: text(form, 'entryId'),
    kind: (['merged', 'closed'] as const).find((kind) => kind === form.get('kind')) ?? ('changed' as const),
    intoId: text(form, 'intoId'),
    ...details(form),
  }),
  then: (_result, _form, { registers: words }) => ({ say: words.recorded }),
});

export const withdrawAction = formAction({
  useCase: withdrawEvent,
  input: (form) => ({ entryId: text(form, 'entryId'), eventId: text(form, 'eventId') }),
  then: (_result, _form, { registers: words }) => ({ say: words.recorded }),
});
