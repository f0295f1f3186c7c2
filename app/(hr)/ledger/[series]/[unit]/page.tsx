import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { HistoryTable } from '#components/ledger/history-table.tsx';
import { ReadingSource, ReadingValue } from '#components/ledger/reading.tsx';
import { SettleForm } from '#components/ledger/settle-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { isConflict } from '#domain/ledger/cell.ts';
import type { LedgerSeries } from '#domain/ledger/series.ts';
import { formatInstant } from '#domain/time/day.ts';
import { showLedgerCell } from '#usecases/ledger/show-cell.ts';
import { settleAction } from '../../ledger.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).ledger.title };
}

type Props = { params: Promise<{ series: string; unit: string }> };

export default async function LedgerCellPage({ params }: Props) {
  await requireActor();
  const [{ ledger: words }, asked] = await Promise.all([currentMessages(), params]);
  // An unknown series is a page that does not exist: the use case refuses it.
  const shown = await ask(showLedgerCell, { series: asked.series as LedgerSeries, unitId: asked.unit });
  const { series, unitId, unitName, spans, history, settlements, mayManage } = shown;
  const rowOf = new Map(history.map((row) => [row.id, row]));
  const choiceOf = (id: string) => {
    const row = rowOf.get(id);
    const name = [row?.sourceNumber, row?.sourceTitle].filter(Boolean).join(', ');
    return { id, value: row?.value ?? 0, source: { vi: name, en: name }, on: row?.sourceOn ?? '' };
  };
  const named = (id: string): string => {
    const { value, source, on } = choiceOf(id);
    return words.desk.option(words.number(value), source.vi, on);
  };
  return (
    <Page>
      <PageTitle
        lead={words.series[series]}
        actions={
          <>
            <ButtonLink href={`/ledger?series=${series}`} look="quiet">
              {words.back}
            </ButtonLink>
            {mayManage ? (
              <ButtonLink href={`/ledger/new?series=${series}&unit=${unitId}`}>{words.enter}</ButtonLink>
            ) : null}
          </>
        }
      >
        {unitName}
      </PageTitle>
      <DataTable
        caption={words.cell.spans}
        columns={[
          { key: 'days', label: words.cell.days },
          { key: 'value', label: words.table.value, kind: 'number' },
          { key: 'source', label: words.table.source },
        ]}
        rows={spans.map(({ from, to, reading }) => ({
          key: from,
          cells: {
            days: words.cell.range(from, to),
            value: <ReadingValue reading={reading} words={words} />,
            source: <ReadingSource reading={reading} words={words} />,
          },
        }))}
        empty={words.cell.empty}
      />
      {mayManage
        ? spans.flatMap(({ from, to, reading }) =>
            isConflict(reading)
              ? [
                  <Card key={from} accent="amber" className="mt-5">
                    <h2 className="text-[1.15rem]">
                      {words.disagree}: {words.cell.range(from, to)}
                    </h2>
                    <SettleForm
                      {...{ series, unitId, words, supersedes: null }}
                      action={settleAction}
                      choices={reading.conflict}
                    />
                  </Card>,
                ]
              : [],
          )
        : null}
      <Section id="history" title={words.cell.history}>
        <p className="mb-3 text-soft">{words.cell.historyLead}</p>
        <HistoryTable entries={history} mayManage={mayManage} words={words} />
      </Section>
      <Section id="decisions" title={words.cell.decisions}>
        {settlements.length === 0 ? <p className="text-soft">{words.cell.noDecisions}</p> : null}
        <div className="grid gap-4">
          {settlements.map((settlement) => (
            <Card key={settlement.id}>
              <p className="font-semibold">
                {words.cell.decided(named(settlement.chosenId), settlement.over.map(named).join('; '))}
              </p>
              <p>{words.cell.correction(settlement.reason)}</p>
              <p className="text-soft">
                {words.cell.decidedBy(settlement.settledBy, formatInstant(settlement.recordedAt))}
              </p>
              {settlement.supersededBy ? <Chip>{words.cell.replaced}</Chip> : null}
              {mayManage && !settlement.supersededBy ? (
                <details className="mt-2">
                  <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-river">
                    {words.cell.decideAgain}
                  </summary>
                  <SettleForm
                    {...{ series, unitId, words, supersedes: settlement.id }}
                    action={settleAction}
                    choices={[settlement.chosenId, ...settlement.over].map(choiceOf)}
                  />
                </details>
              ) : null}
            </Card>
          ))}
        </div>
      </Section>
    </Page>
  );
}
