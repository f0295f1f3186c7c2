import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { valueFormFields } from '#components/ledger/value-form-fields.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ledgerSeries } from '#domain/ledger/series.ts';
import { readLedgerForm } from '#usecases/ledger/read-ledger-form.ts';
import { enterAction, takeBackAction } from '../ledger.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).ledger.form.title };
}

type Search = { series?: string; correct?: string; unit?: string };

export default async function LedgerFormPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ ledger: words }, asked] = await Promise.all([currentMessages(), searchParams]);
  const { series, entry, units } = await ask(readLedgerForm, {
    series: ledgerSeries.find((known) => known === asked.series) ?? 'population',
    valueId: asked.correct ?? null,
  });
  const replaced = entry !== null && (entry.supersededBy !== null || entry.value === null);
  return (
    <Page>
      <PageTitle
        lead={words.form.lead}
        actions={
          <ButtonLink href={entry ? `/ledger/${series}/${entry.unitId}` : '/ledger'} look="quiet">
            {words.back}
          </ButtonLink>
        }
      >
        {entry ? words.form.correctTitle : words.form.title}
      </PageTitle>
      <p className="mb-2 font-semibold">{words.series[series]}</p>
      {entry ? null : (
        <p className="mb-6 flex flex-wrap items-center gap-x-5 text-soft">
          {words.form.switch}
          {ledgerSeries
            .filter((other) => other !== series)
            .map((other) => (
              <Link
                key={other}
                href={`/ledger/new?series=${other}`}
                className="inline-flex min-h-11 items-center"
              >
                {words.series[other]}
              </Link>
            ))}
        </p>
      )}
      {replaced ? (
        <Notice tone="note">
          <p>{words.form.replaced}</p>
        </Notice>
      ) : (
        <>
          <ActionForm
            action={enterAction}
            className="max-w-[68ch]"
            fields={valueFormFields({ series, entry, units, unitId: asked.unit }, words)}
            submit={<Button>{entry ? words.form.correct : words.form.submit}</Button>}
          />
          {entry ? (
            <Section id="take-back" title={words.form.takeBack}>
              <p className="mb-4 text-soft">{words.form.takeBackLead}</p>
              <ActionForm
                action={takeBackAction}
                scope="back"
                className="max-w-[68ch]"
                fields={[
                  { name: 'valueId', type: 'hidden', value: entry.id },
                  { name: 'reason', type: 'textarea', label: words.form.takeBackReason },
                ]}
                submit={<Button look="quiet">{words.form.takeBack}</Button>}
              />
            </Section>
          ) : null}
        </>
      )}
    </Page>
  );
}
