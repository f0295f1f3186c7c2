import Link from 'next/link';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';

export type Unseen = {
  readonly planCode: string;
  readonly indicator: string;
  readonly number: number;
  readonly recordedByName: string | null;
  readonly recordedAt: Date;
};

/** Versions that somebody else recorded, for the second officer to look at; nothing where there is none. */
export const UnseenVersions = ({
  unseen,
  words,
}: {
  unseen: readonly Unseen[];
  words: Messages['planDesk'];
}) =>
  unseen.length === 0 ? null : (
    <Section id="unseen" title={words.unseen.title}>
      <p className="mb-3 text-soft">{words.unseen.lead}</p>
      <ul className="divide-y divide-line rounded-card border border-line border-l-[5px] border-l-amber bg-card">
        {unseen.map((one) => (
          <li key={`${one.planCode} ${one.indicator} ${one.number}`} className="px-5 py-2">
            <Link
              href={`/plans/${one.planCode}/${one.indicator}#v${one.number}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {words.unseen.item(
                one.indicator,
                one.number,
                one.recordedByName ?? words.unseen.nobody,
                one.recordedAt,
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
