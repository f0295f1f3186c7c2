import Link from 'next/link';
import { type ListedPerson, PeopleTable } from '#components/people/people-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Day, formatDay } from '#domain/time/day.ts';

type List = 'all' | 'enters' | 'leaves';

/** How many a rule takes in, who enters and who leaves, and one page of them. `href` gives the address of a list. */
export const PreviewPanel = ({
  preview,
  list,
  standing,
  href,
  further,
  messages: { audiences, people },
}: {
  preview: {
    readonly counts: Readonly<Record<'after' | 'before' | 'enters' | 'leaves', number>>;
    readonly on: Day;
    readonly people: readonly ListedPerson[];
    readonly next: string | null;
  };
  list: List;
  /** Whether there is a version to compare with. */
  standing: boolean;
  href: (list: List, after: string | null) => string;
  /** Whether this is not the first page. */
  further: boolean;
  messages: Messages;
}) => {
  const words = audiences.preview;
  const { counts } = preview;
  const figures: readonly { label: string; value: number; list: List | null }[] = [
    { label: words.after, value: counts.after, list: 'all' },
    ...(standing
      ? ([
          { label: words.before, value: counts.before, list: null },
          { label: words.enters, value: counts.enters, list: 'enters' },
          { label: words.leaves, value: counts.leaves, list: 'leaves' },
        ] as const)
      : []),
  ];
  return (
    <>
      <p className="mb-4 text-soft">{words.asOf(formatDay(preview.on))}</p>
      <dl className="mb-5 grid grid-cols-2 gap-3 md:grid-cols-4">
        {figures.map((figure) => (
          <div key={figure.label} className="rounded-card border border-line bg-card p-4">
            <dt className="text-[0.9rem] text-soft">{figure.label}</dt>
            <dd className="text-[1.4rem] font-semibold">
              {figure.list ? (
                <Link
                  href={href(figure.list, null)}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center"
                  aria-current={figure.list === list ? 'true' : undefined}
                >
                  {audiences.people(figure.value)}
                </Link>
              ) : (
                <span className="inline-flex min-h-11 items-center">{audiences.people(figure.value)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="mb-2 font-semibold">{words.lists[list]}</h3>
      <PeopleTable listed={preview.people} people={people} />
      <nav aria-label={words.lists[list]} className="mt-4 flex flex-wrap gap-3">
        {further ? (
          <ButtonLink href={href(list, null)} look="quiet">
            {words.first}
          </ButtonLink>
        ) : null}
        {preview.next ? (
          <ButtonLink href={href(list, preview.next)} look="quiet">
            {words.next}
          </ButtonLink>
        ) : null}
      </nav>
    </>
  );
};
