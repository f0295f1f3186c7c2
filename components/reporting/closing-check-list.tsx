import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import type { ClosingCheckKind } from '#domain/reporting/closing-checks.ts';

export type ClosingCheckListProps = {
  readonly found: {
    readonly checks: readonly { readonly check: ClosingCheckKind; readonly open: number | null }[];
    readonly roundId: string | null;
    readonly waiting: readonly {
      readonly register: DeclaredRegister;
      readonly periodId: string;
      readonly open: number;
    }[];
    readonly broken: readonly {
      readonly indicator: string;
      readonly unitCode: string;
      readonly unitName: string;
      readonly counted: number;
      readonly denominator: number;
    }[];
  };
  readonly plan: string;
  readonly periodId: string;
  readonly words: Messages['closingChecks'];
};

/** Every check with what it found, and the way to what settles it. */
export const ClosingCheckList = ({ found, plan, periodId, words }: ClosingCheckListProps) => (
  <section aria-labelledby="closing-checks" className="mb-6">
    <h2 id="closing-checks" className="mb-2 text-[1.15rem]">
      {words.title}
    </h2>
    <p className="mb-4 text-soft">{words.lead}</p>
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {found.checks.map(({ check, open }) => (
        <li key={check} className="px-4 py-3">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="font-semibold">{words.checks[check]}</span>
            {open === null ? (
              <Chip>{words.atClosing}</Chip>
            ) : open === 0 ? (
              <Chip tone="good">{words.passed}</Chip>
            ) : (
              <Chip tone="now">{words.open(open)}</Chip>
            )}
          </p>
          {open ? (
            <>
              <p className="text-[0.92rem]">{words.found(check, open)}</p>
              <ul>
                {doorsOf(check, { found, plan, periodId, words }).map(({ href, label }) => (
                  <li key={href}>
                    <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center">
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  </section>
);

const doorsOf = (
  check: ClosingCheckKind,
  { found, plan, periodId, words }: ClosingCheckListProps,
): readonly { readonly href: string; readonly label: string }[] => {
  switch (check) {
    case 'ledger-conflicts':
      return [{ href: '/ledger/conflicts', label: words.settle }];
    case 'unit-reports-missing':
      return [{ href: `/unit-reports?round=${found.roundId ?? ''}`, label: words.settle }];
    case 'declarations-waiting':
      return found.waiting.map(({ register, periodId: of, open }) => ({
        href: `/declarations?register=${register}&period=${of}&state=submitted`,
        label: `${words.settle}: ${words.registers[register]} (${open})`,
      }));
    case 'counted-above-denominator':
      return found.broken.map(({ indicator, unitCode, unitName, counted, denominator }) => ({
        href: `/indicators/${indicator}?${new URLSearchParams({ plan, period: periodId, unit: unitCode })}`,
        label: `${indicator} · ${unitName}: ${words.broken(counted, denominator)}`,
      }));
    case 'board-differs':
      return [
        { href: `/indicators?${new URLSearchParams({ plan, period: periodId })}`, label: words.settle },
      ];
  }
};
