import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { BodyPreview } from '#components/documents/body-preview.tsx';
import { TextVersions } from '#components/documents/text-versions.tsx';
import { periodName } from '#components/indicators/period-name.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { textSections } from '#domain/documents/report-text.ts';
import { periodById } from '#domain/reporting/period.ts';
import { readReportText } from '#usecases/documents/read-report-text.ts';
import { writeTextAction } from './text.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).officialDocuments.text.link };
}

export default async function ReportTextPage({ params }: { params: Promise<{ snapshot: string }> }) {
  await requireActor();
  const { snapshot: snapshotId } = await params;
  const [shown, { officialDocuments, indicators }] = await Promise.all([
    ask(readReportText, { snapshotId }),
    currentMessages(),
  ]);
  const { text: words } = officialDocuments;
  const { snapshot, version } = shown;
  const period = periodById(snapshot.periodId);
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          <ButtonLink look="quiet" href={`/reports/${snapshot.id}`}>
            {words.back}
          </ButtonLink>
        }
      >
        {words.title(period ? periodName(period, indicators) : snapshot.periodId, snapshot.version)}
      </PageTitle>
      <p className="mb-5 text-soft">
        {version
          ? words.version(version.number, version.by ?? words.someone, version.recordedAt)
          : words.began}
      </p>
      {shown.corrected ? (
        <div className="mb-5">
          <Notice tone="note">{words.corrected}</Notice>
        </div>
      ) : null}
      {shown.mayWrite ? (
        <ActionForm
          // A version that was just recorded is another form: its fields show that version.
          key={version?.number ?? 0}
          action={writeTextAction}
          className="max-w-[68ch]"
          fields={[
            { name: 'snapshotId', type: 'hidden', value: snapshot.id },
            { name: 'seen', type: 'hidden', value: String(version?.number ?? 0) },
            ...textSections.map((section) => ({
              ...{ name: section, type: 'textarea' as const, label: words.sections[section] },
              ...{ rows: 6, value: shown.text[section], hint: words.hint },
            })),
          ]}
          submit={<Button>{words.save}</Button>}
        />
      ) : null}
      <Section id="preview" title={words.preview}>
        <BodyPreview blocks={shown.body} label={words.preview} />
      </Section>
      <Section id="places" title={words.places}>
        <p className="mb-3 max-w-[68ch] text-soft">{words.placesHint}</p>
        <DataTable
          caption={words.places}
          columns={[
            { key: 'place', label: words.placeColumns.place },
            { key: 'value', label: words.placeColumns.value },
          ]}
          rows={shown.places.map(([name, value]) => ({
            key: name,
            cells: {
              place: <code>{`{{${name}}}`}</code>,
              value: (
                <span lang="vi" className="break-words">
                  {value}
                </span>
              ),
            },
          }))}
        />
      </Section>
      <TextVersions versions={shown.versions} words={words} />
    </Page>
  );
}
