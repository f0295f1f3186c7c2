import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { EvidenceTable } from '#components/evidence/evidence-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { listEvidence } from '#usecases/evidence/list-evidence.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).evidence.title };
}

export default async function EvidencePage() {
  await requireActor();
  const [{ review, own, personId }, { evidence: words }] = await Promise.all([
    ask(listEvidence, {}),
    currentMessages(),
  ]);
  const add = personId ? <ButtonLink href="/evidence/new">{words.add}</ButtonLink> : undefined;
  return (
    <Page>
      <PageTitle lead={words.lead} actions={add}>
        {words.title}
      </PageTitle>
      {review ? (
        <>
          <Section title={words.waiting}>
            <EvidenceTable caption={words.waiting} rows={review.waiting} withPerson words={words} />
          </Section>
          <Section title={words.answered}>
            <EvidenceTable caption={words.answered} rows={review.answered} withPerson words={words} />
          </Section>
        </>
      ) : null}
      {personId ? (
        <Section title={words.own}>
          <EvidenceTable caption={words.own} rows={own} withPerson={false} words={words} />
        </Section>
      ) : null}
    </Page>
  );
}
