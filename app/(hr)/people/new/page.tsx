import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { PersonForm } from '#components/positions/person-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { listPositionUnits } from '#usecases/people/list-position-units.ts';
import { addSomebody } from '../positions.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).positions.person.title };
}

export default async function NewPersonPage() {
  await requireActor();
  const messages = await currentMessages();
  const { units, today } = await ask(listPositionUnits, {});
  const back = (
    <ButtonLink href="/people" look="quiet">
      {messages.people.back}
    </ButtonLink>
  );
  return (
    <Page width="text">
      <PageTitle lead={messages.positions.person.lead} actions={back}>
        {messages.positions.person.title}
      </PageTitle>
      <PersonForm action={addSomebody} units={units} today={today} messages={messages} />
    </Page>
  );
}
