'use server';

import { formAction } from '#app/_http/form-action.ts';
import type { GrantedRole } from '#domain/access/grant.ts';
import type { Role } from '#domain/access/permission.ts';
import { disableAccount } from '#usecases/access/disable-account.ts';
import { enableAccount } from '#usecases/access/enable-account.ts';
import { endRole } from '#usecases/access/end-role.ts';
import { endSessions } from '#usecases/access/end-sessions.ts';
import { grantRole } from '#usecases/access/grant-role.ts';
import { openAccount } from '#usecases/identity/open-account.ts';

const given = (form: FormData, name: string): string | null => String(form.get(name) ?? '').trim() || null;
const accountIn = (form: FormData) => ({ accountId: String(form.get('accountId') ?? '') });

export const giveRole = formAction({
  useCase: grantRole,
  input: (form) => ({
    ...accountIn(form),
    role: String(form.get('role') ?? '') as GrantedRole,
    unitId: given(form, 'unitId'),
    validFrom: given(form, 'validFrom'),
    validTo: given(form, 'validTo'),
  }),
  then: (_result, form) => ({ to: `/accounts/${accountIn(form).accountId}?done=granted` }),
});

export const openNewAccount = formAction({
  useCase: openAccount,
  input: (form, { shell, access }) => ({
    email: given(form, 'email') ?? '',
    displayName: given(form, 'displayName') ?? '',
    roles: [String(form.get('role') ?? '') as Role],
    ...(given(form, 'unitCode') ? { unitCode: String(form.get('unitCode')) } : {}),
    mail: { subjectLine: shell.setPassword.mailSubject, body: access.newAccount.mailBody('{link}') },
  }),
  then: ({ accountId }) => ({ to: `/accounts/${accountId}?done=opened` }),
});

export const takeRole = formAction({
  useCase: endRole,
  input: (form) => ({ grantId: String(form.get('grantId') ?? '') }),
  then: ({ accountId }) => ({ to: `/accounts/${accountId}?done=roleEnded` }),
});

export const shutAccount = formAction({
  useCase: disableAccount,
  input: accountIn,
  then: ({ accountId }) => ({ to: `/accounts/${accountId}?done=disabled` }),
});

export const openAccountAgain = formAction({
  useCase: enableAccount,
  input: accountIn,
  then: ({ accountId }) => ({ to: `/accounts/${accountId}?done=enabled` }),
});

export const signOutEverywhere = formAction({
  useCase: endSessions,
  input: accountIn,
  then: ({ accountId }) => ({ to: `/accounts/${accountId}?done=sessionsEnded` }),
});
