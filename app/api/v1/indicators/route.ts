import { endpoint } from '#app/_http/problem.ts';
import { readBoard } from '#usecases/indicators/read-board.ts';
import { readIndicatorFigures } from '#usecases/indicators/read-figures.ts';
import { apiLines } from '../_contract/indicator-lines.ts';

export const GET = endpoint(async (request, caller) => {
  const { plan, from, to, unit } = Object.fromEntries(request.nextUrl.searchParams);
  const asked = { plan, from, to, unit };
  return Response.json(apiLines(await readBoard(caller, asked), await readIndicatorFigures(caller, asked)));
});
