import { endpoint } from '#app/_http/problem.ts';
import { readBoard } from '#usecases/indicators/read-board.ts';
import { apiLines } from '../_contract/indicator-lines.ts';

export const GET = endpoint(async (request, caller) => {
  const { plan, from, to, unit } = Object.fromEntries(request.nextUrl.searchParams);
  return Response.json(apiLines(await readBoard(caller, { plan, from, to, unit })));
});
