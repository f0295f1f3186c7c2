import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { layerIn } from '#content/messages/explorer-sentence.ts';
import { behind } from '#domain/explorer/layer.ts';
import { formatDay } from '#domain/time/day.ts';
import { listQuestionRows } from '#usecases/explorer/list-question-rows.ts';
import { explorerHref, placeIn, questionIn, rowsHref } from '../question-address.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).explorer.rows.title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ExplorerRowsPage({ searchParams }: Props) {
  await requireActor();
  const [search, { explorer }, language] = await Promise.all([
    searchParams,
    currentMessages(),
    currentLanguage(),
  ]);
  const words = explorer.rows;
  const question = questionIn(search);
  const { measure, place } = placeIn(search, question);
  if (!measure) notFound();
  const page = Number(search.page ?? 0);
  const { rows, total, next } = await ask(listQuestionRows, { question, measure, place, page, language });
  const facts = behind[measure] === 'facts';
  const layer = layerIn(language);
  const number = new Intl.NumberFormat(language).format(total);
  const start = page * 50;
  return (
    <Page>
      <PageTitle
        lead={layer.measures[measure].means}
        actions={
          <ButtonLink href={explorerHref(question)} look="quiet">
            {words.back}
          </ButtonLink>
        }
      >
        {words.heading(layer.measures[measure].name, number)}
      </PageTitle>
      <DataTable
        caption={words.caption(layer.datasets[question.dataset].name)}
        empty={words.none}
        columns={[
          { key: 'name', label: words.name },
          { key: 'units', label: words.units },
          ...(facts
            ? [
                { key: 'fact', label: words.fact },
                { key: 'on', label: words.on, kind: 'number' as const },
              ]
            : []),
        ]}
        rows={rows.map((row, at) => ({
          key: `${start + at}`,
          cells: {
            name: (
              <Link
                href={`/people/${row.personId}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {row.name ?? words.erased}
              </Link>
            ),
            units: row.units,
            fact: row.fact ?? '',
            on: row.on ? formatDay(row.on) : '',
          },
        }))}
      />
      <nav aria-label={words.title} className="mt-5 flex flex-wrap gap-3">
        {page > 0 ? (
          <ButtonLink href={rowsHref(question, { measure, place })} look="quiet">
            {words.first}
          </ButtonLink>
        ) : null}
        {next === null ? null : (
          <ButtonLink href={rowsHref(question, { measure, place, page: next })} look="quiet">
            {words.next}
          </ButtonLink>
        )}
      </nav>
    </Page>
  );
}
