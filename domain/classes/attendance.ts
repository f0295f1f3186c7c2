import { type Day, dayOf } from '#domain/time/day.ts';

/** How presence was recorded: a code from the room's screen, or the trainer's list. */
export const attendanceMeans = ['code', 'list'] as const;
export type AttendanceMeans = (typeof attendanceMeans)[number];

export type SessionTimes = { readonly id: string; readonly startsAt: Date; readonly endsAt: Date };
export type Presence = { readonly sessionId: string; readonly personId: string; readonly minutes: number };

/** What attendance amounts to for one person. Days are those of sessions she was in. */
export type ClassOutcome = {
  readonly personId: string;
  readonly minutes: number;
  readonly totalMinutes: number;
  readonly met: boolean;
  readonly beganOn: Day | null;
  readonly completedOn: Day | null;
};

/** Of the rows of one session and person the one with the most minutes, and the ids of the others. */
export const onePresenceEach = <Row extends Presence & { readonly id: string }>(
  rows: readonly Row[],
): (Row & { readonly others: readonly string[] })[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.sessionId} ${row.personId}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [most, ...less] = group.toSorted((a, b) => b.minutes - a.minutes);
    return most ? [{ ...most, others: less.map(({ id }) => id) }] : [];
  });
};

export const minutesOf = ({ startsAt, endsAt }: SessionTimes): number =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);

/**
 * Decides who completed a class: present in at least `percent` of the minutes of all its sessions, in whole numbers.
 * A session counts at most its own minutes. Completion is dated on the last day of the class, the beginning on the
 * day of the first session somebody was in. Each person and session may stand in `presence` once.
 */
export const outcomesOf = (
  percent: number,
  sessions: readonly SessionTimes[],
  presence: readonly Presence[],
  people: readonly string[],
): ClassOutcome[] => {
  const totalMinutes = sessions.reduce((sum, session) => sum + minutesOf(session), 0);
  const lastDay = sessions.map(({ endsAt }) => dayOf(endsAt)).reduce<Day | null>(later, null);
  return people.map((personId) => {
    const there = presence.filter((each) => each.personId === personId && each.minutes > 0);
    const minutes = sessions.reduce((sum, session) => {
      const said = there.find((each) => each.sessionId === session.id)?.minutes ?? 0;
      return sum + Math.min(said, minutesOf(session));
    }, 0);
    const first = sessions
      .filter(({ id }) => there.some((each) => each.sessionId === id))
      .map(({ startsAt }) => dayOf(startsAt))
      .reduce<Day | null>(earlier, null);
    const met = totalMinutes > 0 && minutes * 100 >= totalMinutes * percent;
    return { personId, minutes, totalMinutes, met, beganOn: first, completedOn: met ? lastDay : null };
  });
};

const later = (a: Day | null, b: Day): Day => (a === null || a < b ? b : a);
const earlier = (a: Day | null, b: Day): Day => (a === null || b < a ? b : a);
