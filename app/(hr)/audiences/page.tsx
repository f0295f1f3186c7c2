import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { AudienceTable } from '#components/audiences/audience-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { listAudiences } from '#usecases/audiences/list-audiences.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).audiences.title };
}

export default async function AudiencesPage() {
  await requireActor();
  const [{ audiences: words }, language] = await Promise.all([currentMessages(), currentLanguage()]);
  const { audiences, names, mayManage } = await ask(listAudiences, {});
  const add = mayManage ? <ButtonLink href="/audiences/new">{words.add}</ButtonLink> : undefined;
  return (
    <Page>
      <PageTitle lead={words.lead} actions={add}>
        {words.title}
      </PageTitle>
      <AudienceTable listed={audiences} names={names} language={language} audiences={words} />
    </Page>
  );
}
