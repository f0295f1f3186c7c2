import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';

/** Members are being written: the page asks again by itself every three seconds until they stand. */
export const OpeningNotice = ({ id, words }: { id: string; words: Messages['obligations'] }) => (
  <div className="mt-6">
    <Card accent="amber">
      <meta httpEquiv="refresh" content="3" />
      <p role="status" className="mb-1 font-semibold">
        {words.opening}
      </p>
      <p className="mb-4 text-soft">{words.openingHint}</p>
      <ButtonLink look="quiet" href={`/obligations/${id}`}>
        {words.refresh}
      </ButtonLink>
    </Card>
  </div>
);
