import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Verdict } from '#domain/indicators/known-change.ts';
import { formatInstant } from '#domain/time/day.ts';
import type { ListedChange } from './changes-props.ts';

const tones = { counted: 'good', 'not-counted': 'soon', outside: 'plain' } as const;

/** The people of one page: a table where there is room, cards on a phone. */
export const ChangeList = ({
  changes,
  total,
  messages: { known, indicators },
}: {
  changes: readonly ListedChange[];
  total: number;
  messages: Pick<Messages, 'indicators' | 'known'>;
}) => {
  const { changes: words } = known;
  const name = (one: ListedChange) => (
    <Link href={`/people/${one.personId}`} prefetch={false}>
      {one.fullName ?? <em className="text-soft">{indicators.people.erased}</em>}
    </Link>
  );
  const caption = words.caption(changes.length, total);
  return (
    <>
      <div className="hidden md:block">
        <DataTable
          caption={caption}
          columns={[
            { key: 'name', label: words.columns.name },
            { key: 'change', label: words.columns.change },
            { key: 'cause', label: words.columns.cause },
            { key: 'by', label: words.columns.by },
            { key: 'recordedAt', label: words.columns.recordedAt },
          ]}
          rows={changes.map((one) => ({
            key: one.personId,
            cells: {
              name: name(one),
              change: <Change before={one.before} after={one.after} words={words.verdicts} />,
              cause: each(one, (cause) => <Cause cause={cause} words={words.causes} />),
              by: each(one, ({ by }) => by ?? '–'),
              recordedAt: each(one, ({ recordedAt }) => (recordedAt ? formatInstant(recordedAt) : '–')),
            },
          }))}
          empty={words.none}
        />
      </div>
      <div className="md:hidden">
        <p className="mb-3 font-semibold">{changes.length > 0 ? caption : words.none}</p>
        <ul className="grid gap-3">
          {changes.map((one) => (
            <li key={one.personId} className="rounded-card border border-line bg-card p-4">
              <p className="mb-1 font-semibold">{name(one)}</p>
              <Change before={one.before} after={one.after} words={words.verdicts} />
              {each(one, (cause) => (
                <>
                  <Cause cause={cause} words={words.causes} />
                  <p className="text-[0.85rem] text-soft">
                    {[cause.by, cause.recordedAt && formatInstant(cause.recordedAt)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};

type Cause = ListedChange['causes'][number];

const each = (one: ListedChange, show: (cause: Cause) => React.ReactNode) =>
  one.causes.map((cause) => (
    <div key={cause.cause} className="py-0.5">
      {show(cause)}
    </div>
  ));

const Cause = ({ cause, words }: { cause: Cause; words: Messages['known']['changes']['causes'] }) => (
  <>
    <span className="font-semibold">{words[cause.cause]}</span>
    {cause.what || cause.document ? (
      <span className="block text-[0.88rem] text-soft">
        {[cause.what, cause.document].filter(Boolean).join(' · ')}
      </span>
    ) : null}
  </>
);

const Change = ({
  before,
  after,
  words,
}: {
  before: Verdict;
  after: Verdict;
  words: Messages['known']['changes']['verdicts'];
}) => (
  <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
    <Chip tone={tones[before]}>{words[before]}</Chip>
    <span aria-hidden="true">→</span>
    <Chip tone={tones[after]}>{words[after]}</Chip>
  </span>
);
