import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { taskFields } from '#components/tasks/task-fields.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { readTaskForm } from '#usecases/tasks/read-task-form.ts';
import { writeAction } from '../tasks.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).tasks.form.title };
}

export default async function NewTaskPage() {
  await requireActor();
  const [{ tasks: words }, language] = await Promise.all([currentMessages(), currentLanguage()]);
  const form = await ask(readTaskForm, {});
  return (
    <Page>
      <PageTitle
        lead={words.form.lead}
        actions={
          <ButtonLink href="/tasks" look="quiet">
            {words.back}
          </ButtonLink>
        }
      >
        {words.form.title}
      </PageTitle>
      <ActionForm
        action={writeAction}
        className="max-w-[68ch]"
        fields={taskFields(form, language, words)}
        submit={<Button>{words.form.save}</Button>}
      />
    </Page>
  );
}
