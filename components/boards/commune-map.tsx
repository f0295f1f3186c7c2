import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { type Tile, TileMap } from '#components/charts/tile-map.tsx';
import { tilePlaces } from '#content/maps/tile-grid.ts';
import type { Language, Messages } from '#content/messages/messages.ts';
import { formatRate, rate } from '#domain/indicators/rate.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';

export type MappedCommune = {
  readonly code: string;
  readonly name: string;
  /** Of the agency that answers for it; null: none does, or the reader may not see it. */
  readonly row: PrintedRow | null;
  readonly href: string | null;
};

/** The communes as tiles, where the grid knows them, and the others in words beside it. */
export const CommuneMap = ({
  code,
  communes,
  targetPercent,
  words,
  language,
}: {
  code: string;
  communes: readonly MappedCommune[];
  targetPercent: number;
  words: Messages['boards'];
  language: Language;
}) => {
  const { map } = words;
  const shown = communes.map((commune) => {
    const value = commune.row ? rate(commune.row) : null;
    const text = (value && formatRate(value, language)) ?? '–';
    return {
      ...commune,
      text,
      value: value?.kind === 'rate' ? value.perTenThousand / 100 : null,
      label:
        commune.row && value?.kind === 'rate'
          ? map.tile(commune.name, text, commune.row.counted, commune.row.denominator ?? 0)
          : map.label(commune.name, map.unknown),
    };
  });
  const tiles = shown.flatMap((commune): Tile[] => {
    const place = tilePlaces.get(commune.code);
    return place ? [{ ...commune, ...place, key: commune.code, name: shortName(commune.name) }] : [];
  });
  const beside = shown.filter((commune) => !tilePlaces.has(commune.code));
  return (
    <ChartFigure
      title={map.title(code)}
      description={map.lead}
      table={{
        open: map.table,
        columns: [
          { key: 'name', label: map.columns.name },
          { key: 'counted', label: map.columns.counted, kind: 'number' },
          { key: 'population', label: map.columns.population, kind: 'number' },
          { key: 'rate', label: map.columns.rate, kind: 'number' },
        ],
        rows: shown.map(({ code: key, name, href, row, text }) => ({
          key,
          cells: {
            name: href ? <a href={href}>{name}</a> : name,
            counted: row ? words.count(row.counted) : '–',
            population: row ? words.count(row.population) : '–',
            rate: text,
          },
        })),
      }}
    >
      <div className="my-3">
        <TileMap
          label={map.title(code)}
          tiles={tiles}
          top={targetPercent}
          legend={{ steps: map.steps, unknown: map.unknown }}
        />
      </div>
      {beside.length > 0 ? (
        <p className="text-[0.9rem]">
          {map.beside}: {beside.map(({ label }) => label).join('; ')}
        </p>
      ) : null}
    </ChartFigure>
  );
};

/** `Ninh Kiều` of `Phường Ninh Kiều`. */
const shortName = (name: string): string => name.replace(/^(Xã|Phường|Thị trấn|Đặc khu) /, '');
