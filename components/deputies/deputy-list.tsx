import type { ReactNode } from 'react';
import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { DeputyState } from '#domain/access/deputy.ts';
import type { Role } from '#domain/access/permission.ts';
import { formatDay } from '#domain/time/day.ts';

export type ShownDeputy = {
  readonly id: string;
  readonly grant: { readonly role: Role };
  readonly unitName: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly reason: string;
  readonly state: DeputyState;
};

const tones = { current: 'good', coming: 'plain', over: 'plain', withdrawn: 'plain', lapsed: 'now' } as const;
const open: readonly DeputyState[] = ['current', 'coming', 'lapsed'];

/** Deputyships with their days and how they stand; those that ended folded away. */
export const DeputyList = <One extends ShownDeputy>({
  list,
  nameOf,
  actionOf,
  none,
  messages: { deputies, access },
}: {
  list: readonly One[];
  nameOf: (one: One) => string;
  actionOf?: (one: One) => ReactNode;
  none: string;
  messages: Messages;
}) => {
  const now = list.filter((one) => open.includes(one.state));
  const past = list.filter((one) => !open.includes(one.state));
  const line = (one: One) => (
    <div className="min-w-0">
      <p>
        <span className="font-semibold">{nameOf(one)}</span>{' '}
        <Chip tone={tones[one.state]}>{deputies.states[one.state]}</Chip>
      </p>
      <p className="text-[0.9rem] text-soft">
        {access.roles[one.grant.role]} · {one.unitName ?? access.account.province} ·{' '}
        {deputies.between(formatDay(one.validFrom), formatDay(one.validTo))}
      </p>
      <p className="text-[0.9rem] text-soft">{deputies.because(one.reason)}</p>
    </div>
  );
  return (
    <>
      {now.length === 0 ? (
        <p className="text-soft">{none}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {now.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
              {line(one)}
              {actionOf?.(one)}
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 ? (
        <details className="mt-3">
          <summary className="inline-flex min-h-11 items-center rounded-card px-2.5 text-river hover:bg-band">
            {deputies.past(past.length)}
          </summary>
          <ul className="space-y-3 px-2.5">
            {past.map((one) => (
              <li key={one.id}>{line(one)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
};
