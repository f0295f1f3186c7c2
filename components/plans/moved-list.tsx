import { ChoiceLinks } from '#components/indicators/choice-links.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { DecidingFact } from '#domain/indicators/deciding-fact.ts';
import { type Move, moves } from '#domain/plan/moves.ts';

type Side = { readonly reason: DecidingFact | LocalText };
export type MovedRow = {
  readonly id: string;
  readonly move: Move;
  readonly label: string | null;
  readonly idTail: string | null;
  readonly unitIds: readonly string[];
  readonly before: Side | null;
  readonly after: Side | null;
};

const tones = { enters: 'good', gains: 'good', leaves: 'now', loses: 'now' } as const;

/** For whom another rule decides otherwise, each with the facts that decide before and after; one page. */
export const MovedList = ({
  moved,
  counts,
  next,
  chosen,
  href,
  units,
  words,
  indicators,
  language,
}: {
  moved: readonly MovedRow[];
  counts: Readonly<Record<Move, number>>;
  next: string | null;
  chosen: Move | undefined;
  href: (query: { readonly move?: string; readonly after?: string }) => string;
  units: Readonly<Record<string, { readonly name: string }>>;
  words: Messages['planDesk'];
  indicators: Messages['indicators'];
  language: Language;
}) => {
  const { preview } = words;
  const all = moves.reduce((sum, move) => sum + counts[move], 0);
  if (all === 0) return <p>{preview.nobody}</p>;
  const said = (side: Side | null): string => {
    if (side === null) return preview.outside;
    return 'kind' in side.reason ? indicators.reason(side.reason) : side.reason[language];
  };
  return (
    <>
      <ChoiceLinks
        label={preview.filter}
        choices={[
          { href: href({}), label: preview.moveCount(preview.all, all), chosen: chosen === undefined },
          ...moves
            .filter((move) => counts[move] > 0)
            .map((move) => ({
              href: href({ move }),
              label: preview.moveCount(preview.moves[move], counts[move]),
              chosen: chosen === move,
            })),
        ]}
      />
      <p className="my-3 text-soft">
        {preview.shown(moved.length, chosen === undefined ? all : counts[chosen])}
      </p>
      <ul className="divide-y divide-line rounded-card border border-line bg-card">
        {moved.map((row) => (
          <li
            key={row.id}
            className="grid gap-x-8 gap-y-1.5 px-5 py-4 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <div className="min-w-0">
              <p className="font-semibold">
                {row.label ?? <em className="text-soft">{preview.erased}</em>}
                {row.idTail ? <span className="font-normal text-soft"> …{row.idTail}</span> : null}
              </p>
              <p className="text-[0.9rem] text-soft">
                {row.unitIds.map((id) => units[id]?.name ?? '').join('; ')}
              </p>
            </div>
            <div className="min-w-0">
              <Chip tone={tones[row.move]}>{preview.moves[row.move]}</Chip>
              <p className="mt-1 text-soft">
                {preview.was} {said(row.before)}
              </p>
              <p>
                {preview.is} {said(row.after)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {next ? (
        <p className="mt-5">
          <ButtonLink href={href({ move: chosen, after: next })} look="quiet">
            {preview.next}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
};
