import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { GapCard } from '#components/boards/gap-card.tsx';
import { given, type SearchParams } from '#components/indicators/links.ts';
import { PeopleView } from '#components/indicators/people-view.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permitsSomewhere } from '#domain/access/permission.ts';
import type { PeopleInput } from '#usecases/indicators/read-indicator-people.ts';
import { readIndicatorPeople } from '#usecases/indicators/read-indicator-people.ts';
import { previewGapReminder } from '#usecases/reminders/preview-gap.ts';
import { remindGap } from './remind.action.ts';

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

const names = [
  'plan',
  'period',
  'from',
  'to',
  'unit',
  'knownOn',
  'scope',
  'segment',
  'status',
  'measure',
  'until',
  'women',
  'after',
  'sent',
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { indicators } = await currentMessages();
  return { title: indicators.people.title((await params).code) };
}

export default async function IndicatorPeoplePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ code }, { sent, ...query }] = await Promise.all([params, given(searchParams, names)]);
  const { after: _after, ...asked } = { ...query, indicator: code };
  const gapAsked =
    query.status === 'not-counted' && !query.knownOn && permitsSomewhere(actor, 'reminders.manage');
  const [found, gap, { indicators, boards }, language] = await Promise.all([
    ask(readIndicatorPeople, { ...query, indicator: code } as PeopleInput),
    gapAsked ? ask(previewGapReminder, asked as PeopleInput) : null,
    currentMessages(),
    currentLanguage(),
  ]);
  const reminded = /^\d{1,7}$/.test(sent ?? '') ? Number(sent) : null;
  return (
    <PeopleView
      code={code}
      found={found}
      query={query}
      words={indicators}
      boards={boards}
      language={language}
      remind={
        <>
          {reminded === null ? null : (
            <div className="mb-5">
              <Notice tone="done" live>
                <p>{boards.gap.sent(reminded)}</p>
              </Notice>
            </div>
          )}
          {gap ? (
            <GapCard gap={gap} asked={asked} action={remindGap} words={boards.gap} language={language} />
          ) : null}
        </>
      }
    />
  );
}
