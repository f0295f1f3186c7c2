import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { formatRate, rate } from '#domain/indicators/rate.ts';
import type { Estimate } from '#domain/surveys/estimate.ts';
import { formatShare } from '#domain/surveys/format.ts';
import type { ShownBoard } from './board-props.ts';

/** The two figures of I-06 side by side, which are never added: what has evidence, and what a survey estimates. */
export const TwoArms = ({
  board,
  survey,
  words,
  language,
}: {
  board: ShownBoard;
  survey: {
    readonly id: string;
    readonly title: string;
    readonly demo: boolean;
    readonly whole: Estimate | null;
  } | null;
  words: Messages['residents'];
  language: Language;
}) => {
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en');
  const { total, population } = board;
  const share = formatRate(rate({ counted: total.skilled, denominator: population }), language);
  const silent = board.rows.filter(({ tally }) => tally.registered === 0).length;
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Card accent="river">
        <h2 className="text-[1.05rem]">{words.evidence.title}</h2>
        <p className="mt-2 text-[1.6rem] font-semibold">
          {words.evidence.counted(number.format(total.skilled))}
        </p>
        <p>
          {share !== null && population !== null
            ? words.evidence.share(share, number.format(population))
            : words.evidence.noDenominator}
        </p>
        <p className="mt-2 text-soft">{words.evidence.inAll(number.format(total.skilledInAll))}</p>
        <p className="text-soft">{words.evidence.women(number.format(total.women))}</p>
        {silent > 0 ? <p className="mt-2 text-soft">{words.evidence.silent(silent)}</p> : null}
      </Card>
      <Card accent="amber">
        <h2 className="text-[1.05rem]">{words.survey.title}</h2>
        {survey ? (
          <>
            <p className="mt-2 text-[1.6rem] font-semibold">
              {survey.whole === null
                ? words.survey.tooFew
                : words.survey.rate(
                    formatShare(survey.whole.rate, language),
                    formatShare(survey.whole.interval.low, language),
                    formatShare(survey.whole.interval.high, language),
                  )}
            </p>
            <p className="flex flex-wrap items-center gap-3">
              <Link
                href={`/surveys/${survey.id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {survey.title}
              </Link>
              {survey.demo ? <Chip>{words.survey.demo}</Chip> : null}
            </p>
          </>
        ) : (
          <p className="mt-2">{words.survey.none}</p>
        )}
        <p className="mt-2 text-soft">{words.survey.apart}</p>
      </Card>
    </div>
  );
};
