import { Chip } from '#components/ui/chip.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';

/** The attempts handed in, newest first, each leading to its result. */
export const PastAttempts = ({
  attempts,
  hrefOf,
  words,
}: {
  attempts: readonly {
    readonly id: string;
    readonly right: number;
    readonly total: number;
    readonly passed: boolean;
    readonly markedAt: Date;
  }[];
  hrefOf: (id: string) => string;
  words: Messages['learning']['quiz'];
}) =>
  attempts.length === 0 ? null : (
    <Section id="before" title={words.before}>
      <ul className="divide-y divide-line rounded-card border border-line bg-card">
        {attempts.toReversed().map((attempt) => (
          <li
            key={attempt.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"
          >
            <a href={hrefOf(attempt.id)} className="inline-flex min-h-11 items-center">
              {formatDay(dayOf(attempt.markedAt))}: {words.result(attempt.right, attempt.total)}
            </a>
            <Chip tone={attempt.passed ? 'good' : 'soon'}>
              {attempt.passed ? `✓ ${words.passed}` : words.failed}
            </Chip>
          </li>
        ))}
      </ul>
    </Section>
  );
