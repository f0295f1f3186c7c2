import type { Metadata } from 'next';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { decideAction, recogniseAction, takeBackAction } from '#app/(hr)/obligations/obligations.action.ts';
import { DecideForms } from '#components/obligations/decide-forms.tsx';
import { DecisionList } from '#components/obligations/decision-list.tsx';
import { WhyView } from '#components/obligations/why-view.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { dayOf } from '#domain/time/day.ts';
import { explainDuty } from '#usecases/obligations/explain-duty.ts';
import { listDecisions } from '#usecases/obligations/list-decisions.ts';

/** No name in the title: titles stand in histories. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).why.title };
}

export default async function PersonDutyPage({ params }: { params: Promise<{ id: string; duty: string }> }) {
  await requireActor();
  const { id, duty } = await params;
  const of = { personId: id, obligationId: duty };
  const [explained, { decisions, mayDecide }, language, messages, today] = await Promise.all([
    ask(explainDuty, of),
    ask(listDecisions, of),
    currentLanguage(),
    currentMessages(),
    now().then(dayOf),
  ]);
  const { why: words, obligations } = messages;
  const back = (
    <ButtonLink href={`/people/${id}`} look="quiet">
      {words.backToPerson}
    </ButtonLink>
  );
  return (
    <Page>
      <PageTitle lead={explained.duty.title[language]} actions={back}>
        {explained.fullName ?? messages.people.erased}
      </PageTitle>
      <WhyView explained={explained} nextHref={null} language={language} words={words} />
      <Section id="decisions" title={obligations.decisions.title}>
        <DecisionList
          decisions={decisions}
          withdraw={mayDecide ? takeBackAction : null}
          words={obligations.decisions}
        />
      </Section>
      {mayDecide ? (
        <DecideForms
          key={decisions.length}
          of={of}
          facts={explained.why.facts}
          actions={{ decide: decideAction, recognise: recogniseAction }}
          today={today}
          why={words}
          words={obligations}
        />
      ) : null}
    </Page>
  );
}
