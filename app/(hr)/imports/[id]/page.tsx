import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ApplyForm } from '#components/imports/apply-form.tsx';
import { CountFilters, type Shown } from '#components/imports/count-filters.tsx';
import { LeaversTable } from '#components/imports/leavers-table.tsx';
import { LimitPanel } from '#components/imports/limit-panel.tsx';
import { MappingPanel } from '#components/imports/mapping-panel.tsx';
import { Outcome } from '#components/imports/outcome.tsx';
import { ProgressPanel } from '#components/imports/progress-panel.tsx';
import { RowsPanel } from '#components/imports/rows-panel.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { messagesIn } from '#content/messages/messages.ts';
import { rowFilters } from '#domain/imports/preview.ts';
import { formatInstant } from '#domain/time/day.ts';
import { importStatus } from '#usecases/imports/import-status.ts';
import { listLeavers } from '#usecases/imports/list-leavers.ts';
import { listRows } from '#usecases/imports/list-rows.ts';
import { applyAction, confirmLeavingAction, mapColumnsAction } from '../imports.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).importPages.title };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ show?: string; after?: string; already?: string }>;
};

export default async function ImportPage({ params, searchParams }: Props) {
  const [, { id }, asked, language] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLanguage(),
  ]);
  const file = await ask(importStatus, { importId: id });
  const text = importPagesIn(language);
  const { pages } = text;
  const { rosterSync } = messagesIn(language);
  const { state, counts, sync, mayRun } = file;
  const show = shownOf(asked.show, sync !== null, (counts?.wrong ?? 0) > 0);
  const units = file.unitsAboveLimit;
  const stopped = units.some(({ confirmedAt }) => confirmedAt === null);
  const rowsAfter = /^\d+$/.test(asked.after ?? '') ? asked.after : undefined;
  const page =
    counts === null || show === 'left'
      ? null
      : await ask(listRows, { importId: id, filter: show, after: rowsAfter });
  const bound = file.unitName ?? rosterSync.wholeProvince;
  const about =
    file.asOf === null
      ? [pages.kinds[file.kind].title, rosterSync.boundTo(bound)]
      : [rosterSync.fullOf(bound, file.asOf)];
  return (
    <Page>
      <p className="mb-2">
        <Link href="/imports" prefetch={false} className="inline-flex min-h-11 items-center">
          {pages.back}
        </Link>
      </p>
      <PageTitle lead={[...about, pages.uploaded(formatInstant(file.createdAt))].join(' · ')}>
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
          sync={rosterSync}
          mayDownload={mayRun}
          limit={
            units.length === 0 || state === 'refused' ? null : (
              <LimitPanel
                importId={id}
                units={units}
                action={mayRun && state === 'previewed' ? confirmLeavingAction : null}
                text={rosterSync}
              />
            )
          }
          apply={
            mayRun && !stopped ? (
              <ApplyForm
                action={applyAction}
                importId={id}
                counts={counts}
                sync={sync}
                pages={pages}
                text={rosterSync}
              />
            ) : null
          }
        />
      )}
      {counts === null ? null : (
        <CountFilters
          importId={id}
          counts={counts}
          sync={sync}
          shown={show}
          pages={pages}
          text={rosterSync}
        />
      )}
      {page === null || show === 'left' ? null : (
        <RowsPanel file={file} page={page} show={show} begun={asked.after !== undefined} text={text} />
      )}
      {show === 'left' && counts !== null ? (
        <LeaversTable
          page={await ask(listLeavers, { importId: id, after: asked.after ?? null })}
          here={`/imports/${id}?show=left`}
          applied={state === 'applied'}
          next={pages.nextRows}
          text={rosterSync}
        />
      ) : null}
      {mayRun && (state === 'previewed' || state === 'refused') && file.headings !== null ? (
        <MappingPanel
          file={file}
          action={mapColumnsAction}
          labels={text.words.labels}
          text={rosterSync.mapping}
        />
      ) : null}
    </Page>
  );
}

/** What is shown first: what is wrong, else who leaves by a full list, else everything. */
const shownOf = (asked: string | undefined, full: boolean, anyWrong: boolean): Shown => {
  if (full && asked === 'left') return 'left';
  const known = rowFilters.find((filter) => filter === asked);
  if (known !== undefined) return known;
  if (anyWrong) return 'wrong';
  return full ? 'left' : 'all';
};
