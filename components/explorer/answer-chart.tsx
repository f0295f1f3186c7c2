import { RankedBars } from '#components/charts/ranked-bars.tsx';
import { labelText, layerIn } from '#content/messages/explorer-sentence.ts';
import type { Language, Messages } from '#content/messages/messages.ts';
import { kindOf } from '#domain/explorer/layer.ts';
import type { Pivot } from '#domain/explorer/pivot.ts';
import type { Question } from '#domain/explorer/question.ts';
import { numberText } from './number-text.ts';

const mostBars = 20;

/** The first measure of a question with one row dimension as bars, in the order of the table, which holds the numbers. */
export const AnswerChart = ({
  pivot,
  question,
  words,
  language,
}: {
  pivot: Pivot;
  question: Question;
  words: Messages['explorer']['ask'];
  language: Language;
}) => {
  const [dimension] = question.rows;
  const [measure] = question.measures;
  if (!dimension || !measure || question.rows.length > 1 || pivot.body.length < 2) return null;
  const lines = pivot.body.slice(0, mostBars).map(({ labels, total }) => ({
    label: labels[0] ?? { key: '', name: null },
    value: total[0] ?? null,
  }));
  const kind = kindOf(measure);
  const whole = kind === 'share' ? 10_000 : kind === 'percent' ? 100 : 0;
  const name = layerIn(language).measures[measure].name;
  return (
    <figure className="rounded-card border border-line bg-card p-5">
      <figcaption className="mb-3 font-semibold">
        {pivot.body.length > mostBars ? words.firstBars(name, String(mostBars)) : name}
      </figcaption>
      <RankedBars
        label={name}
        top={whole || Math.max(...lines.map(({ value }) => value ?? 0))}
        target={null}
        bars={lines.map(({ label, value }) => ({
          key: label.key,
          name: labelText(dimension, label, language),
          href: null,
          value,
          text: numberText(value, measure, language),
        }))}
      />
    </figure>
  );
};
