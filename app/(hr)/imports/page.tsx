import type { Metadata } from 'next';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { HistoryTable } from '#components/imports/history-table.tsx';
import { KindCard } from '#components/imports/kind-card.tsx';
import { UploadForm, type UploadQuestions } from '#components/imports/upload-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { messagesIn } from '#content/messages/messages.ts';
import { type ImportKind, importKinds } from '#domain/imports/kind.ts';
import { importModes } from '#domain/imports/sync.ts';
import { dayOf } from '#domain/time/day.ts';
import { listImports } from '#usecases/imports/list-imports.ts';
import { uploadAction } from './imports.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).importPages.title };
}

export default async function ImportsPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  await requireActor();
  const { before } = await searchParams;
  const listed = await ask(listImports, { before: before ?? null });
  const { imports, next, mayRun, mayImportUnits } = listed;
  const language = await currentLanguage();
  const { pages, words } = importPagesIn(language);
  const { rosterSync } = messagesIn(language);
  const today = dayOf(await now());
  const questions = (kind: ImportKind): UploadQuestions => ({
    unit: {
      label: rosterSync.unit,
      choices: [
        ...(listed.mayImportProvince ? [{ value: '', label: rosterSync.wholeProvince }] : []),
        // Agencies and the ledger are the province's, so their files are bound to no unit.
        ...(kind === 'units' || kind === 'ledger'
          ? []
          : listed.units.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))),
      ],
    },
    full:
      kind === 'roster'
        ? {
            label: rosterSync.mode,
            choices: importModes.map((mode) => ({ value: mode, label: rosterSync.modes[mode] })),
            asOf: { label: rosterSync.asOf, hint: rosterSync.asOfHint, value: today },
          }
        : null,
  });
  return (
    <Page>
      <PageTitle lead={pages.lead}>{pages.title}</PageTitle>
      <div className="mb-9 grid items-start gap-5 md:grid-cols-2">
        {importKinds
          .filter((kind) => kind !== 'units' || mayImportUnits || !mayRun)
          .filter((kind) => kind !== 'ledger' || listed.mayImportProvince || !mayRun)
          .map((kind) => (
            <KindCard key={kind} kind={kind} pages={pages} labels={words.labels}>
              {mayRun ? (
                <UploadForm
                  action={uploadAction}
                  kind={kind}
                  label={pages.file}
                  submit={pages.upload}
                  questions={questions(kind)}
                />
              ) : null}
            </KindCard>
          ))}
      </div>
      {mayRun ? (
        <p className="mb-5">
          <ButtonLink look="quiet" href="/imports/mappings">
            {rosterSync.mapping.list}
          </ButtonLink>
        </p>
      ) : null}
      <HistoryTable imports={imports} pages={pages} text={rosterSync} />
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
