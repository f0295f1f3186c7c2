import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ManageAudience } from '#components/audiences/manage-audience.tsx';
import { MembersPanel } from '#components/audiences/members-panel.tsx';
import { VersionTable } from '#components/audiences/version-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { audienceSentence } from '#content/messages/audience-sentence.ts';
import { dayOf, formatDay, isDay } from '#domain/time/day.ts';
import { showAudience } from '#usecases/audiences/show-audience.ts';
import { closeAudienceAction, renameAudienceAction, tagMembersAction } from '../audiences.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).audiences.title };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ on?: string; after?: string }>;
};

export default async function AudiencePage({ params, searchParams }: Props) {
  await requireActor();
  const [messages, language, { id }, { on, after }] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    params,
    searchParams,
  ]);
  const { audiences } = messages;
  const shown = await ask(showAudience, {
    audienceId: id,
    on: on && isDay(on) ? on : null,
    after: after ?? null,
  });
  const { audience, versions, names, mayManage } = shown;
  const newest = versions[0];
  return (
    <Page>
      <PageTitle
        lead={newest ? audienceSentence(newest.rule, names, language) : undefined}
        actions={
          <>
            <ButtonLink href="/audiences" look="quiet">
              {audiences.back}
            </ButtonLink>
            {mayManage ? <ButtonLink href={`/audiences/${id}/change`}>{audiences.change}</ButtonLink> : null}
          </>
        }
      >
        {audience.name[language]}
      </PageTitle>
      <p className="mb-4 text-soft">
        {audience.unitId ? audiences.inUnit(names.units[audience.unitId] ?? '') : audiences.wholeProvince} ·{' '}
        {audiences.code(audience.code)}
      </p>
      {audience.closedAt ? (
        <Notice tone="note">
          <p>{audiences.closedOn(formatDay(dayOf(audience.closedAt)))}</p>
        </Notice>
      ) : null}
      <Section id="members" title={audiences.members.title}>
        <MembersPanel audienceId={id} shown={shown} further={Boolean(after)} messages={messages} />
      </Section>
      <Section id="versions" title={audiences.versions.title}>
        <VersionTable versions={versions} names={names} language={language} audiences={audiences} />
      </Section>
      {mayManage ? (
        <ManageAudience
          audienceId={id}
          name={audience.name}
          shown={shown}
          audiences={audiences}
          rename={renameAudienceAction}
          close={closeAudienceAction}
          tag={tagMembersAction}
        />
      ) : null}
    </Page>
  );
}
