import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { WhyView } from '#components/obligations/why-view.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { explainDuty } from '#usecases/obligations/explain-duty.ts';

/** No name in the title: titles stand in histories. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).why.title };
}

export default async function PersonDutyPage({ params }: { params: Promise<{ id: string; duty: string }> }) {
  await requireActor();
  const { id, duty } = await params;
  const [explained, language, { why: words, people }] = await Promise.all([
    ask(explainDuty, { personId: id, obligationId: duty }),
    currentLanguage(),
    currentMessages(),
  ]);
  const back = (
    <ButtonLink href={`/people/${id}`} look="quiet">
      {words.backToPerson}
    </ButtonLink>
  );
  return (
    <Page>
      <PageTitle lead={explained.duty.title[language]} actions={back}>
        {explained.fullName ?? people.erased}
      </PageTitle>
      <WhyView explained={explained} nextHref={null} language={language} words={words} />
    </Page>
  );
}
