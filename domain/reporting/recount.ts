import type { Standing } from '#domain/indicators/standing.ts';
import { tallyFields, tallyPeople } from '#domain/indicators/tally.ts';
import { unitTree } from '#domain/indicators/tree.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import { periodById } from './period.ts';
import { printRows } from './print-rows.ts';
import type { PrintedRow, SnapshotContent } from './snapshot.ts';

/**
 * The printed lines of a snapshot that are not what its own people add up to, counted anew from nothing but the file.
 * Empty when every number is proved. Throws TreeFault when its units are no tree.
 */
export const recount = (content: SnapshotContent, people: readonly Standing[]): readonly PrintedRow[] => {
  const year = periodById(content.period.id)?.year ?? Number(content.period.to.slice(0, 4));
  const tallies = tallyPeople(people, unitTree(content.units), countedIndicators(content));
  const counted = printRows(tallies, content, year);
  const expected = new Map(counted.map((row) => [keyOf(row), row]));
  const printed = new Set(content.rows.map(keyOf));
  const wrong = content.rows.filter((row) => {
    const again = expected.get(keyOf(row));
    return (
      !again ||
      again.denominator !== row.denominator ||
      tallyFields.some((field) => again[field] !== row[field])
    );
  });
  return [...wrong, ...counted.filter((row) => !printed.has(keyOf(row)))];
};

const keyOf = ({ indicator, segment, unitId, scope }: PrintedRow): string =>
  `${indicator} ${segment ?? ''} ${unitId} ${scope}`;
