import Link from 'next/link';
import { periodName } from '#components/indicators/period-name.ts';
import { DownloadLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { periodById } from '#domain/reporting/period.ts';
import { DifferenceList } from './difference-list.tsx';
import { ReportTableView } from './report-table-view.tsx';
import { SnapshotFacts } from './snapshot-facts.tsx';
import type { SnapshotViewProps } from './snapshot-view-props.ts';

/** A closed period as it stands frozen, with its files. */
export const SnapshotView = ({ frozen, words, names, language }: SnapshotViewProps) => {
  const { snapshot, content, tables } = frozen;
  const period = periodById(content.period.id);
  const file = (format: string): string => `/api/v1/reports/${snapshot.id}.${format}`;
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link href="/reports" prefetch={false} className="inline-flex min-h-11 items-center">
          ← {words.snapshot.back}
        </Link>
      </p>
      <PageTitle lead={names.board.lead(content.period.from, content.period.to)}>
        {words.snapshot.title(period ? periodName(period, names) : content.period.id, snapshot.version)}
      </PageTitle>
      {content.closedEarly ? (
        <p className="mb-5">
          <Chip tone="soon">{words.snapshot.early}</Chip>
        </p>
      ) : null}
      <nav aria-label={words.snapshot.downloads} className="mb-6 flex flex-wrap gap-3" data-print="hide">
        <DownloadLink look="primary" href={file('xlsx')}>
          {words.snapshot.files.xlsx}
        </DownloadLink>
        <DownloadLink href={file('docx')}>{words.snapshot.files.docx}</DownloadLink>
        {tables.map((table) => (
          <DownloadLink key={table.code} href={`${file('csv')}?table=${table.code}`}>
            {words.snapshot.files.csv(table.code)}
          </DownloadLink>
        ))}
        <DownloadLink href={file('json')}>{words.snapshot.files.json}</DownloadLink>
        {snapshot.signature ? (
          <DownloadLink href={file('proof')}>{words.snapshot.files.proof}</DownloadLink>
        ) : null}
      </nav>
      <SnapshotFacts frozen={frozen} words={words} names={names} language={language} />
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
