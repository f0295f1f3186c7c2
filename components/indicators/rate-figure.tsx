import type { Language, Messages } from '#content/messages/messages.ts';
import type { Rate } from '#domain/indicators/rate.ts';
import { formatRate } from '#domain/indicators/rate.ts';

/** A rate as a big figure; without one, the words that say why, never a figure. */
export const RateFigure = ({
  value,
  language,
  words,
}: {
  value: Rate;
  language: Language;
  words: Messages['indicators'];
}) => {
  const text = formatRate(value, language);
  if (value.kind === 'rate') {
    return (
      <p className="text-[2.3rem] leading-tight print:text-[1.6rem] font-semibold tabular-nums">{text}</p>
    );
  }
  return (
    <p
      className={`text-[1.15rem] leading-snug font-semibold ${value.kind === 'refused' ? 'text-lotus' : 'text-soft'}`}
    >
      {value.kind === 'refused'
        ? words.board.refused
        : value.because === 'unknown-denominator'
          ? words.board.noTarget
          : words.board.noPeople}
    </p>
  );
};
