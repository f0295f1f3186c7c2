import { fileAnswer } from '#app/_http/file-answer.ts';
import { endpoint } from '#app/_http/problem.ts';
import { downloadCalendar } from '#usecases/classes/download-calendar.ts';

export const GET = endpoint(async (_request, caller, { id = '' }) => {
  const text = await downloadCalendar(caller, { classId: id });
  return fileAnswer({ name: `lop-${id}.ics`, bytes: new TextEncoder().encode(text) });
});
