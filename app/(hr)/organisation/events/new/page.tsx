import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { CorrectionForm } from '#components/organisation/correction-form.tsx';
import { EventForm } from '#components/organisation/event-form.tsx';
import { EventPreview } from '#components/organisation/event-preview.tsx';
import { KindChoice } from '#components/organisation/kind-choice.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { dayOf, formatDay, isDay } from '#domain/time/day.ts';
import { listSplitPeople } from '#usecases/organisation/list-split-people.ts';
import { previewEvent } from '#usecases/organisation/preview-event.ts';
import { readChoices } from '#usecases/organisation/read-choices.ts';
import { recordEventAction } from '../../organisation.action.ts';
import { eventInputOf, formField, type Search, typedEvent } from './event-query.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).organisation.form.title };
}

export default async function NewEventPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [messages, language, search, time] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    searchParams,
    now(),
  ]);
  const words = messages.organisation;
  const today = dayOf(time);
  const typed = typedEvent(search, today);
  const { kind, tree } = typed;
  const on = isDay(typed.effectiveOn) ? typed.effectiveOn : today;
  const choices = await ask(readChoices, {
    ...{ tree, on, splitCode: kind === 'split' && typed.asked ? typed.one('unit') : null },
  });
  const { splitUnitId } = choices;
  const people = splitUnitId === null ? null : await ask(listSplitPeople, { unitId: splitUnitId, on });
  const input = eventInputOf(typed);
  const dayMissing = typed.asked && !isDay(typed.effectiveOn);
  const preview = input && typed.asked && !dayMissing ? await ask(previewEvent, input) : null;
  const errors = new Map<string, string>(dayMissing ? [['effectiveOn', words.faults.required()]] : []);
  for (const fault of preview?.faults ?? []) {
    const sentences: Readonly<Record<string, (unit: string, day: string) => string>> = words.faults;
    const sentence = sentences[fault.code]?.(fault.unit, formatDay(fault.day));
    errors.set(formField(typed, fault.field), sentence ?? words.preview.faults);
  }
  const error = (name: string): string | undefined => errors.get(name);
  return (
    <Page>
      <p className="mb-2">
        <Link
          href={
            kind
              ? `/organisation/events/new?${new URLSearchParams({ tree, unit: typed.one('unit') })}`
              : '/organisation/events'
          }
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          ← {kind ? words.form.back : words.links.events}
        </Link>
      </p>
      <PageTitle lead={kind ? words.kindHints[kind] : words.form.lead}>
        {kind ? words.kinds[kind] : words.form.title}
      </PageTitle>
      {errors.size > 0 ? (
        <div className="mb-5">
          <Notice tone="error" live>
            <p>{words.preview.faults}</p>
            <ul className="mt-2 list-disc pl-5">
              {[...new Set(errors.values())].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
      {kind === undefined ? <KindChoice tree={tree} unit={typed.one('unit')} words={words} /> : null}
      {kind === 'correct' ? (
        <CorrectionForm
          eventId={typed.one('event')}
          document={typed.one('document')}
          error={error}
          words={words}
        />
      ) : null}
      {kind !== undefined && kind !== 'correct' ? (
        <EventForm
          key={JSON.stringify(search)}
          kind={kind}
          tree={tree}
          effectiveOn={typed.effectiveOn}
          units={typed.units}
          value={typed.one}
          error={error}
          choices={{ ...choices, people }}
          words={words}
        />
      ) : null}
      {preview?.faults === null ? (
        <EventPreview
          preview={preview}
          event={JSON.stringify(input)}
          action={recordEventAction}
          language={language}
          messages={messages}
        />
      ) : null}
    </Page>
  );
}
