import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';

export type SeenUnit = {
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
} | null;
export type ChangedUnit = {
  readonly unitId: string;
  readonly code: string;
  readonly was: SeenUnit;
  readonly is: SeenUnit;
};

/** Each unit before and after an event; `linked` when the units exist already. */
export const ChangeTable = ({
  units,
  words,
  linked,
}: {
  units: readonly ChangedUnit[];
  words: Messages['organisation']['changes'];
  linked: boolean;
}) => (
  <DataTable
    caption={words.caption}
    columns={[
      { key: 'unit', label: words.unit },
      { key: 'was', label: words.was },
      { key: 'is', label: words.is },
    ]}
    rows={units.map((unit) => ({
      key: unit.unitId,
      cells: {
        unit: linked ? (
          <Link
            href={`/organisation/units/${unit.unitId}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center"
          >
            {unit.code}
          </Link>
        ) : (
          unit.code
        ),
        was: <Seen unit={unit.was} words={words} />,
        is: <Seen unit={unit.is} words={words} />,
      },
    }))}
  />
);

const Seen = ({ unit, words }: { unit: SeenUnit; words: Messages['organisation']['changes'] }) =>
  unit === null ? (
    <span className="text-soft">{words.notThere}</span>
  ) : (
    <span className="block min-w-44">
      {words.line(unit.name, unit.kind)}
      {unit.parent ? <span className="block text-soft">{words.under(unit.parent)}</span> : null}
    </span>
  );
