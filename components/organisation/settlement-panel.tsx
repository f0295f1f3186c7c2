import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { Messages } from '#content/messages/messages.ts';

/** How many people have followed an event; the page fetches itself again, or a link does. */
export const SettlementPanel = ({
  eventId,
  done,
  total,
  words,
}: {
  eventId: string;
  done: number;
  total: number;
  words: Messages['organisation']['event'];
}) => (
  <div className="mb-5">
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
    <Card accent="amber">
      <p role="status" className="mb-3 text-[1.15rem] font-semibold">
        {words.people(done, total)}
      </p>
      <ProgressBar value={done} max={total} label={words.people(done, total)} />
      <p className="mt-3 mb-4 text-soft">{words.leave}</p>
      <ButtonLink look="quiet" href={`/organisation/events/${eventId}`}>
        {words.refresh}
      </ButtonLink>
    </Card>
  </div>
);
