import Link from 'next/link';
import type { Messages } from '#content/messages/messages.ts';
import type { RowFilter } from '#domain/imports/preview.ts';

export type ShownCounts = {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly wrong: number;
  readonly unknownPeople: number;
};

/** The result of the check in large figures; each is a filter of the rows below. */
export const CountFilters = ({
  importId,
  counts,
  shown,
  pages,
}: {
  importId: string;
  counts: ShownCounts;
  shown: RowFilter;
  pages: Messages['importPages'];
}) => {
  const all = counts.new + counts.changed + counts.unchanged + counts.wrong;
  const filters: readonly (readonly [RowFilter, number])[] = [
    ['all', all],
    ['new', counts.new],
    ['changed', counts.changed],
    ['unchanged', counts.unchanged],
    ['wrong', counts.wrong],
    ...(counts.unknownPeople > 0 ? ([['unknown-person', counts.unknownPeople]] as const) : []),
  ];
  return (
    <nav aria-label={pages.countsTitle} className="mb-5">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {filters.map(([filter, count]) => (
          <li key={filter}>
            <Link
              href={`/imports/${importId}?show=${filter}`}
              prefetch={false}
              aria-current={filter === shown ? 'true' : undefined}
              className={`flex h-full min-h-20 flex-col justify-center rounded-card border bg-card px-4 py-3 no-underline hover:bg-band aria-[current]:border-[3px] aria-[current]:border-river ${filter === 'wrong' || filter === 'unknown-person' ? 'border-lotus text-lotus' : 'border-line-strong text-ink'}`}
            >
              <span className="text-[1.7rem] leading-tight font-semibold tabular-nums">
                {pages.number(count)}
              </span>
              <span className="text-[0.9rem]">{pages.counts[filter]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
