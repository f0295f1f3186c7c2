import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { SampleNote } from '#components/declarations/sample-note.tsx';
import { DefinitionSheet } from '#components/indicators/definition-sheet.tsx';
import { boardNames, given, type SearchParams } from '#components/indicators/links.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { readSample } from '#usecases/declarations/read-sample.ts';
import { readBoard } from '#usecases/indicators/read-board.ts';
import { readClosedFigures } from '#usecases/indicators/read-closed-figures.ts';
import { readIndicatorFigures } from '#usecases/indicators/read-figures.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function IndicatorPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ code }, query] = await Promise.all([params, given(searchParams, boardNames)]);
  const { plan, period, from, to, unit } = query;
  const [board, { figures }, { indicators, known, boards, declarations }, language] = await Promise.all([
    ask(readBoard, { plan, period, from, to, unit }),
    ask(readIndicatorFigures, { plan, period, from, to, unit }),
    currentMessages(),
    currentLanguage(),
  ]);
  const indicator = board.indicators.find((one) => one.code === code);
  if (!indicator) notFound();
  const byWeek = indicator.rule.kind === 'people' || indicator.rule.kind === 'narrative';
  const asked = { plan, period, from, to, unit, indicator: code };
  const closings = byWeek ? null : await ask(readClosedFigures, asked);
  const sample =
    indicator.rule.kind === 'declared'
      ? await ask(readSample, { register: indicator.rule.register, day: board.period.to })
      : null;
  return (
    <DefinitionSheet
      board={board}
      indicator={indicator}
      figures={figures.filter((one) => one.indicator === code)}
      query={query}
      words={indicators}
      boards={boards}
      closings={closings}
      language={language}
      plansHref={permitsSomewhere(actor, 'plans.read') ? `/plans/${board.plan.code}/${code}` : null}
      mayReadPeople={permitsSomewhere(actor, 'people.read')}
      asKnown={known.open}
      review={sample && <SampleNote sample={sample} words={declarations} />}
    />
  );
}
