import { endpoint } from '#app/_http/problem.ts';
import { NotFound } from '#domain/refusal.ts';
import { readCalendar } from '#usecases/classes/read-calendar.ts';

/** What a calendar program fetches now and again, without a session: the address is the secret. */
export const GET = endpoint(async (_request, caller, { file = '' }) => {
  const [, feedId, signature] = /^([0-9a-f-]{36})\.([0-9a-f]{32})\.ics$/.exec(file) ?? [];
  if (!feedId || !signature) throw new NotFound('calendar');
  const text = await readCalendar({ ...caller, actor: { kind: 'system' } }, { feedId, signature });
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'x-content-type-options': 'nosniff' },
  });
});
