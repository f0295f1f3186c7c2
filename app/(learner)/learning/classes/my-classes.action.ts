'use server';

import { deviceId } from '#app/_http/device.ts';
import { formAction } from '#app/_http/form-action.ts';
import { checkIn } from '#usecases/classes/check-in.ts';
import { leaveClass } from '#usecases/classes/leave-class.ts';
import { registerForClass } from '#usecases/classes/register-for-class.ts';
import { renewCalendar } from '#usecases/classes/renew-calendar.ts';

const classIn = (form: FormData) => ({ classId: String(form.get('classId') ?? '') });
const mine = (): string => '/learning/classes';

export const registerAction = formAction.still({
  useCase: registerForClass,
  input: classIn,
  then: mine,
  back: mine,
});

export const leaveAction = formAction.still({
  useCase: leaveClass,
  input: classIn,
  then: mine,
  back: mine,
});

export const renewCalendarAction = formAction.still({
  useCase: renewCalendar,
  input: () => ({}),
  then: () => '/learning/classes#calendar',
  back: mine,
});

export const checkInAction = formAction.still({
  useCase: checkIn,
  input: async (form) => ({ code: String(form.get('code') ?? ''), device: await deviceId() }),
  then: () => '/learning/classes/check-in?done=1',
  back: () => '/learning/classes/check-in',
});
