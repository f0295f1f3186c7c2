import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { taskFields } from '#components/tasks/task-fields.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { readTaskForm } from '#usecases/tasks/read-task-form.ts';
import { endAction, writeAction } from '../../tasks.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).tasks.form.changeTitle };
}

export default async function ChangeTaskPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [{ id }, { tasks: words }, language] = await Promise.all([
    params,
    currentMessages(),
    currentLanguage(),
  ]);
  const form = await ask(readTaskForm, { taskId: id });
  const { task } = form;
  return (
    <Page>
      <PageTitle
        lead={words.form.lead}
        actions={
          <ButtonLink href={`/tasks/${id}`} look="quiet">
            {words.report.back}
          </ButtonLink>
        }
      >
        {words.form.changeTitle} {task?.code}
      </PageTitle>
      {task?.ended ? (
        <Notice tone="note">{words.endedFor(task.reason ?? '')}</Notice>
      ) : (
        <>
          <ActionForm
            action={writeAction}
            className="max-w-[68ch]"
            fields={taskFields(form, language, words)}
            submit={<Button>{words.form.save}</Button>}
          />
          <Section id="end" title={words.end}>
            <p className="mb-4 max-w-[68ch] text-soft">{words.endLead}</p>
            <ActionForm
              action={endAction}
              scope="end"
              className="max-w-[68ch]"
              fields={[
                { name: 'taskId', type: 'hidden', value: id },
                { name: 'seen', type: 'hidden', value: String(task?.number ?? 1) },
                { name: 'reason', type: 'textarea', label: words.reason },
              ]}
              submit={<Button look="quiet">{words.end}</Button>}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
