import type { Metadata } from 'next';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ClassForm } from '#components/classes/class-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { localTimeOf } from '#domain/time/local-time.ts';
import { offerClass } from '#usecases/classes/offer-class.ts';
import { openClassAction } from '../classes.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).classes.open };
}

export default async function NewClassPage() {
  await requireActor();
  const [messages, language, offered] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    ask(offerClass, {}),
  ]);
  const words = messages.classes;
  return (
    <Page width="text">
      <PageTitle
        actions={
          <ButtonLink href="/classes" look="quiet">
            {words.back}
          </ButtonLink>
        }
      >
        {words.open}
      </PageTitle>
      <ClassForm
        action={openClassAction}
        offered={offered}
        before={{ opensAt: localTimeOf(await now()) }}
        messages={messages}
        language={language}
      />
    </Page>
  );
}
