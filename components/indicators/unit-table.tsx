import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataTable, type Row } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { formatRate, rate } from '#domain/indicators/rate.ts';
import type { BoardUnit } from '#domain/reporting/board.ts';
import type { PrintedRow, ReportScope } from '#domain/reporting/snapshot.ts';

export type UnitTableProps = {
  readonly caption: string;
  readonly units: readonly BoardUnit[];
  /** Units deeper than this are not shown, so their parents are closed. */
  readonly levels: number;
  readonly rowOf: (unitId: string, scope: ReportScope) => PrintedRow | null;
  /** The province itself has nobody of its own. */
  readonly withoutOwn: string;
  readonly language: Language;
  readonly words: Messages['indicators'];
  readonly unitHref: (unit: BoardUnit) => string;
  readonly peopleHref: ((unit: BoardUnit, scope: ReportScope, measure: string) => string) | null;
};

/** Units of the tree for one indicator: each with everything below it, and open ones alone too; numbers open to people. */
export const UnitTable = ({
  caption,
  units,
  levels,
  rowOf,
  withoutOwn,
  language,
  words,
  unitHref,
  peopleHref,
}: UnitTableProps) => {
  const { columns, ownOnly } = words.board;
  const line = (unit: BoardUnit, scope: ReportScope): Row[] => {
    const row = rowOf(unit.unitId, scope);
    if (!row) return [];
    const number = (value: number, measure: string): ReactNode =>
      peopleHref ? (
        <NumberLink href={peopleHref(unit, scope, measure)}>{words.count(value)}</NumberLink>
      ) : (
        words.count(value)
      );
    const name =
      scope === 'own' ? (
        <span className="text-soft">{ownOnly}</span>
      ) : unit.hasUnits && unit.depth > 0 ? (
        <Link
          href={unitHref(unit)}
          prefetch={false}
          className="-my-2.5 inline-flex min-h-11 items-center font-semibold"
        >
          {unit.name}
        </Link>
      ) : (
        <span className={unit.depth === 0 ? 'font-semibold' : ''}>{unit.name}</span>
      );
    return [
      {
        key: `${unit.unitId} ${scope}`,
        depth: unit.depth + (scope === 'own' ? 1 : 0),
        cells: {
          unit: name,
          population: number(row.population, 'population'),
          tookPart: number(row.tookPart, 'tookPart'),
          participations: number(row.participations, 'tookPart'),
          completed: number(row.completed, 'completed'),
          assessed: (
            <span className="whitespace-nowrap">
              {number(row.assessed, 'assessed')} ({number(row.passed, 'passed')})
            </span>
          ),
          counted: <strong>{number(row.counted, 'counted')}</strong>,
          rate: formatRate(rate(row), language) ?? '–',
        },
      },
    ];
  };
  return (
    <DataTable
      caption={caption}
      columns={Object.entries(columns).map(([key, label]) => ({
        key,
        label,
        kind: key === 'unit' ? 'text' : 'number',
      }))}
      rows={units.flatMap((unit) => {
        const open = unit.hasUnits && unit.depth < levels && unit.unitId !== withoutOwn;
        return [...line(unit, 'subtree'), ...(open ? line(unit, 'own') : [])];
      })}
    />
  );
};

const NumberLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link
    href={href}
    prefetch={false}
    className="-my-2.5 inline-flex min-h-11 items-center underline decoration-line-strong"
  >
    {children}
  </Link>
);
