import Link from 'next/link';
import { asKnownHref, type BoardQuery, changesFileHref, changesHref } from '#components/indicators/links.ts';
import { periodName } from '#components/indicators/period-name.ts';
import { ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { AsKnownForm } from './as-known-form.tsx';
import { ChangeList } from './change-list.tsx';
import type { ChangesViewProps } from './changes-props.ts';

/** Everybody who stands otherwise in two views of a number, each with the reason; the sums of all. */
export const ChangesView = ({
  found,
  after,
  plans,
  messages: { indicators: words, known },
  language,
}: ChangesViewProps) => {
  const { indicator, period, snapshot, sums, knownOn, until } = found;
  const { changes } = known;
  const at: BoardQuery = {
    ...{ plan: found.planCode, from: period.from, to: period.to, knownOn },
    ...(found.unit ? { unit: found.unit.code } : {}),
  };
  const more = { until, ...(snapshot ? { snapshot: snapshot.id } : {}) };
  const [first, second] = [
    snapshot ? changes.frozen(snapshot.version, knownOn) : changes.known(knownOn),
    changes.known(until),
  ];
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link
          href={asKnownHref(indicator.code, at)}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          ← {changes.back}
        </Link>
      </p>
      <PageTitle
        lead={changes.lead}
        actions={(['xlsx', 'csv'] as const).map((format) => (
          <DownloadLink key={format} href={changesFileHref(indicator.code, at, { ...more, format })}>
            {changes[format]}
          </DownloadLink>
        ))}
      >
        {indicator.code} · {indicator.title[language]}
      </PageTitle>
      <AsKnownForm
        plans={plans.filter(({ code }) => snapshot === null || code === found.planCode)}
        chosen={{ plan: found.planCode, from: period.from, to: period.to, unit: found.unit?.code ?? '' }}
        units={found.units}
        days={[
          ...(snapshot ? [] : [{ name: 'knownOn', label: changes.first, value: knownOn, max: found.today }]),
          { name: 'until', label: changes.second, value: until, max: found.today },
        ]}
        words={known.ask}
        language={language}
      >
        {snapshot ? <input type="hidden" name="snapshot" value={snapshot.id} /> : null}
      </AsKnownForm>
      <p className="mb-4 font-semibold">
        {[found.unit?.name, periodName(period, words)].filter(Boolean).join(' · ')}
      </p>
      <DataTable
        caption={changes.sums}
        columns={[
          { key: 'number', label: changes.columns.number },
          { key: 'before', label: first, kind: 'number' },
          { key: 'removed', label: changes.columns.removed, kind: 'number' },
          { key: 'added', label: changes.columns.added, kind: 'number' },
          { key: 'after', label: second, kind: 'number' },
        ]}
        rows={(['counted', 'population'] as const).map((field) => ({
          key: field,
          cells: {
            number: changes.fields[field],
            before: <strong>{words.count(sums[field].before)}</strong>,
            removed: sums[field].removed === 0 ? '0' : `−${words.count(sums[field].removed)}`,
            added: sums[field].added === 0 ? '0' : `+${words.count(sums[field].added)}`,
            after: <strong>{words.count(sums[field].after)}</strong>,
          },
        }))}
      />
      <Section title={changes.total(found.total)} id="people">
        <p className="mb-4 max-w-[80ch] text-soft">{changes.exemptions}</p>
        <ChangeList changes={found.changes} total={found.total} messages={{ known, indicators: words }} />
        <div className="mt-5 flex flex-wrap gap-3" data-print="hide">
          {after ? (
            <ButtonLink look="quiet" href={changesHref(indicator.code, at, more)}>
              {words.people.first}
            </ButtonLink>
          ) : null}
          {found.next ? (
            <ButtonLink href={changesHref(indicator.code, at, { ...more, after: found.next })}>
              {words.people.next}
            </ButtonLink>
          ) : null}
        </div>
      </Section>
    </Page>
  );
};
