import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { draftSections } from '#components/plans/draft-sections.ts';
import { SectionForm } from '#components/plans/section-form.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { readDraft } from '#usecases/plans/read-draft.ts';
import { dropDraftAction, keepDraftAction } from '../../../plans.action.ts';

type Props = { params: Promise<{ plan: string; indicator: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await currentMessages()).planDesk.form.title((await params).indicator) };
}

export default async function DraftPage({ params }: Props) {
  await requireActor();
  const [found, messages, language] = await Promise.all([
    ask(readDraft, await params),
    currentMessages(),
    currentLanguage(),
  ]);
  const { plan, indicator, draft, change, codes, newest, today } = found;
  const { planDesk: words } = messages;
  const { form } = words;
  const named = { plan: plan.code, indicator: indicator.code };
  const said = draft ?? { inForceFrom: today, reason: '', legalDocument: '' };
  return (
    <Page>
      <p className="mb-2" data-print="hide">
        <Link
          href={`/plans/${plan.code}/${indicator.code}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          ← {indicator.code} · {indicator.title[language]}
        </Link>
      </p>
      <PageTitle lead={form.lead}>{form.title(indicator.code)}</PageTitle>
      <div className="mb-6 grid max-w-[76ch] gap-3">
        {draft ? (
          <Notice tone="note">
            <p>{form.draft(draft.recordedAt)}</p>
          </Notice>
        ) : (
          <p>{form.current(indicator.counting.version)}</p>
        )}
        <p className="text-soft">{form.fixed}</p>
      </div>
      <SectionForm
        action={keepDraftAction}
        hidden={{ ...named, basedOn: String(newest) }}
        sections={draftSections({ change, codes, code: indicator.code, said }, messages, language)}
        submit={<Button>{form.submit}</Button>}
      />
      {draft ? (
        <ActionForm
          action={dropDraftAction}
          scope="drop"
          className="mt-5"
          fields={Object.entries(named).map(([name, value]) => ({ name, type: 'hidden' as const, value }))}
          submit={<Button look="quiet">{form.drop}</Button>}
        />
      ) : null}
    </Page>
  );
}
