import Link from 'next/link';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { orgEventKinds } from '#domain/organisation/event.ts';
import { type Tree, trees } from '#domain/organisation/terms.ts';

/** What can happen to the organisation, one card each, for one of the trees. */
export const KindChoice = ({
  tree,
  unit,
  words,
}: {
  tree: Tree;
  unit: string;
  words: Messages['organisation'];
}) => (
  <>
    <nav aria-label={words.form.tree} className="mb-5 flex flex-wrap gap-3">
      {trees.map((each) => (
        <Link
          key={each}
          href={`/organisation/events/new?tree=${each}`}
          prefetch={false}
          aria-current={each === tree ? 'page' : undefined}
          className={`inline-flex min-h-11 items-center rounded-card border px-4 ${each === tree ? 'border-river font-semibold' : 'border-line'}`}
        >
          {words.trees[each]}
        </Link>
      ))}
    </nav>
    {unit ? <p className="mb-5 font-semibold">{unit}</p> : null}
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {orgEventKinds.map((kind) => (
        <li key={kind}>
          <Card className="flex h-full flex-col">
            <h2 className="text-[1.1rem]">{words.kinds[kind]}</h2>
            <p className="mt-1 mb-4 grow text-soft">{words.kindHints[kind]}</p>
            <ButtonLink
              look="quiet"
              href={
                kind === 'correct'
                  ? '/organisation/events'
                  : `/organisation/events/new?${new URLSearchParams({ kind, tree, ...(unit ? { unit } : {}) })}`
              }
            >
              {words.kinds[kind]}
            </ButtonLink>
          </Card>
        </li>
      ))}
    </ul>
  </>
);
