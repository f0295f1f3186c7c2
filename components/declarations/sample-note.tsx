import Link from 'next/link';
import { Notice } from '#components/ui/notice.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import type { Period } from '#domain/reporting/period.ts';
import { type Day, formatDay } from '#domain/time/day.ts';
import { periodWords } from './period-words.ts';

/** Beside a declared number: what the deeper review of the 5% sample found. */
export const SampleNote = ({
  sample,
  words,
}: {
  sample: {
    readonly register: DeclaredRegister;
    readonly period: Period;
    readonly size: number;
    readonly population: number;
    readonly confirmed: number;
    readonly notConfirmed: number;
    readonly drawnOn: Day;
    readonly mayOpen: boolean;
  };
  words: Messages['declarations'];
}) => (
  <div className="mt-5 max-w-[68ch]">
    <Notice
      tone={sample.notConfirmed > 0 ? 'soon' : 'note'}
      title={`${words.sample}: ${periodWords(sample.period, words.periods)}`}
    >
      <p>{words.sampleSays(sample.size, sample.population, formatDay(sample.drawnOn))}</p>
      <p>
        {words.sampleResult(
          sample.confirmed,
          sample.notConfirmed,
          sample.size - sample.confirmed - sample.notConfirmed,
        )}
      </p>
      {sample.mayOpen ? (
        <Link
          href={`/declarations?register=${sample.register}&period=${sample.period.id}&state=in-sample`}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {words.sampleOpen}
        </Link>
      ) : null}
    </Notice>
  </div>
);
