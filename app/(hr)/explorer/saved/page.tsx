import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { layerIn } from '#content/messages/explorer-sentence.ts';
import { formatInstant } from '#domain/time/day.ts';
import { listSavedQuestions } from '#usecases/explorer/list-saved-questions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).explorer.saved.title };
}

export default async function SavedQuestionsPage() {
  await requireActor();
  const [{ explorer }, language] = await Promise.all([currentMessages(), currentLanguage()]);
  const words = explorer.saved;
  const saved = await ask(listSavedQuestions, {});
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          <ButtonLink href="/explorer" look="quiet">
            {words.ask}
          </ButtonLink>
        }
      >
        {words.title}
      </PageTitle>
      <DataTable
        caption={words.caption}
        empty={words.empty}
        columns={[
          { key: 'name', label: words.name },
          { key: 'dataset', label: words.dataset },
          { key: 'owner', label: words.owner },
          { key: 'unit', label: words.shared },
          { key: 'at', label: words.changed, kind: 'number' },
        ]}
        rows={saved.map((each) => ({
          key: each.id,
          cells: {
            name: (
              <Link
                href={`/explorer/saved/${each.id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {each.name}
              </Link>
            ),
            dataset: layerIn(language).datasets[each.question.dataset].name,
            owner: each.owner,
            unit: each.unit ?? words.province,
            at: formatInstant(each.recordedAt),
          },
        }))}
      />
    </Page>
  );
}
