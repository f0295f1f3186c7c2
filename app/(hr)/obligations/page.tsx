import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { DutyTable } from '#components/obligations/duty-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { listObligations } from '#usecases/obligations/list-obligations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).obligations.title };
}

export default async function ObligationsPage({
  searchParams,
}: {
  searchParams: Promise<{ after?: string }>;
}) {
  await requireActor();
  const { after } = await searchParams;
  const [{ duties, next, mayManage }, language, { obligations: words }] = await Promise.all([
    ask(listObligations, { after: after || null }),
    currentLanguage(),
    currentMessages(),
  ]);
  const add = mayManage ? <ButtonLink href="/obligations/new">{words.add}</ButtonLink> : undefined;
  return (
    <Page>
      <PageTitle lead={words.lead} actions={add}>
        {words.title}
      </PageTitle>
      <DutyTable duties={duties} language={language} words={words} />
      {after || next ? (
        <nav aria-label={words.table.caption} className="mt-5 flex flex-wrap gap-3">
          {after ? (
            <ButtonLink href="/obligations" look="quiet">
              {words.first}
            </ButtonLink>
          ) : null}
          {next ? (
            <ButtonLink href={`/obligations?after=${next}`} look="quiet">
              {words.next}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </Page>
  );
}
