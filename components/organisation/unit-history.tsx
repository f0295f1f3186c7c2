import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatDay } from '#domain/time/day.ts';

type Line = {
  readonly aspect: 'name' | 'kind' | 'parent';
  readonly value: string;
  readonly unitId: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly document: string | null;
};
type Successor = {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly on: string;
  readonly after: boolean;
};
type Words = Messages['organisation']['unit'];

export const daysText = (from: string, to: string | null, words: Words): string =>
  to === null ? words.since(formatDay(from)) : words.between(formatDay(from), formatDay(to));

/** Everything that is dated about a unit. */
export const UnitHistory = ({ lines, words }: { lines: readonly Line[]; words: Words }) => (
  <DataTable
    caption={words.history}
    columns={[
      { key: 'aspect', label: words.aspect },
      { key: 'value', label: words.value },
      { key: 'days', label: words.days },
      { key: 'document', label: words.document },
    ]}
    rows={lines.map((line) => ({
      key: `${line.aspect} ${line.from}`,
      cells: {
        aspect: words.aspects[line.aspect],
        value: line.unitId ? (
          <Link
            href={`/organisation/units/${line.unitId}`}
            prefetch={false}
            className="inline-flex min-h-11 min-w-44 items-center"
          >
            {line.value}
          </Link>
        ) : (
          line.value
        ),
        days: <span className="whitespace-nowrap">{daysText(line.from, line.to, words)}</span>,
        document: <span className="block min-w-44">{line.document}</span>,
      },
    }))}
  />
);

/** Whom the unit was made from, and who took over from it. */
export const Succession = ({ successors, words }: { successors: readonly Successor[]; words: Words }) => (
  <>
    {[false, true].map((after) => {
      const units = successors.filter((each) => each.after === after);
      return units.length === 0 ? null : (
        <Section key={String(after)} title={after ? words.after : words.before}>
          <ul>
            {units.map((unit) => (
              <li key={unit.unitId}>
                <Link
                  href={`/organisation/units/${unit.unitId}`}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center"
                >
                  {words.succeeded(unit.name, unit.code, formatDay(unit.on))}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      );
    })}
  </>
);
