import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { HistoryTable } from '#components/imports/history-table.tsx';
import { KindCard } from '#components/imports/kind-card.tsx';
import { UploadForm } from '#components/imports/upload-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { importKinds } from '#domain/imports/kind.ts';
import { listImports } from '#usecases/imports/list-imports.ts';
import { uploadAction } from './imports.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).importPages.title };
}

export default async function ImportsPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  await requireActor();
  const { before } = await searchParams;
  const { imports, next, mayRun } = await ask(listImports, { before: before ?? null });
  const { pages, words } = importPagesIn(await currentLanguage());
  return (
    <Page>
      <PageTitle lead={pages.lead}>{pages.title}</PageTitle>
      <div className="mb-9 grid items-start gap-5 md:grid-cols-2">
        {importKinds.map((kind) => (
          <KindCard key={kind} kind={kind} pages={pages} labels={words.labels}>
            {mayRun ? (
              <UploadForm action={uploadAction} kind={kind} label={pages.file} submit={pages.upload} />
            ) : null}
          </KindCard>
        ))}
      </div>
      <HistoryTable imports={imports} pages={pages} />
      {next === null ? null : (
        <p className="mt-4">
          <ButtonLink look="quiet" href={`/imports?before=${next}`}>
            {pages.older}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
