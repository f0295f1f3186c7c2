import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { MinutesView } from '#components/classes/minutes-view.tsx';
import { ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { readClass } from '#usecases/classes/read-class.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).classes.minutesLink };
}

export default async function MinutesPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [{ id }, messages] = await Promise.all([params, currentMessages()]);
  const read = await ask(readClass, { classId: id });
  const words = messages.classes;
  return (
    <Page>
      <PageTitle
        lead={read.class.title}
        actions={
          <>
            <ButtonLink href={`/classes/${id}`} look="quiet">
              {words.backToClass}
            </ButtonLink>
            <DownloadLink href={`/classes/${id}/minutes.docx`} look="primary">
              {words.document.download}
            </DownloadLink>
          </>
        }
      >
        {words.minutesLink}
      </PageTitle>
      <MinutesView read={read} words={words} forms={messages.importPages.values.form} />
      <p className="mt-6 text-soft" data-print="hide">
        {words.document.print}
      </p>
    </Page>
  );
}
