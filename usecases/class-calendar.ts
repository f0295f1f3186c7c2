import { classesVi } from '#content/messages/classes.vi.ts';
import type { CalendarSession } from '#db/queries/classes/feed.ts';
import type { CalendarContent } from '#standards/calendar/write-calendar.ts';

/**
 * Sessions as calendar events. The number of changes of class and session together is the event's sequence, so that a
 * program that holds an older one takes the change; what was called off stays, cancelled.
 */
export const calendarOf = (
  sessions: readonly CalendarSession[],
  origin: string,
  now: Date,
): CalendarContent => ({
  name: classesVi.calendarName,
  writtenAt: now,
  events: sessions.map((session) => ({
    id: `${session.sessionId}@${new URL(origin).hostname}`,
    sequence: session.classRevision + session.sessionRevision,
    cancelled: session.cancelled,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    summary: session.title,
    description: session.content,
    location: session.place ?? session.link ?? '',
    url: session.link,
  })),
});
