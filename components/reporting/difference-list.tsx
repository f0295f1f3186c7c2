import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { ChangedNumber, Differences } from '#domain/reporting/snapshot-differences.ts';

const most = 200;

/** What a correction changed: how much in all, and each number. */
export const DifferenceList = ({
  differences,
  words,
  count,
}: {
  differences: Differences;
  words: Messages['reporting']['snapshot'];
  count: (value: number) => string;
}) => {
  const { numbers, people, units, indicators, tasks = [] } = differences;
  const sentences = [
    numbers.length > 0 ? words.numbers(numbers.length) : words.noDifferences,
    people.length > 0 ? words.peopleChanged(people.length) : null,
    units.length > 0 ? words.unitsChanged(units.length) : null,
    indicators.length > 0 ? words.indicatorsChanged(indicators.length) : null,
    tasks.length > 0 ? words.tasksChanged(tasks.length) : null,
  ].filter((one) => one !== null);
  const text = (value: number | null): string => (value === null ? '–' : count(value));
  return (
    <>
      <ul className="mb-4 list-disc pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {numbers.length > 0 ? (
        <DataTable
          caption={
            numbers.length > most ? words.shownOf(most, numbers.length) : words.numbers(numbers.length)
          }
          columns={[
            { key: 'unit', label: words.columns.unit },
            { key: 'indicator', label: words.columns.indicator },
            { key: 'field', label: words.columns.field },
            { key: 'before', label: words.columns.before, kind: 'number' },
            { key: 'after', label: words.columns.after, kind: 'number' },
          ]}
          rows={numbers.slice(0, most).map((one) => ({
            key: keyOf(one),
            cells: {
              unit: `${one.unitCode} (${words.scopes[one.scope]})`,
              indicator:
                one.segment === null ? one.indicator : `${one.indicator}, ${words.segments[one.segment]}`,
              field: words.fields[one.field],
              before: text(one.before),
              after: text(one.after),
            },
          }))}
        />
      ) : null}
    </>
  );
};

const keyOf = (one: ChangedNumber): string =>
  `${one.indicator} ${one.segment} ${one.scope} ${one.unitCode} ${one.field}`;
