import { scaleQuantize } from 'd3-scale';
import Link from 'next/link';

export type Tile = {
  readonly key: string;
  /** From 0, from the west. */
  readonly column: number;
  /** From 0, from the north. */
  readonly row: number;
  readonly name: string;
  /** What the tile stands for in full, for whoever cannot see the map. */
  readonly label: string;
  readonly href: string | null;
  /** Null: not known, which is never zero. */
  readonly value: number | null;
  readonly text: string;
};

/** From little to all, each with its own ground, rule and weight, so that no two differ by colour alone. */
const steps = [
  'border-line bg-card text-ink',
  'border-line-strong bg-band text-ink',
  'border-river bg-river-soft text-ink',
  'border-[3px] border-river bg-river-soft text-ink',
  'border-river bg-river text-on-river',
] as const;
const unknown = 'border-dashed border-line-strong bg-card text-soft';

/**
 * A tile grid map: one square of equal size for each place, laid roughly where it lies. It is a scheme and not a map to
 * measure on. It scrolls inside its own box on a narrow screen.
 */
export const TileMap = ({
  label,
  tiles,
  top,
  legend,
}: {
  label: string;
  tiles: readonly Tile[];
  /** The value at which a tile is full: the target. */
  top: number;
  /** Words for the five steps, from little to all, and for what is not known. */
  legend: { readonly steps: readonly string[]; readonly unknown: string };
}) => {
  const step = scaleQuantize([0, Math.max(top, 1)], [0, 1, 2, 3]);
  const look = (value: number | null): string =>
    value === null ? unknown : (steps[value >= top ? 4 : step(value)] ?? unknown);
  const columns = Math.max(0, ...tiles.map((tile) => tile.column)) + 1;
  return (
    <div>
      <section
        aria-label={label}
        tabIndex={0}
        className="relative overflow-x-auto pb-2 print:overflow-visible"
      >
        <ul
          className="grid min-w-max gap-1 print:min-w-0 print:gap-0.5"
          style={{ gridTemplateColumns: `repeat(${columns}, minmax(4.1rem, 1fr))` }}
        >
          {tiles.map((tile) => (
            <li key={tile.key} style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
              <TileBox tile={tile} look={look(tile.value)} />
            </li>
          ))}
        </ul>
      </section>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[0.8rem]">
        {[
          ...legend.steps.map((words, index) => [words, steps[index]] as const),
          [legend.unknown, unknown] as const,
        ].map(([words, classes]) => (
          <li key={words} className="inline-flex items-center gap-2">
            <span aria-hidden="true" className={`inline-block size-4 rounded-[3px] border ${classes}`} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
};

const TileBox = ({ tile: { href, label, name, text }, look }: { tile: Tile; look: string }) => {
  const classes = `relative flex h-16 flex-col justify-between overflow-hidden rounded-[6px] border p-1 text-[0.66rem] leading-[1.15] no-underline print:h-10 print:p-0.5 ${look}`;
  const inside = (
    <>
      <span aria-hidden="true">{name}</span>
      <strong aria-hidden="true" className="text-[0.8rem] tabular-nums">
        {text}
      </strong>
      <span className="sr-only">{label}</span>
    </>
  );
  return href ? (
    <Link href={href} prefetch={false} className={classes}>
      {inside}
    </Link>
  ) : (
    <span className={classes}>{inside}</span>
  );
};
