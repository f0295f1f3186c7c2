import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatDay } from '#domain/time/day.ts';

type Props = {
  readonly numbers: readonly {
    readonly indicator: string;
    readonly kind: 'yes-no' | 'count';
    readonly asked: number;
    readonly reported: number;
    readonly counted: number;
  }[];
  readonly sample: {
    readonly seed: string;
    readonly size: number;
    readonly population: number;
    readonly drawnOn: string;
    readonly confirmed: number;
    readonly notConfirmed: number;
  } | null;
  readonly words: Messages['declarations'];
};

/** What is declared so far, with what the sample found beside it. */
export const NumbersCard = ({ numbers, sample, words }: Props) => (
  <div className="mb-6 grid gap-5 md:grid-cols-2">
    <Card>
      <h2 className="mb-2 text-[1.05rem]">{words.numbers}</h2>
      <ul className="space-y-2">
        {numbers.map(({ indicator, kind, asked, reported, counted }) => (
          <li key={indicator}>
            <strong className="tabular-nums">
              {kind === 'count'
                ? words.numberCount(indicator, counted)
                : words.number(indicator, counted, asked)}
            </strong>
            <span className="block text-soft">{words.reported(reported, asked - reported)}</span>
          </li>
        ))}
      </ul>
    </Card>
    <Card accent={sample && sample.notConfirmed > 0 ? 'lotus' : undefined}>
      <h2 className="mb-2 text-[1.05rem]">{words.sample}</h2>
      {sample ? (
        <>
          <p>{words.sampleSays(sample.size, sample.population, formatDay(sample.drawnOn))}</p>
          <p className="font-semibold">
            {words.sampleResult(
              sample.confirmed,
              sample.notConfirmed,
              sample.size - sample.confirmed - sample.notConfirmed,
            )}
          </p>
          <p className="mt-2 break-words text-[0.9rem] text-soft">{words.seed(sample.seed)}</p>
        </>
      ) : (
        <p className="text-soft">{words.noSample}</p>
      )}
    </Card>
  </div>
);
