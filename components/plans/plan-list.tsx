import Link from 'next/link';
import { shortTitle } from '#components/indicators/short-title.ts';
import { Chip } from '#components/ui/chip.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { ruleSentence } from '#content/messages/rule-sentence.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Day } from '#domain/time/day.ts';
import { targetsText } from './value-text.ts';

export type ListedPlan = {
  readonly code: string;
  readonly title: LocalText;
  readonly legalSources: readonly LocalText[];
  readonly indicators: readonly {
    readonly indicator: PlanIndicator;
    readonly inForceFrom: Day;
    readonly next: { readonly number: number; readonly inForceFrom: Day } | null;
  }[];
};

/** One plan: each indicator with its rule as a sentence, targets, owner, calendar and the version in force. */
export const PlanList = ({
  plan,
  words,
  language,
}: {
  plan: ListedPlan;
  words: Messages['planDesk'];
  language: Language;
}) => (
  <Section id={plan.code} title={shortTitle(plan.title[language])}>
    <p className="max-w-[80ch]">{plan.title[language]}</p>
    <p className="mb-4 text-[0.9rem] text-soft">
      {words.legal}: {plan.legalSources.map((one) => one[language]).join('; ')}
    </p>
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {plan.indicators.map(({ indicator, inForceFrom, next }) => (
        <li
          key={indicator.code}
          className="grid gap-x-8 gap-y-3 p-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="min-w-0">
            <h3 className="text-[1.05rem]">
              <Link
                href={`/plans/${plan.code}/${indicator.code}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {indicator.code} · {indicator.title[language]}
              </Link>
            </h3>
            <p className="max-w-[68ch]">{ruleSentence(indicator, language)}</p>
          </div>
          <dl className="grid content-start gap-1.5 text-[0.92rem]">
            <Line term={words.columns.targets}>
              {targetsText(indicator.targets, words)}
              {indicator.everyYear ? ` (${words.fields.everyYear.toLowerCase()})` : ''}
            </Line>
            <Line term={words.columns.owner}>{indicator.owner[language]}</Line>
            <Line term={words.fields.calendar}>{words.calendars[indicator.calendar]}</Line>
            <Line term={words.columns.version}>
              {indicator.counting.version}, {words.from(inForceFrom)}{' '}
              {next ? <Chip tone="soon">{words.later(next.number, next.inForceFrom)}</Chip> : null}
            </Line>
          </dl>
        </li>
      ))}
    </ul>
  </Section>
);

const Line = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <div className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3">
    <dt className="text-soft">{term}</dt>
    <dd>{children}</dd>
  </div>
);
