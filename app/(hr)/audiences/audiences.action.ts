'use server';

import { formAction } from '#app/_http/form-action.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { changeAudience } from '#usecases/audiences/change-audience.ts';
import { closeAudience } from '#usecases/audiences/close-audience.ts';
import { createAudience } from '#usecases/audiences/create-audience.ts';
import { renameAudience } from '#usecases/audiences/rename-audience.ts';
import { tagMembers } from '#usecases/tags/tag-members.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

/** The use case looks at it again: what is sent may be anything. */
const sentRule = (form: FormData): AudienceRule => {
  try {
    return JSON.parse(text(form, 'rule')) as AudienceRule;
  } catch {
    throw new InvalidInput([{ path: 'rule', code: 'rule-wrong' }]);
  }
};

export const createAudienceAction = formAction({
  useCase: createAudience,
  input: (form) => ({
    name: { vi: text(form, 'name.vi'), en: text(form, 'name.en') },
    unitId: text(form, 'unitId') || null,
    rule: sentRule(form),
  }),
  then: ({ audienceId }) => ({ to: `/audiences/${audienceId}` }),
});

export const changeAudienceAction = formAction({
  useCase: changeAudience,
  input: (form) => ({
    audienceId: text(form, 'audienceId'),
    basedOn: Number(text(form, 'basedOn')),
    rule: sentRule(form),
  }),
  then: ({ audienceId }) => ({ to: `/audiences/${audienceId}` }),
});

export const renameAudienceAction = formAction({
  useCase: renameAudience,
  input: (form) => ({
    audienceId: text(form, 'audienceId'),
    name: { vi: text(form, 'name.vi'), en: text(form, 'name.en') },
  }),
  then: (_result, _form, { audiences }) => ({ say: audiences.rename.done }),
});

export const closeAudienceAction = formAction({
  useCase: closeAudience,
  input: (form) => {
    if (form.get('sure') !== 'yes') throw new InvalidInput([{ path: 'sure', code: 'missing' }]);
    return { audienceId: text(form, 'audienceId') };
  },
  then: ({ audienceId }) => ({ to: `/audiences/${audienceId}` }),
});

export const tagMembersAction = formAction({
  useCase: tagMembers,
  input: (form) => ({
    audienceId: text(form, 'audienceId'),
    on: text(form, 'on'),
    tag: text(form, 'tag'),
    from: text(form, 'from'),
    to: text(form, 'to'),
  }),
  then: ({ tagged }, _form, { audiences }) => ({ say: audiences.tags.members.done(tagged) }),
});
