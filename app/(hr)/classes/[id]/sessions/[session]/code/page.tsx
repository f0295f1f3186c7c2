import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { CodeScreen } from '#components/classes/code-screen.tsx';
import { RefreshEvery } from '#components/classes/refresh-every.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { showCode } from '#usecases/classes/show-code.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).classes.code.title };
}

type Props = { params: Promise<{ id: string; session: string }> };

/** For the screen in the room. It draws itself anew every five seconds, with JavaScript or without. */
export default async function CodePage({ params }: Props) {
  await requireActor();
  const [{ session }, { classes: words }] = await Promise.all([params, currentMessages()]);
  const shown = await ask(showCode, { sessionId: session });
  return (
    <Page>
      <PageTitle
        lead={words.code.title}
        actions={
          <a href={`/classes/${shown.classId}`} className="inline-flex min-h-11 items-center">
            {words.backToClass}
          </a>
        }
      >
        {shown.title}
      </PageTitle>
      <CodeScreen code={shown.code} came={shown.came} words={words.code} />
      <RefreshEvery seconds={5} />
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
    </Page>
  );
}
