import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { UnseenVersions } from '#components/plans/unseen-versions.tsx';
import { ChoiceForm } from '#components/reminders/choice-form.tsx';
import { NoticeList } from '#components/reminders/notice-list.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permits } from '#domain/access/permission.ts';
import { listPlans } from '#usecases/plans/list-plans.ts';
import { readNotices } from '#usecases/reminders/read-notices.ts';
import { markAllRead, saveChoice } from './notices.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reminders.notices.title };
}

export default async function NoticesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor();
  const second = permits(actor, 'reports.download', 'province');
  const [{ reminders: words, planDesk }, language, { done }] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    searchParams,
  ]);
  const page = await ask(readNotices, { language });
  const { unseen } = second ? await ask(listPlans, {}) : { unseen: [] };
  const said = (['choice', 'read'] as const).find((word) => word === done);
  const unread = page.notices.filter((notice) => !notice.read).length;
  return (
    <Page>
      <PageTitle lead={page.person ? words.notices.lead : second ? null : words.notices.noPerson}>
        {words.notices.title}
      </PageTitle>
      {said ? (
        <div className="mb-6">
          <Notice tone="done" live>
            <p>{words.done[said]}</p>
          </Notice>
        </div>
      ) : null}
      <UnseenVersions unseen={unseen} words={planDesk} />
      {second && unseen.length === 0 && !page.person ? (
        <p className="text-soft">{words.notices.none}</p>
      ) : null}
      {page.person ? (
        <>
          <NoticeList notices={page.notices} words={words.notices} />
          {unread > 0 ? (
            <ActionForm
              action={markAllRead}
              className="mt-5"
              fields={[]}
              submit={<Button look="quiet">{words.notices.markRead}</Button>}
            />
          ) : null}
          <Section title={words.notices.choose}>
            <p className="mb-4 max-w-[68ch] text-soft">{words.notices.chooseLead}</p>
            <ChoiceForm
              choice={page.choice}
              addresses={page.addresses}
              connected={page.connected}
              action={saveChoice}
              words={words}
            />
          </Section>
        </>
      ) : null}
    </Page>
  );
}
