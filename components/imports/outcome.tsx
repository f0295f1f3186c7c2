import type { ReactNode } from 'react';
import { DownloadLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ImportPageWords } from '#content/messages/import-pages.ts';
import { importSentence } from '#content/messages/import-words.ts';
import type { Messages } from '#content/messages/messages.ts';
import type { SyncCounts } from '#domain/imports/sync.ts';

type Amounts = { readonly new: number; readonly changed: number };
type File = {
  readonly id: string;
  readonly state: 'refused' | 'previewed' | 'applied';
  readonly refusal: { code: string; params?: Record<string, string | number> } | null;
  readonly counts: (Amounts & { readonly wrong: number; readonly ignored: number }) | null;
  readonly applied: (Amounts & { readonly otherwise: number; readonly closed?: number }) | null;
  readonly sync: SyncCounts | null;
  readonly sheet: { readonly otherSheets: readonly string[] } | null;
};

/** What came of the check or of the writing, and the one next step. */
export const Outcome = ({
  file,
  alreadyApplied,
  text: { pages, words, otherSheets },
  sync: syncText,
  limit,
  apply,
  mayDownload,
}: {
  file: File;
  alreadyApplied: boolean;
  text: ImportPageWords;
  sync: Messages['rosterSync'];
  /** The units that have to be confirmed by themselves before. */
  limit: ReactNode;
  apply: ReactNode;
  mayDownload: boolean;
}) => {
  if (file.refusal !== null)
    return (
      <Notice tone="error" title={pages.refused}>
        <p>{importSentence(words, file.refusal) ?? file.refusal.code}</p>
        <p>{pages.refusedNext}</p>
      </Notice>
    );
  const { counts, applied } = file;
  const others = file.sheet?.otherSheets ?? [];
  return (
    <div className="mb-6 grid gap-4">
      {alreadyApplied ? <Notice tone="note" title={pages.alreadyApplied} /> : null}
      {applied === null ? null : (
        <Notice tone="done" title={pages.appliedNote(applied.new, applied.changed)}>
          {applied.closed ? <p>{syncText.closed(applied.closed)}</p> : null}
          {applied.otherwise > 0 ? <p>{pages.appliedOtherwise}</p> : null}
        </Notice>
      )}
      {others.length > 0 ? <Notice tone="soon" title={otherSheets(others)} /> : null}
      {file.sync !== null && file.sync.withoutNumber > 0 ? (
        <Notice tone="soon" title={syncText.withoutNumber(file.sync.withoutNumber)} />
      ) : null}
      {file.sync !== null && file.sync.heldBack > 0 ? (
        <Notice tone="soon" title={syncText.heldBack(file.sync.heldBack)} />
      ) : null}
      {limit}
      {file.state === 'previewed' && apply !== null ? (
        <Card accent="river">
          {apply}
          <p className="mt-3 text-soft">{pages.applyHint(counts?.wrong ?? 0)}</p>
          {file.sync !== null && file.sync.closing > 0 ? (
            <p className="text-soft">{syncText.closingHint}</p>
          ) : null}
        </Card>
      ) : null}
      {mayDownload && (counts?.wrong ?? 0) > 0 ? (
        <p className="flex flex-wrap gap-3">
          <DownloadLink href={`/imports/${file.id}/wrong-rows?format=xlsx`}>
            {pages.wrongRows} (XLSX)
          </DownloadLink>
          <DownloadLink href={`/imports/${file.id}/wrong-rows?format=csv`}>
            {pages.wrongRows} (CSV)
          </DownloadLink>
        </p>
      ) : null}
      {(counts?.ignored ?? 0) > 0 ? (
        <p className="text-soft">{pages.ignoredRows(counts?.ignored ?? 0)}</p>
      ) : null}
    </div>
  );
};
