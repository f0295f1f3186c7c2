import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { WhyView } from '#components/obligations/why-view.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import type { NextStep } from '#domain/obligations/next-step.ts';
import { explainDuty } from '#usecases/obligations/explain-duty.ts';
import { coursePath } from '../../course-paths.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).why.title };
}

export default async function DutyPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (actor.kind !== 'account' || actor.personId === null) notFound();
  const { id } = await params;
  const [explained, language, { why: words, evidence }] = await Promise.all([
    ask(explainDuty, { personId: actor.personId, obligationId: id }),
    currentLanguage(),
    currentMessages(),
  ]);
  const back = (
    <>
      {explained.why.state === 'open' && explained.duty.courseId ? (
        <ButtonLink href={`/evidence/new?duty=${id}`} look="quiet">
          {evidence.addFor}
        </ButtonLink>
      ) : null}
      <ButtonLink href="/learning" look="quiet">
        {words.back}
      </ButtonLink>
    </>
  );
  return (
    <Page>
      <PageTitle lead={words.lead} actions={back}>
        {explained.duty.title[language]}
      </PageTitle>
      <WhyView
        explained={explained}
        nextHref={hrefOf(explained.why.next)}
        language={language}
        words={words}
      />
    </Page>
  );
}

/** Where the next step is taken, or what is waited for is seen; null when it is taken outside of the system. */
const hrefOf = (next: NextStep): string | null => {
  if (next.kind === 'start-course' || next.kind === 'continue-course') return coursePath(next.courseCode);
  return next.kind === 'wait-for-review' || next.kind === 'mend-evidence'
    ? `/evidence/${next.evidenceId}`
    : null;
};
