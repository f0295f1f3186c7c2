import Link from 'next/link';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Figure, FigureArm, FigureRow } from '#domain/indicators/figure.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';
import { ChoiceLinks } from './choice-links.tsx';
import { FigureLines } from './figure-lines.tsx';
import { asKnownHref, type BoardQuery, rowsHref, sheetHref } from './links.ts';
import { periodName } from './period-name.ts';

export type FigureRowsViewProps = {
  readonly found: {
    readonly indicator: PlanIndicator;
    readonly arm: FigureArm;
    readonly arms: readonly FigureArm[];
    readonly period: Period;
    readonly unit: { readonly name: string };
    readonly figure: Figure | null;
    readonly rows: readonly FigureRow[];
    readonly next: string | null;
    readonly unitNames: Readonly<Record<string, string>>;
  };
  readonly query: BoardQuery & { readonly status?: string; readonly after?: string };
  readonly words: Messages['indicators'];
  readonly language: Language;
};

const statuses = ['counted', 'not-counted', 'not-reported', 'excluded'] as const;

/** The rows behind a figure, each with what decided it. */
export const FigureRowsView = ({ found, query, words, language }: FigureRowsViewProps) => {
  const { indicator, arm, figure } = found;
  const { figures } = words;
  const at = (changes: { arm?: string; status?: string; after?: string }): string =>
    rowsHref(indicator.code, query, { arm, ...changes });
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link
          href={query.knownOn ? asKnownHref(indicator.code, query) : sheetHref(indicator.code, query)}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          ← {indicator.code}
        </Link>
      </p>
      <PageTitle
        lead={[
          found.unit.name,
          periodName(found.period, words),
          ...(query.knownOn ? [words.board.knownOn(query.knownOn)] : []),
        ].join(' · ')}
      >
        {indicator.code} · {indicator.title[language]}
      </PageTitle>
      {figure ? (
        <FigureLines
          indicator={indicator}
          figures={[figure]}
          language={language}
          words={words}
          rowsHref={null}
        />
      ) : (
        <p className="font-semibold">{figures.nobody}</p>
      )}
      <p className="mt-2 mb-4 text-soft">{figures.lead}</p>
      <div className="mb-5 grid gap-3">
        {found.arms.length > 1 ? (
          <ChoiceLinks
            label={indicator.code}
            choices={found.arms.map((one) => ({
              href: at({ arm: one }),
              label: figures.arms[one],
              chosen: one === arm,
            }))}
          />
        ) : null}
        <ChoiceLinks
          label={figures.filter}
          choices={[
            { href: at({}), label: figures.all, chosen: query.status === undefined },
            ...statuses.map((one) => ({
              href: at({ status: one }),
              label: figures.status[one],
              chosen: query.status === one,
            })),
          ]}
        />
      </div>
      {found.rows.length === 0 ? (
        <p>{figures.none}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full min-w-[46rem] text-[0.95rem]">
            <caption className="sr-only">{figures.title(indicator.code)}</caption>
            <thead>
              <tr className="border-b border-line text-left">
                <th scope="col" className="p-2">
                  {figures.columns.label}
                </th>
                <th scope="col" className="p-2">
                  {figures.columns.unit}
                </th>
                <th scope="col" className="p-2">
                  {figures.columns.status}
                </th>
                <th scope="col" className="p-2 text-right">
                  {figures.columns.amount}
                </th>
                <th scope="col" className="p-2">
                  {figures.columns.reason}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <tr key={row.id} className="border-b border-line align-top">
                  <th scope="row" className="p-2 text-left font-normal">
                    {row.href ? (
                      <Link href={row.href} prefetch={false}>
                        {row.label}
                      </Link>
                    ) : (
                      row.label
                    )}
                  </th>
                  <td className="p-2">{found.unitNames[row.unitId]}</td>
                  <td className="p-2">{figures.status[row.status]}</td>
                  <td className="p-2 text-right tabular-nums">{words.count(row.amount)}</td>
                  <td className="p-2">{row.reason[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.next ? (
        <p className="mt-5" data-print="hide">
          <ButtonLink href={at({ status: query.status, after: found.next })}>{words.people.next}</ButtonLink>
        </p>
      ) : null}
    </Page>
  );
};
