import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { templateFields } from '#components/documents/template-fields.ts';
import { TemplatePreview } from '#components/documents/template-preview.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { signingText } from '#domain/documents/template.ts';
import { listTemplates } from '#usecases/documents/list-templates.ts';
import { saveTemplateAction } from '../report-templates.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).officialDocuments.templates.title };
}

/** A template with its form, its look and its versions; `new`: the form of one that does not stand yet. */
export default async function ReportTemplatePage({ params }: { params: Promise<{ code: string }> }) {
  await requireActor();
  const [{ code }, histories, { officialDocuments }] = await Promise.all([
    params,
    ask(listTemplates, {}),
    currentMessages(),
  ]);
  const { templates: words } = officialDocuments;
  const history = histories.find((one) => one.code === code);
  if (!history && code !== 'new') notFound();
  const newest = history?.versions[0] ?? null;
  const hidden = { code: history ? code : '', seen: newest ? String(newest.number) : '' };
  return (
    <Page>
      <PageTitle
        lead={newest ? words.version(newest.number) : words.lead}
        actions={
          <ButtonLink look="quiet" href="/report-templates">
            {words.back}
          </ButtonLink>
        }
      >
        {newest ? newest.content.name : words.newTitle}
      </PageTitle>
      {newest ? (
        <Section id="preview" title={words.preview}>
          <TemplatePreview content={newest.content} label={words.preview} body={words.previewBody} />
        </Section>
      ) : null}
      <Section id="edit" title={newest ? words.edit : words.newTitle}>
        <ActionForm
          action={saveTemplateAction}
          className="max-w-[52rem]"
          fields={templateFields(newest?.content ?? null, hidden, words)}
          submit={<Button>{newest ? words.save : words.create}</Button>}
        />
      </Section>
      {history ? (
        <Section id="history" title={words.history}>
          <DataTable
            caption={words.history}
            columns={[
              { key: 'version', label: words.columns.version },
              { key: 'by', label: words.columns.by },
              { key: 'body', label: words.columns.issuingBody },
              { key: 'signer', label: words.columns.signer },
            ]}
            rows={history.versions.map(({ number, content, by, recordedAt }) => ({
              key: String(number),
              cells: {
                version: words.version(number),
                by: recordedAt ? words.by(by ?? '', recordedAt) : words.shipped,
                body: <span lang="vi">{content.issuingBody}</span>,
                signer: <span lang="vi">{signingText(content).join(' / ')}</span>,
              },
            }))}
          />
        </Section>
      ) : null}
    </Page>
  );
}
