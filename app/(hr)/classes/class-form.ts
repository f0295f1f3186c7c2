import type { ContentGroup, TrainingForm } from '#domain/catalogue/course.ts';

export const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const whole = (form: FormData, name: string): number => {
  const typed = text(form, name);
  return typed === '' ? Number.NaN : Number(typed);
};

/** What a class's form sends; the schema says no to what is wrong in it. */
export const classIn = (form: FormData) => ({
  title: text(form, 'title'),
  content: text(form, 'content'),
  courseCode: text(form, 'courseCode') || null,
  contentGroup: text(form, 'contentGroup') as ContentGroup,
  form: text(form, 'form') as TrainingForm,
  hoursPeriods: whole(form, 'hoursPeriods'),
  capacity: whole(form, 'capacity'),
  opensAt: text(form, 'opensAt'),
  closesAt: text(form, 'closesAt'),
  walkIn: form.has('walkIn'),
  attendancePercent: whole(form, 'attendancePercent'),
});

export const sessionIn = (form: FormData) => ({
  classId: text(form, 'classId'),
  sessionId: text(form, 'sessionId') || null,
  content: text(form, 'content'),
  startsAt: text(form, 'startsAt'),
  endsAt: text(form, 'endsAt'),
  place: text(form, 'place'),
  link: text(form, 'link'),
});

/** The list of a session: everybody on it, ticked or not; ticked without a number means the whole session. */
export const presentIn = (form: FormData): { personId: string; minutes: number }[] => {
  const ticked = new Set(form.getAll('present').map(String));
  return form.getAll('person').map((each) => {
    const personId = String(each);
    const typed = text(form, `minutes.${personId}`);
    const minutes = /^\d{1,3}$/.test(typed) ? Math.min(Number(typed), 720) : 720;
    return { personId, minutes: ticked.has(personId) ? minutes : 0 };
  });
};
