import type { Metadata } from 'next';
import Link from 'next/link';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { TreeFilter } from '#components/organisation/tree-filter.tsx';
import { type TreeView, treeFileHref, treeHref } from '#components/organisation/tree-href.ts';
import { TreeTable } from '#components/organisation/tree-table.tsx';
import { ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatDay } from '#domain/time/day.ts';
import { readTree } from '#usecases/organisation/read-tree.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).organisation.title };
}

type Search = Partial<Record<'tree' | 'on' | 'known' | 'under' | 'q', string>>;

export default async function OrganisationPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ organisation: words }, asked] = await Promise.all([currentMessages(), searchParams]);
  const tree = asked.tree === 'administrative' ? 'administrative' : 'agency';
  const found = await ask(readTree, {
    ...{ tree, on: asked.on || null, known: asked.known || null },
    ...{ under: asked.under || null, search: asked.q ?? '' },
  });
  const { known, under, q } = asked;
  const view: TreeView = { tree, on: found.on, known, under, q };
  const { browse, links } = words;
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          <>
            <ButtonLink look="quiet" href="/organisation/events">
              {links.events}
            </ButtonLink>
            {found.mayChange ? <ButtonLink href="/organisation/events/new">{links.record}</ButtonLink> : null}
          </>
        }
      >
        {words.title}
      </PageTitle>
      <TreeFilter key={treeHref(view)} view={view} words={words} />
      {known ? (
        <div className="mb-5">
          <Notice tone="note">
            <p>{browse.knownNote(formatDay(known))}</p>
          </Notice>
        </div>
      ) : null}
      {found.path.length > 0 && !q ? (
        <nav aria-label={browse.path} className="mb-4 text-[0.92rem]">
          <ol className="flex flex-wrap items-center gap-x-2">
            <li>
              <Link
                href={treeHref({ ...view, under: undefined })}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {browse.tops}
              </Link>
            </li>
            {found.path.map((unit, index) => (
              <li key={unit.id} className="flex items-center gap-x-2">
                <span aria-hidden="true" className="text-soft">
                  ›
                </span>
                {index === found.path.length - 1 ? (
                  <span aria-current="page" className="font-semibold">
                    {unit.name}
                  </span>
                ) : (
                  <Link
                    href={treeHref({ ...view, under: unit.id })}
                    prefetch={false}
                    className="inline-flex min-h-11 items-center"
                  >
                    {unit.name}
                  </Link>
                )}
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <TreeTable
        units={found.units}
        view={view}
        caption={browse.caption(formatDay(found.on))}
        words={words}
      />
      {found.more ? <p className="mt-3 text-soft">{browse.more}</p> : null}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <p className="text-soft">
          {browse.all(found.unitsInAll)} {browse.downloads}:
        </p>
        <DownloadLink href={treeFileHref(view, 'xlsx')}>XLSX</DownloadLink>
        <DownloadLink href={treeFileHref(view, 'csv')}>CSV</DownloadLink>
      </div>
    </Page>
  );
}
