import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type TreeView, treeHref } from './tree-href.ts';

export type ListedUnit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly demo: boolean;
  readonly below: number;
  readonly posts: number | null;
};

/** One level of the tree: into what stands below by the name, to the unit's own page beside it. */
export const TreeTable = ({
  units,
  view,
  caption,
  words,
}: {
  units: readonly ListedUnit[];
  view: TreeView;
  caption: string;
  words: Messages['organisation'];
}) => {
  const { browse } = words;
  const counted = units.some((unit) => unit.posts !== null);
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', label: browse.name },
        { key: 'file', label: browse.file },
        { key: 'code', label: browse.code },
        { key: 'kind', label: browse.kind },
        { key: 'below', label: browse.below, kind: 'number' },
        ...(counted ? [{ key: 'posts', label: browse.posts, kind: 'number' as const }] : []),
      ]}
      rows={units.map((unit) => ({
        key: unit.id,
        cells: {
          name:
            unit.below > 0 ? (
              <Link
                href={treeHref({ ...view, q: undefined, under: unit.id })}
                prefetch={false}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                {unit.name}
              </Link>
            ) : (
              unit.name
            ),
          file: (
            <Link
              href={`/organisation/units/${unit.id}`}
              prefetch={false}
              aria-label={browse.open(unit.name)}
              className="inline-flex min-h-11 items-center whitespace-nowrap"
            >
              {browse.file}
            </Link>
          ),
          code: <span className="whitespace-nowrap">{unit.code}</span>,
          kind: (
            <span className="whitespace-nowrap">
              {unit.kind} {unit.demo && view.tree === 'administrative' ? <Chip>{browse.demo}</Chip> : null}
            </span>
          ),
          below: unit.below,
          posts: unit.posts,
        },
      }))}
      empty={browse.none}
    />
  );
};
