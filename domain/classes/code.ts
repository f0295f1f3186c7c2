/** The code on the room's screen changes every ten seconds. */
export const codeStepMs = 10_000;
/** How long before a session begins its code is taken. */
const earlyMs = 30 * 60_000;
/** The code shown now and the three before it are taken: time to type six digits, too little to send a picture around. */
const stepsTaken = 4;

/** The number of the ten seconds an instant falls in. */
export const codeStep = (now: Date): number => Math.floor(now.getTime() / codeStepMs);

/** The steps whose codes are taken at an instant, the present one first. */
export const takenSteps = (now: Date): readonly number[] =>
  Array.from({ length: stepsTaken }, (_, back) => codeStep(now) - back);

/** Whether attendance by code is open: from half an hour before a session to its end. */
export const takesCodes = (
  session: { readonly startsAt: Date; readonly endsAt: Date; readonly cancelledAt: Date | null },
  now: Date,
): boolean =>
  session.cancelledAt === null &&
  session.startsAt.getTime() - earlyMs <= now.getTime() &&
  now.getTime() <= session.endsAt.getTime();
