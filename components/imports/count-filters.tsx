import Link from 'next/link';
import type { Messages } from '#content/messages/messages.ts';
import type { RowFilter } from '#domain/imports/preview.ts';
import type { SyncCounts } from '#domain/imports/sync.ts';

export type ShownCounts = {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly wrong: number;
  readonly unknownPeople: number;
};

/** What can be shown below: rows of one kind, or the posts that a full list closes. */
export type Shown = RowFilter | 'left';

/** The result of the check in large figures; each is a filter of the rows below. Of a full list they count people. */
export const CountFilters = ({
  importId,
  counts,
  sync,
  shown,
  pages,
  text,
}: {
  importId: string;
  counts: ShownCounts;
  sync: SyncCounts | null;
  shown: Shown;
  pages: Messages['importPages'];
  text: Messages['rosterSync'];
}) => {
  const all = counts.new + counts.changed + counts.unchanged + counts.wrong;
  const ends: readonly Figure[] = [
    ['wrong', pages.counts.wrong, counts.wrong],
    ...(counts.unknownPeople > 0
      ? ([['unknown-person', pages.counts['unknown-person'], counts.unknownPeople]] as const)
      : []),
  ];
  const figures: readonly Figure[] =
    sync === null
      ? [
          ['all', pages.counts.all, all],
          ...(['new', 'changed', 'unchanged'] as const).map(
            (key): Figure => [key, pages.counts[key], counts[key]],
          ),
          ...ends,
        ]
      : [
          ...(['joined', 'changed', 'moved', 'left', 'unchanged'] as const).map(
            (key): Figure => [key, text.effects[key], sync[key]],
          ),
          ...ends,
        ];
  return (
    <nav aria-label={sync === null ? pages.countsTitle : text.filters} className="mb-5">
      {sync === null ? null : <p className="mb-3 font-semibold">{text.compared(sync.standing)}</p>}
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {figures.map(([filter, label, count]) => (
          <li key={filter}>
            <Link
              href={`/imports/${importId}?show=${filter}`}
              prefetch={false}
              aria-current={filter === shown ? 'true' : undefined}
              className={`flex h-full min-h-20 flex-col justify-center rounded-card border bg-card px-4 py-3 no-underline hover:bg-band aria-[current]:border-[3px] aria-[current]:border-river ${alarming.has(filter) ? 'border-lotus text-lotus' : 'border-line-strong text-ink'}`}
            >
              <span className="text-[1.7rem] leading-tight font-semibold tabular-nums">
                {pages.number(count)}
              </span>
              <span className="text-[0.9rem]">{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

type Figure = readonly [filter: Shown, label: string, count: number];
const alarming: ReadonlySet<Shown> = new Set(['wrong', 'unknown-person', 'left']);
