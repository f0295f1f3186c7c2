import { z } from 'zod';
import type { LoadedClass } from '#db/queries/classes/classes.ts';
import type { Actor } from '#domain/access/permission.ts';
import { contentGroups, trainingForms } from '#domain/catalogue/course.ts';
import { Refused } from '#domain/refusal.ts';
import { instantAt } from '#domain/time/local-time.ts';

/** A wall clock time in Việt Nam, as an instant. */
export const localTime = z.string().transform((text, context) => {
  const instant = instantAt(text);
  if (instant) return instant;
  context.addIssue({ code: 'custom', message: 'not-a-day-and-time' });
  return z.NEVER;
});

const whole = (from: number, to: number) =>
  z.number('not-a-number').int('not-a-number').min(from, 'not-a-number').max(to, 'not-a-number');
const text = (most: number) => z.string().trim().min(1, 'missing').max(most, 'too-long');

/** What a class is, as its form asks it. */
export const classFields = {
  title: text(200),
  content: text(4000),
  courseCode: z.string().max(100).nullable().default(null),
  contentGroup: z.enum(contentGroups),
  form: z.enum(trainingForms),
  hoursPeriods: whole(1, 400),
  capacity: whole(1, 2000),
  opensAt: localTime,
  closesAt: localTime,
  walkIn: z.boolean(),
  attendancePercent: whole(1, 100),
};
const closesLater = { message: 'closes-before-opens', path: ['closesAt'] };
export const inOrder = [
  (of: { opensAt: Date; closesAt: Date }): boolean => of.opensAt < of.closesAt,
  closesLater,
] as const;

const longestMs = 12 * 3600_000;

/** One session: when, and where or by which link. */
export const sessionFields = {
  content: text(1000),
  startsAt: localTime,
  endsAt: localTime,
  place: z.string().trim().max(300, 'too-long').default(''),
  link: z
    .string()
    .trim()
    .max(500, 'too-long')
    .refine((link) => link === '' || /^https:\/\/[^\s<>"]+$/.test(link), 'not-a-link')
    .default(''),
};
export const sessionRules = (
  of: { startsAt: Date; endsAt: Date; place: string; link: string },
  context: z.RefinementCtx,
): void => {
  const lasts = of.endsAt.getTime() - of.startsAt.getTime();
  if (lasts <= 0 || lasts > longestMs)
    context.addIssue({ code: 'custom', path: ['endsAt'], message: 'ends-too-early-or-late' });
  if (of.place === '' && of.link === '')
    context.addIssue({ code: 'custom', path: ['place'], message: 'needs-place' });
};

/** The account that acts; null for the system. */
export const accountOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.accountId : null);

/** The person that acts; null for an account without one. */
export const personOf = (actor: Actor): string | null => (actor.kind === 'account' ? actor.personId : null);

/** A class that was called off is refused as `class-cancelled`. */
export const refuseCancelled = ({ cancelledAt }: Pick<LoadedClass, 'cancelledAt'>): void => {
  if (cancelledAt) throw new Refused('class-cancelled');
};
