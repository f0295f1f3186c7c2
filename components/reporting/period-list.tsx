import Link from 'next/link';
import type { ReactNode } from 'react';
import { ChoiceLinks } from '#components/indicators/choice-links.tsx';
import { periodName } from '#components/indicators/period-name.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Period } from '#domain/reporting/period.ts';
import { formatDay } from '#domain/time/day.ts';

export type ListedPeriod = Period & {
  readonly state: 'open' | 'closed';
  readonly progress: 'future' | 'running' | 'ended';
  readonly versions: readonly { readonly id: string; readonly version: number; readonly closedAt: Date }[];
};

export type PeriodListProps = {
  readonly periods: readonly ListedPeriod[];
  /** Code of the plan whose periods these are, and those to choose from. */
  readonly plan: string;
  readonly plans: readonly { readonly code: string; readonly name: string }[];
  readonly words: Messages['reporting'];
  readonly names: Messages['indicators'];
  readonly mayClose: boolean;
  readonly mayDownload: boolean;
  /** Files that belong to no period. */
  readonly download: ReactNode;
};

/** Every period by year: whether it is closed, its versions, and the way to close it. */
export const PeriodList = (props: PeriodListProps) => {
  const { list } = props.words;
  const shown = props.periods.filter((period) => period.kind === 'year' || period.progress !== 'future');
  return (
    <Page>
      <PageTitle lead={list.lead} actions={props.download}>
        {list.title}
      </PageTitle>
      {props.plans.length > 1 ? (
        <div className="mb-5">
          <ChoiceLinks
            label={props.names.figures.choosePlan}
            choices={props.plans.map((one) => ({
              href: `/reports?plan=${one.code}`,
              label: one.name,
              chosen: one.code === props.plan,
            }))}
          />
        </div>
      ) : null}
      {[...new Set(shown.map((period) => period.year))].map((year) => (
        <Section key={year} title={list.year(year)} id={`year-${year}`}>
          <ul className="overflow-hidden rounded-card border border-line bg-card">
            {shown
              .filter((period) => period.year === year)
              .toSorted((a, b) => rank(a) - rank(b))
              .map((period) => (
                <PeriodLine key={period.id} period={period} {...props} />
              ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
};

/** The year first, then halves, then quarters, each from the last to the first. */
const rank = ({ kind, number }: Period): number =>
  ({ year: 0, half: 10, quarter: 20, month: 40, 'ad-hoc': 60 })[kind] - (number ?? 0);

const PeriodLine = ({
  period,
  plan,
  words: { list },
  names,
  mayClose,
  mayDownload,
}: PeriodListProps & { period: ListedPeriod }) => (
  <li className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line px-4 py-2.5 last:border-0 sm:px-5">
    <div className="min-w-52 grow">
      <p className={period.kind === 'year' ? 'font-semibold' : ''}>{periodName(period, names)}</p>
      <p className="text-[0.85rem] text-soft tabular-nums">
        {formatDay(period.from)} – {formatDay(period.to)}
      </p>
    </div>
    <State period={period} words={list} />
    {period.versions.map((one) =>
      mayDownload ? (
        <Link
          key={one.id}
          href={`/reports/${one.id}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          {list.version(one.version)}
          <span className="sr-only">: {periodName(period, names)}</span>
        </Link>
      ) : (
        <span key={one.id}>{list.version(one.version)}</span>
      ),
    )}
    {mayClose && period.progress !== 'future' ? (
      <ButtonLink
        look={period.state === 'open' && period.kind === 'year' ? 'primary' : 'quiet'}
        href={`/reports/close/${period.id}?plan=${plan}`}
      >
        {period.state === 'open' ? list.close : list.correct}
        <span className="sr-only">: {periodName(period, names)}</span>
      </ButtonLink>
    ) : null}
  </li>
);

const State = ({ period, words }: { period: ListedPeriod; words: Messages['reporting']['list'] }) => {
  if (period.state === 'closed') return <Chip tone="good">{words.closed}</Chip>;
  if (period.progress === 'future') return <Chip>{words.future}</Chip>;
  return period.progress === 'running' ? <Chip>{words.running}</Chip> : <Chip tone="soon">{words.open}</Chip>;
};
