import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ApplyForm } from '#components/imports/apply-form.tsx';
import { Outcome } from '#components/imports/outcome.tsx';
import { ProgressPanel } from '#components/imports/progress-panel.tsx';
import { RowsPanel } from '#components/imports/rows-panel.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { permits } from '#domain/access/permission.ts';
import { rowFilters } from '#domain/imports/preview.ts';
import { formatInstant } from '#domain/time/day.ts';
import { importStatus } from '#usecases/imports/import-status.ts';
import { listRows } from '#usecases/imports/list-rows.ts';
import { applyAction } from '../imports.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).importPages.title };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ show?: string; after?: string; already?: string }>;
};

export default async function ImportPage({ params, searchParams }: Props) {
  const [actor, { id }, asked, language] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLanguage(),
  ]);
  const file = await ask(importStatus, { importId: id });
  const text = importPagesIn(language);
  const { pages } = text;
  const mayRun = permits(actor, 'imports.run', 'province');
  const show = rowFilters.find((filter) => filter === asked.show) ?? (file.counts?.wrong ? 'wrong' : 'all');
  const { state, counts } = file;
  const page =
    counts === null ? null : await ask(listRows, { importId: id, filter: show, after: asked.after });
  return (
    <Page>
      <p className="mb-2">
        <Link href="/imports" prefetch={false} className="inline-flex min-h-11 items-center">
          {pages.back}
        </Link>
      </p>
      <PageTitle lead={`${pages.kinds[file.kind].title} · ${pages.uploaded(formatInstant(file.createdAt))}`}>
        {file.fileName}
      </PageTitle>
      {state === 'checking' || state === 'applying' ? (
        <ProgressPanel
          importId={id}
          state={state}
          rowsDone={file.rowsDone}
          rowsTotal={file.rowsTotal}
          pages={pages}
        />
      ) : (
        <Outcome
          file={{ ...file, state }}
          alreadyApplied={asked.already === 'yes'}
          text={text}
          mayDownload={mayRun}
          apply={
            mayRun ? <ApplyForm action={applyAction} importId={id} counts={counts} pages={pages} /> : null
          }
        />
      )}
      {counts === null || page === null ? null : (
        <RowsPanel
          file={{ ...file, counts }}
          page={page}
          show={show}
          begun={asked.after !== undefined}
          text={text}
        />
      )}
    </Page>
  );
}
