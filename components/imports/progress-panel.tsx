import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { ProgressWatch } from './progress-watch.tsx';

/** How far the check or the writing has come. Without a script the page fetches itself again, or a link does. */
export const ProgressPanel = ({
  importId,
  state,
  rowsDone,
  rowsTotal,
  pages,
}: {
  importId: string;
  state: string;
  rowsDone: number;
  rowsTotal: number | null;
  pages: Messages['importPages'];
}) => {
  const { progress } = pages;
  const reading = rowsTotal === null ? progress.reading : progress.checking(rowsDone, rowsTotal);
  const sentence = state === 'applying' ? progress.applying : reading;
  return (
    <Card accent="amber">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p role="status" className="mb-3 text-[1.15rem] font-semibold">
        {sentence}
      </p>
      {state === 'checking' ? <ProgressBar value={rowsDone} max={rowsTotal ?? 0} label={sentence} /> : null}
      <p className="mt-3 mb-4 text-soft">{progress.leave}</p>
      <ButtonLink look="quiet" href={`/imports/${importId}`}>
        {progress.refresh}
      </ButtonLink>
      <ProgressWatch importId={importId} seen={`${state} ${rowsDone} ${rowsTotal}`} />
    </Card>
  );
};
