import { DataTable } from '#components/ui/data-table.tsx';
import type { PositionChangeKind } from '#domain/people/position.ts';
import { formatInstant } from '#domain/time/day.ts';
import { type PostWords, postDays, type ShownPost } from './positions.tsx';

export type Correction = ShownPost & {
  readonly supersededAt: Date | null;
  readonly recordedAt: Date;
  /** How it was changed by hand; null: by an import. */
  readonly kind: PositionChangeKind | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly next: ShownPost | null;
};

/** The rows that stand no more, each with what took its place, when, by whom and why; folded away. */
export const Corrections = ({
  corrected,
  people,
  positions,
}: { corrected: readonly Correction[] } & Omit<PostWords, 'categories'>) => {
  const words = positions.corrections;
  const told = (post: ShownPost) => (
    <>
      {post.title} · {post.unitName ?? people.unknown}
      <span className="block text-[0.9rem] text-soft">{postDays(post, people)}</span>
    </>
  );
  if (corrected.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-11 items-center rounded-card px-2.5 text-river hover:bg-band">
        {people.posts.corrected(corrected.length)}
      </summary>
      <DataTable
        caption={words.caption}
        columns={[
          { key: 'old', label: words.old },
          { key: 'next', label: words.next },
          { key: 'change', label: words.change },
          { key: 'reason', label: words.reason },
        ]}
        rows={corrected.map((row) => ({
          key: row.id,
          cells: {
            old: told(row),
            next: row.next ? told(row.next) : <span className="text-soft">{words.nothing}</span>,
            change: (
              <>
                {row.kind ? positions.actions[row.kind] : words.byImport}
                <span className="block text-[0.9rem] text-soft">
                  {row.supersededAt ? formatInstant(row.supersededAt) : null}
                  {row.by ? `, ${row.by}` : null}
                </span>
              </>
            ),
            reason: row.reason ?? '',
          },
        }))}
      />
    </details>
  );
};
