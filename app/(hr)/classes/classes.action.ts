'use server';

import { formAction } from '#app/_http/form-action.ts';
import { cancelClass } from '#usecases/classes/cancel-class.ts';
import { cancelSession } from '#usecases/classes/cancel-session.ts';
import { changeClass } from '#usecases/classes/change-class.ts';
import { changeTrainers } from '#usecases/classes/change-trainers.ts';
import { closeClass } from '#usecases/classes/close-class.ts';
import { openClass } from '#usecases/classes/open-class.ts';
import { registerPerson } from '#usecases/classes/register-person.ts';
import { removePerson } from '#usecases/classes/remove-person.ts';
import { saveSession } from '#usecases/classes/save-session.ts';
import { tickAttendance } from '#usecases/classes/tick-attendance.ts';
import { classIn, presentIn, sessionIn, text } from './class-form.ts';

const page = (form: FormData): string => `/classes/${text(form, 'classId')}`;

export const openClassAction = formAction({
  useCase: openClass,
  input: (form) => ({
    ...classIn(form),
    unitId: text(form, 'unitId'),
    trainerId: text(form, 'trainerId') || null,
  }),
  then: ({ classId }) => ({ to: `/classes/${classId}` }),
});

export const changeClassAction = formAction({
  useCase: changeClass,
  input: (form) => ({ ...classIn(form), classId: text(form, 'classId') }),
  then: (_result, form) => ({ to: page(form) }),
});

export const saveSessionAction = formAction({
  useCase: saveSession,
  input: sessionIn,
  then: (_result, form) => ({ to: page(form) }),
});

export const registerPersonAction = formAction({
  useCase: registerPerson,
  input: (form) => ({
    classId: text(form, 'classId'),
    idNumber: text(form, 'idNumber').replace(/[\s.-]/g, ''),
  }),
  then: (_result, form) => ({ to: `${page(form)}#roll` }),
});

export const cancelClassAction = formAction({
  useCase: cancelClass,
  input: (form) => ({ classId: text(form, 'classId'), reason: text(form, 'reason') }),
  then: (_result, form) => ({ to: page(form) }),
});

export const closeClassAction = formAction({
  useCase: closeClass,
  input: (form) => ({ classId: text(form, 'classId'), reason: text(form, 'reason') }),
  then: ({ people, completed }, _form, { classes }) => ({ say: classes.closing.said(people, completed) }),
});

export const addTrainerAction = formAction({
  useCase: changeTrainers,
  input: (form) => ({
    classId: text(form, 'classId'),
    accountId: text(form, 'accountId'),
    change: 'add' as const,
  }),
  then: (_result, form) => ({ to: `${page(form)}#trainers` }),
});

export const removeTrainerAction = formAction.still({
  useCase: changeTrainers,
  input: (form) => ({
    classId: text(form, 'classId'),
    accountId: text(form, 'accountId'),
    change: 'remove' as const,
  }),
  then: (_result, form) => page(form),
  back: page,
});

export const removePersonAction = formAction.still({
  useCase: removePerson,
  input: (form) => ({ classId: text(form, 'classId'), personId: text(form, 'personId') }),
  then: (_result, form) => page(form),
  back: page,
});

export const cancelSessionAction = formAction.still({
  useCase: cancelSession,
  input: (form) => ({ sessionId: text(form, 'sessionId') }),
  then: ({ classId }) => `/classes/${classId}`,
  back: page,
});

const listPage = (form: FormData): string => `${page(form)}/sessions/${text(form, 'sessionId')}`;

export const tickAttendanceAction = formAction.still({
  useCase: tickAttendance,
  input: (form) => ({ sessionId: text(form, 'sessionId'), present: presentIn(form) }),
  then: ({ written }, form) => `${listPage(form)}?written=${written}`,
  back: listPage,
});
