import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { AnswersList } from '#components/declarations/answers-list.tsx';
import { declarationFields } from '#components/declarations/form-fields.ts';
import { periodWords } from '#components/declarations/period-words.ts';
import { reviewFields } from '#components/declarations/review-fields.ts';
import { DeclarationChip } from '#components/declarations/state-chip.tsx';
import { StepTable } from '#components/declarations/step-table.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import { showDeclaration } from '#usecases/declarations/show-declaration.ts';
import { checkAction, reviewAction, writeAction } from '../../../declarations.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).declarations.title };
}

type Props = { params: Promise<{ register: string; period: string; subject: string }> };

export default async function DeclarationPage({ params }: Props) {
  await requireActor();
  const [at, { declarations: words }] = await Promise.all([params, currentMessages()]);
  const register = declaredRegisters.find((known) => known === at.register);
  if (!register) notFound();
  const shown = await ask(showDeclaration, { register, periodId: at.period, subjectId: at.subject });
  const { period, subject, state, check } = shown;
  const returned = state === 'returned' ? (shown.steps.at(-1)?.comment ?? null) : null;
  const hidden = [
    { name: 'register', type: 'hidden' as const, value: register },
    { name: 'periodId', type: 'hidden' as const, value: period.id },
    { name: 'subjectId', type: 'hidden' as const, value: subject.subjectId },
    { name: 'seen', type: 'hidden' as const, value: String(shown.seen) },
  ];
  return (
    <Page>
      <PageTitle
        lead={`${subject.code} · ${shown.unitName ?? ''} · ${periodWords(period, words.periods)}. ${words.due(formatDay(shown.dueOn))}`}
        actions={
          <ButtonLink look="quiet" href={`/declarations?register=${register}&period=${period.id}`}>
            {words.back}
          </ButtonLink>
        }
      >
        {subject.name}
      </PageTitle>
      <p className="mb-5">
        <DeclarationChip state={state} words={words} />
      </p>
      {subject.ended ? <Notice tone="note">{words.ended}</Notice> : null}
      {shown.remindedAt ? (
        <div className="mb-5">
          <Notice tone="soon">{words.remindedOn(formatInstant(shown.remindedAt))}</Notice>
        </div>
      ) : null}
      {returned ? (
        <div className="mb-5">
          <Notice tone="error" title={words.returned}>
            <p className="whitespace-pre-line">{returned}</p>
          </Notice>
        </div>
      ) : null}
      {shown.maySubmit ? (
        <Section id="form" title={words.form.title}>
          <ActionForm
            action={writeAction}
            scope="write"
            className="max-w-[68ch]"
            fields={[...hidden, ...declarationFields(shown, words)]}
            submit={<Button>{words.form.send}</Button>}
          />
        </Section>
      ) : (
        <Card>
          <h2 className="mb-3 text-[1.15rem]">{words.answers}</h2>
          {shown.seen > 0 ? (
            <AnswersList questions={shown.questions} answers={shown.answers} words={words} />
          ) : (
            words.noAnswers
          )}
        </Card>
      )}
      <Section id="files" title={words.files}>
        {shown.files.length === 0 ? <p className="text-soft">{words.noFiles}</p> : null}
        <div className="flex flex-wrap gap-3">
          {shown.files.map((file) => (
            <DownloadLink
              key={file.id}
              href={`/declarations/${register}/${period.id}/${subject.subjectId}/files/${file.id}`}
            >
              {file.fileName}
            </DownloadLink>
          ))}
        </div>
      </Section>
      {shown.mayAccept || shown.mayReturn ? (
        <Section id="review" title={words.review.title}>
          <ActionForm
            action={reviewAction}
            scope="review"
            className="max-w-[68ch]"
            fields={[...hidden, ...reviewFields(shown, words)]}
            submit={<Button>{words.review.send}</Button>}
          />
        </Section>
      ) : null}
      {shown.inSample ? (
        <Section id="check" title={words.check.title}>
          <p className="mb-3 max-w-[68ch] text-soft">{words.check.lead}</p>
          <p className="mb-4 font-semibold">
            {check ? `${words.checks[check.result]}: ${check.note}` : words.check.none}
          </p>
          {shown.mayCheck ? (
            <ActionForm
              action={checkAction}
              scope="check"
              className="max-w-[68ch]"
              fields={[
                ...hidden,
                {
                  ...{ name: 'result', type: 'select', label: words.check.result, value: 'confirmed' },
                  options: (['confirmed', 'not-confirmed'] as const).map((value) => ({
                    value,
                    label: words.checks[value],
                  })),
                },
                { name: 'note', type: 'textarea', label: words.check.note },
              ]}
              submit={<Button>{words.check.send}</Button>}
            />
          ) : null}
        </Section>
      ) : null}
      <div className="mt-9">
        <StepTable steps={shown.steps} words={words} />
      </div>
    </Page>
  );
}
