'use server';

import { formAction } from '#app/_http/form-action.ts';
import type { Gender, StaffCategory } from '#domain/organisation/terms.ts';
import { addPerson } from '#usecases/people/add-person.ts';
import { addPosition } from '#usecases/people/add-position.ts';
import { correctPosition } from '#usecases/people/correct-position.ts';
import { endPosition } from '#usecases/people/end-position.ts';
import { transferPosition } from '#usecases/people/transfer-position.ts';
import { withdrawPosition } from '#usecases/people/withdraw-position.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');
const given = (form: FormData, name: string): string | null => text(form, name).trim() || null;
const ticked = (form: FormData, name: string): boolean => form.get(name) === 'yes';

const positionIn = (form: FormData) => ({
  unitId: text(form, 'unitId'),
  title: text(form, 'title'),
  category: text(form, 'category') as StaffCategory,
  leader: ticked(form, 'leader'),
  dxSpecialist: ticked(form, 'dxSpecialist'),
  coreOfficer: ticked(form, 'coreOfficer'),
  validFrom: text(form, 'validFrom'),
  validTo: given(form, 'validTo'),
  reason: text(form, 'reason'),
});
const changeIn = (form: FormData) => ({ positionId: text(form, 'positionId'), ...positionIn(form) });

/** Her page, or the list when she is no longer to be seen. */
const afterwards = ({ personId, visible }: { personId: string; visible: boolean }, done: string) => ({
  to: visible ? `/people/${personId}?done=${done}` : '/people?done=gone',
});

export const addSomebody = formAction({
  useCase: addPerson,
  input: (form) => ({
    fullName: text(form, 'fullName'),
    bornOn: text(form, 'bornOn'),
    gender: given(form, 'gender') as Gender | null,
    idNumber: given(form, 'idNumber'),
    email: given(form, 'email'),
    phone: given(form, 'phone'),
    ...positionIn(form),
    confirmed: ticked(form, 'confirmed'),
  }),
  then: ({ personId, received, visible }) =>
    afterwards({ personId, visible }, received ? 'received' : 'added'),
});

export const givePosition = formAction({
  useCase: addPosition,
  input: (form) => ({ personId: text(form, 'personId'), ...positionIn(form) }),
  then: ({ personId }) => ({ to: `/people/${personId}?done=add` }),
});

export const mendPosition = formAction({
  useCase: correctPosition,
  input: changeIn,
  then: (result) => afterwards(result, 'correct'),
});

export const movePosition = formAction({
  useCase: transferPosition,
  input: changeIn,
  then: (result) => afterwards(result, 'transfer'),
});

export const closePosition = formAction({
  useCase: endPosition,
  input: (form) => ({
    positionId: text(form, 'positionId'),
    validTo: text(form, 'validTo'),
    reason: text(form, 'reason'),
  }),
  then: (result) => afterwards(result, 'end'),
});

export const takeBackPosition = formAction({
  useCase: withdrawPosition,
  input: (form) => ({ positionId: text(form, 'positionId'), reason: text(form, 'reason') }),
  then: (result) => afterwards(result, 'withdraw'),
});
