import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { FilterChoice, FilterForm, FilterText } from '#components/access/filter-form.tsx';
import { ReadingSource, ReadingValue } from '#components/ledger/reading.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { isConflict } from '#domain/ledger/cell.ts';
import { ledgerSeries } from '#domain/ledger/series.ts';
import { retirementAge } from '#domain/ledger/working-age.ts';
import { formatDay, isDay } from '#domain/time/day.ts';
import { listLedger } from '#usecases/ledger/list-ledger.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).ledger.title };
}

type Search = { series?: string; on?: string; known?: string; q?: string; after?: string };

export default async function LedgerPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ ledger: words }, asked] = await Promise.all([currentMessages(), searchParams]);
  const shown = await ask(listLedger, {
    series: ledgerSeries.find((known) => known === asked.series) ?? 'population',
    on: asked.on && isDay(asked.on) ? asked.on : null,
    knownOn: asked.known && isDay(asked.known) ? asked.known : null,
    search: (asked.q ?? '').slice(0, 200),
    after: asked.after ?? null,
  });
  const { series, on, cells, counts, next, waiting, mayManage } = shown;
  const year = Number(on.slice(0, 4));
  const here = (after: string | null): string => {
    const query = new URLSearchParams({ series, on, q: asked.q ?? '' });
    if (shown.knownOn) query.set('known', shown.knownOn);
    if (after) query.set('after', after);
    return `/ledger?${query}`;
  };
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          mayManage ? (
            <>
              {shown.mayImport ? (
                <ButtonLink href="/imports" look="quiet">
                  {words.import}
                </ButtonLink>
              ) : null}
              <ButtonLink href={`/ledger/new?series=${series}`}>{words.enter}</ButtonLink>
            </>
          ) : null
        }
      >
        {words.title}
      </PageTitle>
      {waiting > 0 ? (
        <div className="mb-6">
          <Notice tone="soon">
            <p>
              {words.waiting(waiting)} <Link href="/ledger/conflicts">{words.waitingLink}</Link>
            </p>
          </Notice>
        </div>
      ) : null}
      <FilterForm action="/ledger" submit={<Button look="quiet">{words.filter.submit}</Button>}>
        <FilterChoice
          name="series"
          label={words.filter.series}
          value={series}
          options={ledgerSeries.map((value) => ({ value, label: words.series[value] }))}
        />
        <FilterText name="q" label={words.filter.search} value={asked.q} />
        <FilterDay name="on" label={words.filter.on} value={on} />
        <FilterDay name="known" label={words.filter.knownOn} value={shown.knownOn ?? ''} />
      </FilterForm>
      {series === 'working-age-population' ? (
        <p className="mb-5 max-w-[80ch] text-soft">
          {words.workingAge(year, retirementAge('male', year), retirementAge('female', year))}
        </p>
      ) : null}
      <p className="mb-3">{words.counts(counts.valued, counts.conflicts, counts.units)}</p>
      <DataTable
        caption={words.table.caption(words.series[series], on)}
        columns={[
          { key: 'unit', label: words.table.unit },
          { key: 'value', label: words.table.value, kind: 'number' },
          { key: 'source', label: words.table.source },
          { key: 'on', label: words.table.sourceOn },
          { key: 'definition', label: words.table.definition },
        ]}
        rows={cells.map(({ unit, reading }) => ({
          key: unit.id,
          cells: {
            unit: <Link href={`/ledger/${series}/${unit.id}`}>{unit.name}</Link>,
            value: <ReadingValue reading={reading} words={words} />,
            source: <ReadingSource reading={reading} words={words} />,
            on: reading && !isConflict(reading) ? formatDay(reading.on) : '',
            definition: reading && !isConflict(reading) ? (reading.definition ?? '') : '',
          },
        }))}
        empty={words.none}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {asked.after ? (
          <ButtonLink href={here(null)} look="quiet">
            {words.first}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={here(next)} look="quiet">
            {words.next}
          </ButtonLink>
        ) : null}
      </div>
    </Page>
  );
}

const FilterDay = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <label className="block">
    <span className="mb-1.5 block font-semibold">{label}</span>
    <input
      type="date"
      name={name}
      defaultValue={value}
      className="min-h-12 w-full rounded-card border border-line-strong bg-card px-4 py-2.5 text-ink"
    />
  </label>
);
