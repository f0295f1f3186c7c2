import Link from 'next/link';
import type { ReactNode } from 'react';
import { periodName } from '#components/indicators/period-name.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Period } from '#domain/reporting/period.ts';
import { formatDay } from '#domain/time/day.ts';

export type ListedPeriod = Period & {
  readonly state: 'open' | 'closed';
  readonly progress: 'future' | 'running' | 'ended';
  readonly versions: readonly { readonly id: string; readonly version: number; readonly closedAt: Date }[];
};

/** Every period by year: whether it is closed, its versions, and the way to close it. */
export const PeriodList = ({
  periods,
  words,
  names,
  mayClose,
  mayDownload,
}: {
  periods: readonly ListedPeriod[];
  words: Messages['reporting'];
  names: Messages['indicators'];
  mayClose: boolean;
  mayDownload: boolean;
}) => {
  const { list } = words;
  const years = [...new Set(periods.map((period) => period.year))];
  const cells = (period: ListedPeriod): Record<string, ReactNode> => ({
    period: (
      <span className={period.kind === 'year' ? 'font-semibold' : ''}>{periodName(period, names)}</span>
    ),
    days: (
      <span className="whitespace-nowrap">
        {formatDay(period.from)} – {formatDay(period.to)}
      </span>
    ),
    state: <State period={period} words={list} />,
    versions: (
      <span className="flex flex-wrap gap-x-4">
        {period.versions.map((one) =>
          mayDownload ? (
            <Link
              key={one.id}
              href={`/reports/${one.id}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold whitespace-nowrap"
            >
              {list.version(one.version)}
            </Link>
          ) : (
            <span key={one.id}>{list.version(one.version)}</span>
          ),
        )}
      </span>
    ),
    act:
      mayClose && period.progress !== 'future' ? (
        <ButtonLink
          look={period.state === 'open' && period.kind === 'year' ? 'primary' : 'quiet'}
          href={`/reports/close/${period.id}`}
          className="whitespace-nowrap"
        >
          {period.state === 'open' ? list.close : list.correct}
        </ButtonLink>
      ) : null,
  });
  return (
    <Page>
      <PageTitle lead={list.lead}>{list.title}</PageTitle>
      {years.map((year) => (
        <Section key={year} title={list.year(year)} id={`year-${year}`}>
          <DataTable
            caption={`${list.caption}, ${year}`}
            columns={Object.entries(list.columns).map(([key, label]) => ({ key, label }))}
            rows={periods
              .filter((period) => period.year === year)
              .map((period) => ({ key: period.id, cells: cells(period) }))}
          />
        </Section>
      ))}
    </Page>
  );
};

const State = ({ period, words }: { period: ListedPeriod; words: Messages['reporting']['list'] }) => {
  if (period.state === 'closed') return <Chip tone="good">{words.closed}</Chip>;
  if (period.progress === 'future') return <Chip>{words.future}</Chip>;
  return period.progress === 'running' ? <Chip>{words.running}</Chip> : <Chip tone="soon">{words.open}</Chip>;
};
