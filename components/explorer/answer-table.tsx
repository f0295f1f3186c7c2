import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataTable } from '#components/ui/data-table.tsx';
import { labelText, layerIn } from '#content/messages/explorer-sentence.ts';
import type { Language, Messages } from '#content/messages/messages.ts';
import { behind, kindOf, type Measure } from '#domain/explorer/layer.ts';
import { columnsOf, type Label, type Pivot, type PivotColumn, valueIn } from '#domain/explorer/pivot.ts';
import type { Place, Question } from '#domain/explorer/question.ts';
import { numberText } from './number-text.ts';

const mostShown = 50;

/** The answer: a line a row, the totals first. `href` gives the rows behind a number; null for who may not read people. */
export const AnswerTable = ({
  pivot,
  question,
  caption,
  words,
  language,
  href,
}: {
  pivot: Pivot;
  question: Question;
  caption: string;
  words: Messages['explorer']['ask'];
  language: Language;
  href: ((measure: Measure, place: Place) => string) | null;
}) => {
  const layer = layerIn(language);
  const { rows, column, measures } = question;
  const columns = columnsOf(pivot, measures);
  const header = ({ at, measure }: PivotColumn): ReactNode => {
    if (!column) return layer.measures[measure].name;
    const over = at ? labelText(column, at, language) : words.total;
    return measures.length > 1 ? `${over}: ${layer.measures[measure].name}` : over;
  };
  const numbers = (line: Parameters<typeof valueIn>[0], labels: readonly Label[]) =>
    Object.fromEntries(
      columns.map((at, index) => {
        const value = valueIn(line, at, (measure) => kindOf(measure) === 'count');
        const text = numberText(value, at.measure, language);
        const place = { rows: rows.map((_, row) => labels[row]?.key ?? null), column: at.at?.key ?? null };
        const opens = href && behind[at.measure] && value;
        return [
          `v${index}`,
          opens ? (
            <Link
              key={at.measure}
              href={href(at.measure, place)}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {text}
            </Link>
          ) : (
            text
          ),
        ];
      }),
    );
  const said = (label: Label | undefined, at: number): string => {
    const dimension = rows[at];
    return label && dimension ? labelText(dimension, label, language) : '';
  };
  const body = pivot.body.slice(0, mostShown);
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          ...(rows.length === 0 ? [{ key: 'l0', label: '' }] : []),
          ...rows.map((row, at) => ({ key: `l${at}`, label: layer.dimensions[row].name })),
          ...columns.map((each, index) => ({
            key: `v${index}`,
            label: header(each),
            kind: 'number' as const,
          })),
        ]}
        rows={[
          {
            key: 'total',
            cells: { l0: <strong>{words.total}</strong>, ...numbers(pivot.foot, []) },
          },
          ...body.map((line) => ({
            key: line.labels.map(({ key }) => key).join(' '),
            cells: {
              ...Object.fromEntries(line.labels.map((label, at) => [`l${at}`, said(label, at)])),
              ...numbers(line, line.labels),
            },
          })),
        ]}
      />
      {pivot.body.length > mostShown ? (
        <p className="text-soft">{words.more(String(pivot.body.length - mostShown))}</p>
      ) : null}
      {rows.length > 0 || column ? <p className="text-[0.9rem] text-soft">{words.trueTotals}</p> : null}
    </>
  );
};
