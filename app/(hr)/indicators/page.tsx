import type { Metadata } from 'next';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { BoardView } from '#components/indicators/board-view.tsx';
import { boardNames, given, type SearchParams } from '#components/indicators/links.ts';
import { plans } from '#content/plans/plans.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { measuredAt } from '#domain/plan/plan.ts';
import { periodWith, reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { readBoard } from '#usecases/indicators/read-board.ts';
import { readIndicatorFigures } from '#usecases/indicators/read-figures.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).indicators.board.title };
}

export default async function BoardPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { from, to, ...rest } = await given(searchParams, boardNames);
  const asked = from !== undefined || to !== undefined;
  const days = from !== undefined && to !== undefined && periodWith(from, to) ? { from, to } : {};
  const query = { ...rest, ...days };
  const [board, { figures }, { indicators, boards }, language, time] = await Promise.all([
    ask(readBoard, { ...days, period: asked ? undefined : rest.period, unit: rest.unit, plan: rest.plan }),
    ask(readIndicatorFigures, {
      ...days,
      period: asked ? undefined : rest.period,
      unit: rest.unit,
      plan: rest.plan,
    }),
    currentMessages(),
    currentLanguage(),
    now(),
  ]);
  return (
    <BoardView
      board={{ ...board, indicators: board.indicators.map((one) => measuredAt(one, board.level)) }}
      figures={figures}
      plans={plans}
      query={query}
      words={indicators}
      boards={boards}
      language={language}
      thisYear={reportingYearOf(dayOf(time)).year}
      wrongDays={asked && days.from === undefined}
      mayReadPeople={permitsSomewhere(actor, 'people.read')}
      mayReport={permitsSomewhere(actor, 'reports.download')}
    />
  );
}
