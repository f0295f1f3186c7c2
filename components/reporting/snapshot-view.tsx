import Link from 'next/link';
import { changesHref } from '#components/indicators/links.ts';
import { periodName } from '#components/indicators/period-name.ts';
import { Chip } from '#components/ui/chip.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { periodById } from '#domain/reporting/period.ts';
import { DifferenceList } from './difference-list.tsx';
import { DocumentList } from './document-list.tsx';
import { ReportTableView } from './report-table-view.tsx';
import { SnapshotFacts } from './snapshot-facts.tsx';
import type { SnapshotViewProps } from './snapshot-view-props.ts';

/** A closed period as it stands frozen, with its files. */
export const SnapshotView = (props: SnapshotViewProps) => {
  const { frozen, actions, words, names, sinceClosing, checks, language, choice } = props;
  const { snapshot, content, tables, unfinished } = frozen;
  const period = periodById(content.period.id);
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link href="/reports" prefetch={false} className="inline-flex min-h-11 items-center">
          ← {words.snapshot.back}
        </Link>
      </p>
      <PageTitle lead={names.board.lead(content.period.from, content.period.to)} actions={actions}>
        {words.snapshot.title(period ? periodName(period, names) : content.period.id, snapshot.version)}
      </PageTitle>
      {content.closedEarly ? (
        <p className="mb-5">
          <Chip tone="soon">{words.snapshot.early}</Chip>
        </p>
      ) : null}
      <DocumentList
        snapshot={snapshot}
        tables={tables.map(({ code, title }) => ({ code, title }))}
        unfinished={unfinished}
        words={words.snapshot}
        names={names}
      />
      <nav aria-label={sinceClosing} className="mb-6 flex flex-wrap items-center gap-x-5" data-print="hide">
        <span className="font-semibold">{sinceClosing}:</span>
        {content.indicators
          // Snapshots from before rules were data have none.
          .filter(({ rule }) => rule?.kind === 'people')
          .map(({ code }) => (
            <Link
              key={code}
              href={changesHref(code, {}, { snapshot: snapshot.id })}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {code}
            </Link>
          ))}
      </nav>
      {choice}
      <SnapshotFacts frozen={frozen} words={words} names={names} checks={checks} language={language} />
      {snapshot.differences ? (
        <Section title={words.snapshot.differences} id="differences">
          <DifferenceList differences={snapshot.differences} words={words.snapshot} count={names.count} />
        </Section>
      ) : null}
      {tables.map((table) => (
        <Section key={table.code} title={`${table.code}`} id={table.code}>
          <ReportTableView table={table} />
        </Section>
      ))}
    </Page>
  );
};
