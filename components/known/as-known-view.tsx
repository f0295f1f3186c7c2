import Link from 'next/link';
import { FigureLines } from '#components/indicators/figure-lines.tsx';
import {
  type BoardQuery,
  changesHref,
  peopleHref,
  rowChangesHref,
  rowsHref,
  sheetHref,
} from '#components/indicators/links.ts';
import { OwnDays } from '#components/indicators/own-days.tsx';
import { periodName } from '#components/indicators/period-name.ts';
import { Provenance } from '#components/indicators/provenance.tsx';
import { shortTitle } from '#components/indicators/short-title.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { formatInstant } from '#domain/time/day.ts';
import { AsKnownForm } from './as-known-form.tsx';
import { AsKnownNumbers } from './as-known-numbers.tsx';
import type { AsKnownData, KnownSide } from './as-known-props.ts';

/** One indicator for one period, as recorded up to a day beside as recorded by now; each number opens to its people. */
export const AsKnownView = ({
  found,
  plans,
  messages: { indicators: words, known },
  language,
}: {
  found: AsKnownData;
  plans: readonly { readonly code: string; readonly title: LocalText }[];
  messages: Pick<Messages, 'indicators' | 'known'>;
  language: Language;
}) => {
  const { indicator, period } = found;
  const at: BoardQuery = {
    ...{ plan: found.plan.code, from: period.from, to: period.to },
    ...(found.unit ? { unit: found.unit.code } : {}),
  };
  const then: BoardQuery = { ...at, knownOn: found.knownOn };
  const side = (of: KnownSide | null, where: BoardQuery, title: string, missing: string) => (
    <section className="min-w-0 rounded-card border border-line bg-card p-4">
      <h2 className="mb-3 text-[1.05rem]">{title}</h2>
      {of === null || of.figures.length === 0 ? (
        <p className="text-soft">{missing}</p>
      ) : (
        <FigureLines
          indicator={of.indicator}
          figures={of.figures}
          language={language}
          words={words}
          rowsHref={({ arm }) => rowsHref(indicator.code, where, { arm })}
        />
      )}
    </section>
  );
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link
          href={sheetHref(indicator.code, at)}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          ← {indicator.code} · {shortTitle(found.plan.title[language])}
        </Link>
      </p>
      <PageTitle lead={known.lead}>
        {indicator.code} · {indicator.title[language]}
      </PageTitle>
      <AsKnownForm
        plans={plans}
        chosen={{ plan: found.plan.code, from: period.from, to: period.to, unit: found.unit?.code ?? '' }}
        units={found.units}
        days={[{ name: 'knownOn', label: known.ask.knownOn, value: found.knownOn, max: found.today }]}
        words={known.ask}
        language={language}
      />
      <p className="mb-4 flex flex-wrap items-center justify-between gap-3 font-semibold">
        {[found.unit?.name, periodName(period, words)].filter(Boolean).join(' · ')}
        {indicator.rule.kind === 'people' && found.mayReadPeople ? (
          <ButtonLink look="quiet" href={changesHref(indicator.code, then)}>
            {known.why}
          </ButtonLink>
        ) : null}
      </p>
      {indicator.rule.kind === 'people' ? (
        <AsKnownNumbers
          found={found}
          messages={{ known, indicators: words }}
          language={language}
          hrefs={
            found.mayReadPeople
              ? {
                  known: (measure, segment) =>
                    peopleHref(indicator.code, then, { unit: at.unit, measure, segment }),
                  now: (measure, segment) =>
                    peopleHref(indicator.code, at, { unit: at.unit, measure, segment }),
                }
              : null
          }
        />
      ) : (
        <>
          <div className="grid gap-4 md:grid-cols-2">
            {side(found.known, then, known.columns.known(found.knownOn), known.notThere)}
            {side(found.now, at, known.columns.now, known.notThereNow)}
          </div>
          <p className="mt-4 flex flex-wrap gap-3" data-print="hide">
            {(found.now?.figures ?? []).map(({ arm }) => (
              <ButtonLink key={arm} look="quiet" href={rowChangesHref(indicator.code, then, { arm })}>
                {`${known.why}: ${words.figures.arms[arm]}`}
              </ButtonLink>
            ))}
          </p>
          <div className="mt-4">
            <OwnDays period={period} figures={found.now?.figures ?? []} words={words} />
          </div>
        </>
      )}
      {found.known && indicator.rule.kind === 'people' ? (
        <Provenance
          provenance={found.known.provenance}
          planTitle={found.plan.title}
          time={formatInstant(new Date(found.known.provenance.recordedUpTo))}
          language={language}
          words={words}
        />
      ) : null}
    </Page>
  );
};
