import { explorerEn } from '#content/messages/explorer.en.ts';
import { explorerVi } from '#content/messages/explorer.vi.ts';
import { labelText, layerIn, questionSentence } from '#content/messages/explorer-sentence.ts';
import { kindOf } from '#domain/explorer/layer.ts';
import { columnsOf, type PivotColumn, valueIn } from '#domain/explorer/pivot.ts';
import type { Question } from '#domain/explorer/question.ts';
import { type Day, formatDay } from '#domain/time/day.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import type { Answer } from './explorer-answer.ts';

type Language = 'vi' | 'en';
type Cell = string | number | null;

/** An answer as a file with its question as a sentence, every row of it, the totals last. */
export const answerFile = async (
  { pivot }: Answer,
  question: Question,
  said: {
    readonly names: Readonly<Record<string, string>>;
    readonly language: Language;
    readonly today: Day;
    readonly format: 'csv' | 'xlsx';
  },
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  const { language, format, today } = said;
  const words = (language === 'en' ? explorerEn : explorerVi).ask;
  const layer = layerIn(language);
  const columns = columnsOf(pivot, question.measures);
  const header = (column: PivotColumn): string => {
    const measure = layer.measures[column.measure].name;
    if (!question.column) return measure;
    const at = column.at ? labelText(question.column, column.at, language) : words.total;
    return question.measures.length > 1 ? `${at}: ${measure}` : at;
  };
  const numbers = (line: Parameters<typeof valueIn>[0]): Cell[] =>
    columns.map((column) => {
      const value = valueIn(line, column, (measure) => kindOf(measure) === 'count');
      if (value === null) return null;
      const kind = kindOf(column.measure);
      return kind === 'share' ? value / 10_000 : kind === 'percent' ? value / 100 : value;
    });
  const headers = [...question.rows.map((row) => layer.dimensions[row].name), ...columns.map(header)];
  const lines: Cell[][] = pivot.body.map((line) => [
    ...question.rows.map((row, at) => {
      const label = line.labels[at];
      return label ? labelText(row, label, language) : '';
    }),
    ...numbers(line),
  ]);
  const last: Cell[] = [
    ...question.rows.map((_, at) => (at === 0 ? words.total : '')),
    ...numbers(pivot.foot),
  ];
  const name = `so-lieu-${today}.${format}`;
  const sentence = questionSentence(question, said.names, language);
  const asOf = words.asOf(formatDay(today));
  if (format === 'csv') {
    const text = writeCsv([[sentence], [asOf], headers, ...lines, last]);
    return { name, bytes: new TextEncoder().encode(text) };
  }
  const bytes = await writeXlsx({
    sheets: [
      {
        name: words.sheet,
        titleRows: [sentence],
        columns: [
          ...question.rows.map((row) => ({
            header: layer.dimensions[row].name,
            widthChars: 40,
            kind: 'text' as const,
          })),
          ...columns.map((column) => ({
            header: header(column),
            widthChars: 16,
            kind: ['share', 'percent'].includes(kindOf(column.measure))
              ? ('percent' as const)
              : ('integer' as const),
          })),
        ],
        rows: [...lines, last],
        notes: [asOf],
      },
    ],
  });
  return { name, bytes };
};

/** The names of everything a question may be narrowed to. */
export const namesIn = (
  choices: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.values(choices).flatMap((list) => list.map(({ value, label }) => [value, label])),
  );
