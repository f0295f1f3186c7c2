import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ClassForm } from '#components/classes/class-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { localTimeOf } from '#domain/time/local-time.ts';
import { offerClass } from '#usecases/classes/offer-class.ts';
import { readClass } from '#usecases/classes/read-class.ts';
import { changeClassAction } from '../../classes.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).classes.editLink };
}

export default async function EditClassPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const { id } = await params;
  const [messages, language, offered, read] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    ask(offerClass, {}),
    ask(readClass, { classId: id }),
  ]);
  const { opensAt, closesAt, courseId, ...before } = read.class;
  return (
    <Page width="text">
      <PageTitle
        lead={before.title}
        actions={
          <ButtonLink href={`/classes/${id}`} look="quiet">
            {messages.classes.backToClass}
          </ButtonLink>
        }
      >
        {messages.classes.editLink}
      </PageTitle>
      <ClassForm
        action={changeClassAction}
        classId={id}
        offered={offered}
        before={{
          ...before,
          opensAt: localTimeOf(opensAt),
          closesAt: localTimeOf(closesAt),
          courseCode: offered.courses.find((course) => course.courseId === courseId)?.code,
        }}
        messages={messages}
        language={language}
      />
    </Page>
  );
}
