import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { TemplateCard } from '#components/documents/template-card.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { listTemplates } from '#usecases/documents/list-templates.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).officialDocuments.templates.title };
}

export default async function ReportTemplatesPage() {
  await requireActor();
  const [histories, { officialDocuments }] = await Promise.all([ask(listTemplates, {}), currentMessages()]);
  const { templates: words } = officialDocuments;
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={<ButtonLink href="/report-templates/new">{words.add}</ButtonLink>}
      >
        {words.title}
      </PageTitle>
      <ul className="grid gap-5 md:grid-cols-2">
        {histories.map(({ code, versions: [newest] }) => (
          <li key={code}>
            <TemplateCard code={code} version={newest} words={words} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
