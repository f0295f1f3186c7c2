import { endpoint } from '#app/_http/problem.ts';
import { readClock } from '#usecases/system/read-clock.ts';
import { setClock } from '#usecases/system/set-clock.ts';

export const GET = endpoint(async (_request, caller) => {
  const { now } = await readClock(caller, {});
  return Response.json({ now: now.toISOString() });
});

export const PUT = endpoint(async (request, caller) => {
  const { now } = await setClock(caller, await request.json().catch(() => ({})));
  return Response.json({ now: now.toISOString() });
});
