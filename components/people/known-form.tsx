import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatDay } from '#domain/time/day.ts';

/** Asks what was known at the end of a day: a plain form that puts the day into the address. */
export const KnownForm = ({
  personId,
  known,
  positions: { known: words },
}: {
  personId: string;
  known: string | null;
  positions: Messages['positions'];
}) => (
  <div className="mb-4">
    {known ? (
      <div className="mb-4">
        <Notice tone="note">
          <p>{words.notice(formatDay(known))}</p>
          <p className="mt-2" data-print="hide">
            <ButtonLink href={`/people/${personId}`} look="quiet">
              {words.now}
            </ButtonLink>
          </p>
        </Notice>
      </div>
    ) : null}
    <details open={known !== null} data-print="hide">
      <summary className="inline-flex min-h-11 items-center rounded-card px-2.5 text-river hover:bg-band">
        {words.open}
      </summary>
      <form method="get" action={`/people/${personId}`} className="flex flex-wrap items-end gap-3 pt-2">
        <div>
          <label htmlFor="f-known" className="mb-1.5 block font-semibold">
            {words.label}
          </label>
          <p id="h-known" className="mb-1.5 text-[0.9rem] text-soft">
            {words.hint}
          </p>
          <input
            id="f-known"
            name="known"
            type="date"
            required
            defaultValue={known ?? ''}
            aria-describedby="h-known"
            className="min-h-12 rounded-card border border-line-strong bg-card px-4 py-2.5 text-ink"
          />
        </div>
        <Button look="quiet">{words.submit}</Button>
      </form>
    </details>
  </div>
);
