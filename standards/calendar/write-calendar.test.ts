import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeCalendar } from '#standards/calendar/write-calendar.ts';

const event: CalendarEvent = {
  id: '019a0000-0000-7000-8000-000000000001@hocso.example',
  sequence: 3,
  cancelled: false,
  startsAt: new Date('2026-11-30T01:00:00Z'),
  endsAt: new Date('2026-11-30T04:30:00Z'),
  summary: 'Ứng dụng trí tuệ nhân tạo; an toàn, bảo mật',
  description: 'Dòng một\nDòng hai: "trích dẫn", dấu \\ và ; và ,',
  location: 'Hội trường Sở Khoa học và Công nghệ, số 02 Lý Thường Kiệt, phường Ninh Kiều, thành phố Cần Thơ',
  url: 'https://hop.example/lop?a=1&b=2',
};

/** What another program reads. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
};
const written = (events: readonly CalendarEvent[]) =>
  writeCalendar({ name: 'Lớp học', writtenAt: new Date('2026-11-24T03:00:00Z'), events });

describe('a calendar, read by another program', () => {
  it('says the same instants, in the wall clock of Việt Nam', () => {
    const { calendar, events } = read(written([event]));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const [found] = events;
    expect(found?.startDate.zone.tzid).toBe('Asia/Ho_Chi_Minh');
    expect(found?.startDate.toString()).toBe('2026-11-30T08:00:00');
    expect(found?.startDate.toJSDate()).toEqual(event.startsAt);
    expect(found?.endDate.toJSDate()).toEqual(event.endsAt);
    expect(String(found?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-24T03:00:00Z');
  });

  it('keeps Vietnamese, punctuation and line breaks as they are', () => {
    const [found] = read(written([event])).events;
    expect(found?.summary).toBe(event.summary);
    expect(found?.description).toBe(event.description);
    expect(found?.location).toBe(event.location);
    expect(found?.component.getFirstPropertyValue('url')).toBe(event.url);
    for (const line of written([event]).split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('knows an event again after a change, and that it was called off', () => {
    const [before] = read(written([event])).events;
    const [after] = read(written([{ ...event, sequence: 4, cancelled: true }])).events;
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe(4);
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(before?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('is a calendar without events when there is no class', () => {
    expect(read(written([])).events).toEqual([]);
  });

  it('lets no text break out of its line', () => {
    const [found, ...others] = read(
      written([{ ...event, summary: 'Lớp\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:giả', location: '' }]),
    ).events;
    expect(others).toEqual([]);
    expect(found?.summary).toContain('BEGIN:VEVENT');
  });
});
