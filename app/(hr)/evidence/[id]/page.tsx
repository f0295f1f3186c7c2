import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { EvidenceFacts } from '#components/evidence/evidence-facts.tsx';
import { VerdictChip } from '#components/evidence/evidence-table.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatInstant } from '#domain/time/day.ts';
import { showEvidence } from '#usecases/evidence/show-evidence.ts';
import { reviewAction, takeBackEvidenceAction } from '../evidence.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).evidence.title };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sent?: string }> };

export default async function OneEvidencePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, { sent }, language, messages] = await Promise.all([
    params,
    searchParams,
    currentLanguage(),
    currentMessages(),
  ]);
  const { evidence: words, importPages } = messages;
  const shown = await ask(showEvidence, { evidenceId: id });
  const { evidence, verdict } = shown;
  const own = actor.kind === 'account' && actor.personId === evidence.personId;
  const back = (
    <ButtonLink href="/evidence" look="quiet">
      {words.back}
    </ButtonLink>
  );
  return (
    <Page>
      <PageTitle lead={shown.fullName ?? words.erased} actions={back}>
        {evidence.courseName}
      </PageTitle>
      {sent && verdict === null ? (
        <div className="mb-5">
          <Notice tone="done" live>
            <p>{words.show.sent}</p>
          </Notice>
        </div>
      ) : null}
      <Card>
        <p className="mb-3">
          <VerdictChip of={shown} words={words} />
        </p>
        {shown.reviewedAt ? (
          <p className="mb-3">
            {shown.takenBackAt ? `${words.states.accepted}: ` : null}
            {words.show.by(shown.reviewedBy ?? '', formatInstant(shown.reviewedAt))}
            {shown.reason ? `. ${words.show.reason(shown.reason)}` : null}
          </p>
        ) : null}
        {shown.takenBackAt ? (
          <p className="mb-3 font-semibold">
            {words.show.takenBack(
              shown.takenBackBy ?? '',
              formatInstant(shown.takenBackAt),
              shown.takenBackFor ?? '',
            )}
          </p>
        ) : null}
        <EvidenceFacts
          evidence={evidence}
          duty={shown.duty?.title[language] ?? null}
          words={words}
          groups={importPages.values.contentGroup}
        />
        <div className="mt-4 flex flex-wrap gap-3">
          <DownloadLink href={`/evidence/${id}/file`}>{words.show.file}</DownloadLink>
          {(verdict === 'returned' || shown.takenBackAt) && own ? (
            <ButtonLink
              href={`/evidence/new${evidence.obligationId ? `?duty=${evidence.obligationId}` : ''}`}
            >
              {words.show.again}
            </ButtonLink>
          ) : null}
        </div>
      </Card>
      {shown.mayReview ? (
        <Section id="review" title={words.show.review}>
          <p className="mb-4 max-w-[68ch] text-soft">{words.show.reviewHint}</p>
          <ActionForm
            action={reviewAction}
            className="max-w-[68ch]"
            fields={[
              { name: 'evidenceId', type: 'hidden', value: id },
              {
                name: 'verdict',
                type: 'select',
                label: words.show.verdict,
                options: (['accepted', 'returned'] as const).map((value) => ({
                  value,
                  label: words.show.verdicts[value],
                })),
              },
              { name: 'reason', type: 'textarea', label: words.show.reviewReason },
            ]}
            submit={<Button>{words.show.submit}</Button>}
          />
        </Section>
      ) : null}
      {shown.mayTakeBack ? (
        <Section id="take-back" title={words.show.takeBack}>
          <p className="mb-4 max-w-[68ch] text-soft">{words.show.takeBackHint}</p>
          <ActionForm
            action={takeBackEvidenceAction}
            className="max-w-[68ch]"
            fields={[
              { name: 'evidenceId', type: 'hidden', value: id },
              { name: 'reason', type: 'textarea', label: words.show.takeBackReason },
            ]}
            submit={<Button look="quiet">{words.show.takeBackSubmit}</Button>}
          />
        </Section>
      ) : null}
    </Page>
  );
}
