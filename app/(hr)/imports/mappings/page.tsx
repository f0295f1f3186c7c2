import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { MappingList } from '#components/imports/mapping-list.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { importPagesIn } from '#content/messages/import-pages.ts';
import { messagesIn } from '#content/messages/messages.ts';
import { listMappings } from '#usecases/imports/list-mappings.ts';
import { changeMappingAction } from '../imports.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).rosterSync.mapping.list };
}

export default async function MappingsPage() {
  await requireActor();
  const mappings = await ask(listMappings, {});
  const language = await currentLanguage();
  const { mapping } = messagesIn(language).rosterSync;
  const { pages, words } = importPagesIn(language);
  return (
    <Page>
      <p className="mb-2">
        <Link href="/imports" prefetch={false} className="inline-flex min-h-11 items-center">
          {pages.back}
        </Link>
      </p>
      <PageTitle lead={mapping.listLead}>{mapping.list}</PageTitle>
      <MappingList
        {...{ mappings, text: mapping, labels: words.labels, kinds: pages.kinds }}
        action={changeMappingAction}
      />
    </Page>
  );
}
