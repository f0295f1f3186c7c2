import { endpoint } from '#app/_http/problem.ts';
import { ruleSentence } from '#content/messages/rule-sentence.ts';
import { NotFound } from '#domain/refusal.ts';
import { readBoard } from '#usecases/indicators/read-board.ts';
import { readIndicatorFigures } from '#usecases/indicators/read-figures.ts';
import { apiLines } from '../../_contract/indicator-lines.ts';

export const GET = endpoint(async (request, caller, { code }) => {
  const { plan, from, to, unit } = Object.fromEntries(request.nextUrl.searchParams);
  const asked = { plan, from, to, unit };
  const board = await readBoard(caller, asked);
  const indicator = board.indicators.find((one) => one.code === code);
  if (!indicator) throw new NotFound('indicator');
  const { rows, totals, figures, ...lines } = apiLines(board, await readIndicatorFigures(caller, asked));
  const { title, wording, unit: counted, kind, targets, everyYear, calendar, owner } = indicator;
  const ofThis = (one: { readonly indicator: string }): boolean => one.indicator === code;
  return Response.json({
    ...lines,
    definition: {
      ...{ code, version: indicator.counting.version, title, wording, unit: counted, kind, targets },
      ...{ everyYear, calendar, owner, counting: indicator.counting.text },
      ...{ cumulativeFrom: indicator.cumulativeFrom, rule: indicator.rule },
      sentence: { vi: ruleSentence(indicator, 'vi'), en: ruleSentence(indicator, 'en') },
    },
    rows: rows.filter(ofThis),
    totals: totals.filter(ofThis),
    figures: figures.filter(ofThis),
  });
});
