import type { Messages } from '#content/messages/messages.ts';
import type { OnBehalfOf } from '#domain/access/permission.ts';

/** On every page while acting for somebody: whose name the work goes under, and one button to stop. */
export const ActingBanner = ({
  acting,
  stop,
  words,
}: {
  acting: OnBehalfOf;
  stop: (form: FormData) => Promise<void>;
  words: Messages['deputies']['banner'];
}) => (
  <section aria-label={words.label} className="border-b-2 border-amber bg-amber-soft" data-print="hide">
    <div className="mx-auto flex max-w-[84rem] flex-wrap items-center justify-between gap-x-5 gap-y-2 px-4 py-2 sm:px-8">
      <p>
        <strong>{acting.ended ? words.ended(acting.displayName) : words.acting(acting.displayName)}</strong>{' '}
        {acting.ended ? words.endedMeans : words.means}
      </p>
      <form action={stop}>
        <button
          type="submit"
          className="min-h-11 whitespace-nowrap rounded-card border border-line-strong bg-card px-4 font-semibold hover:bg-band"
        >
          {acting.ended ? words.back : words.stop}
        </button>
      </form>
    </div>
  </section>
);
