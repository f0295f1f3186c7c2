import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { AnsweredCommune, Estimate } from '#domain/surveys/estimate.ts';
import { formatShare } from '#domain/surveys/format.ts';

/** How far each commune of the sample is, and what it says by itself from 30 answers on. */
export const SurveyCommunes = ({
  surveyId,
  communes,
  words,
  language,
}: {
  surveyId: string;
  communes: readonly (AnsweredCommune & {
    readonly name: string;
    readonly weight: number | null;
    readonly estimate: Estimate | null;
  })[];
  words: Messages['surveys'];
  language: Language;
}) => {
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en');
  const { columns } = words.communes;
  const numeric = ['population', 'answers', 'weight', 'rate', 'interval'] as const;
  return (
    <DataTable
      caption={words.communes.title}
      columns={[
        { key: 'name', label: columns.name },
        ...numeric.map((key) => ({ key, label: columns[key], kind: 'number' as const })),
      ]}
      rows={communes.map((one) => ({
        key: one.unitId,
        cells: {
          name: (
            <>
              {one.name}
              {one.hits > 1 ? (
                <span className="block text-[0.85rem] text-soft">{words.communes.twice(one.hits)}</span>
              ) : null}
            </>
          ),
          population: number.format(one.population),
          answers: (
            <Link
              href={`/surveys/${surveyId}/responses?unit=${one.unitId}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {words.ofTarget(number.format(one.answers), number.format(one.target))}
            </Link>
          ),
          weight: one.weight === null ? '—' : words.communes.people(number.format(Math.round(one.weight))),
          rate: one.estimate ? formatShare(one.estimate.rate, language) : words.communes.tooFew,
          interval: one.estimate ? (
            <span className="whitespace-nowrap">
              {formatShare(one.estimate.interval.low, language)} –{' '}
              {formatShare(one.estimate.interval.high, language)}
            </span>
          ) : (
            '—'
          ),
        },
      }))}
    />
  );
};
