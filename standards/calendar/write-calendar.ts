import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export type CalendarEvent = {
  /** The same for every version of the event. */
  readonly id: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string | null;
};
export type CalendarContent = {
  readonly name: string;
  readonly writtenAt: Date;
  readonly events: readonly CalendarEvent[];
};

/** Việt Nam keeps UTC+7 all year: the whole definition of its zone (RFC 5545, 3.6.5). */
const zoneDefinition = (name: string): string =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0700',
    'TZOFFSETTO:+0700',
    'TZNAME:+07',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');

/** The library writes a date's fields as this machine sees them: a date with the fields of the clock in Việt Nam. */
const wallClock = (instant: Date): Date => {
  const there = new Date(instant.getTime() + 7 * 3600_000);
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()];
  return new Date(year, month, day, there.getUTCHours(), there.getUTCMinutes(), there.getUTCSeconds());
};

/** An iCalendar file (RFC 5545) to publish: times in Asia/Ho_Chi_Minh, with the zone's definition. */
export const writeCalendar = (content: CalendarContent): string => {
  const calendar = ical({
    name: content.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'HocSo', product: 'HocSo', language: 'VI' },
    timezone: { name: 'Asia/Ho_Chi_Minh', generator: zoneDefinition },
  });
  for (const event of content.events) {
    calendar.createEvent({
      id: event.id,
      sequence: event.sequence,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: content.writtenAt,
      start: wallClock(event.startsAt),
      end: wallClock(event.endsAt),
      timezone: 'Asia/Ho_Chi_Minh',
      summary: event.summary,
      description: event.description,
      location: event.location,
      url: event.url,
    });
  }
  // The library writes the stamp in the zone of the calendar; RFC 5545 (3.8.7.2) asks for UTC.
  const stamp = content.writtenAt.toISOString().replace(/[-:]|\.\d+/g, '');
  return calendar.toString().replaceAll(/^DTSTAMP:.*$/gm, `DTSTAMP:${stamp}`);
};
