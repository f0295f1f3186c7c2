import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { HoursCard } from '#components/hours/hours-card.tsx';
import { Corrections } from '#components/people/corrections.tsx';
import { IdentityCard } from '#components/people/identity-card.tsx';
import { KnownForm } from '#components/people/known-form.tsx';
import { LearnedSections } from '#components/people/learned.tsx';
import { LifeLine } from '#components/people/life-line.tsx';
import { Positions } from '#components/people/positions.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { showPerson } from '#usecases/people/show-person.ts';
import { TagsSection } from './tags/tags-section.tsx';

/** No name in the title: titles stand in histories. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).people.title };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<{ known?: string; done?: string }> };

export default async function PersonPage({ params, searchParams }: Asked) {
  const actor = await requireActor();
  const [messages, language, { id }, search] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    params,
    searchParams,
  ]);
  const { people, positions, importPages } = messages;
  const asked = { personId: id, known: search.known || null };
  const { identity, known, posts, corrected, mayAdd, merged, personId, hours, ...learned } = await ask(
    showPerson,
    asked,
  );
  // An address of before a merge leads to the person kept.
  if (personId !== id && !known) redirect(`/people/${personId}`);
  const words = { people, positions, categories: importPages.values.category };
  const done = Object.entries(positions.done).find(([name]) => name === search.done)?.[1];
  const back = permitsSomewhere(actor, 'people.read') ? (
    <>
      {permitsSomewhere(actor, 'evidence.review') ? (
        <ButtonLink href={`/evidence/new?person=${id}`} look="quiet">
          {messages.evidence.addFor}
        </ButtonLink>
      ) : null}
      <ButtonLink href="/people" look="quiet">
        {people.back}
      </ButtonLink>
    </>
  ) : undefined;
  return (
    <Page>
      <PageTitle actions={back}>{identity?.fullName ?? people.erased}</PageTitle>
      {done ? (
        <div className="mb-5">
          <Notice tone="done" live>
            <p>{done}</p>
          </Notice>
        </div>
      ) : null}
      {identity ? (
        <IdentityCard identity={identity} people={people} genders={importPages.values.gender} />
      ) : null}
      {merged.map((name) => (
        <p key={name} className="mt-4 text-soft">
          {people.duplicates.merged(name ?? people.erased)}
        </p>
      ))}
      <Section title={people.posts.title}>
        <KnownForm personId={id} known={known} positions={positions} />
        <Positions personId={id} posts={posts} {...words} />
        {mayAdd && !known ? (
          <p className="mt-4" data-print="hide">
            <ButtonLink href={`/people/${id}/positions/new`} look="quiet">
              {positions.actions.add}
            </ButtonLink>
          </p>
        ) : null}
        <Corrections corrected={corrected} {...words} />
      </Section>
      <Section title={people.life.title} id="life-line">
        <LifeLine posts={posts} learned={learned} people={people} language={language} />
      </Section>
      <TagsSection personId={id} />
      {known ? null : <HoursCard hours={hours} words={messages.learning.home} />}
      <LearnedSections
        learned={learned}
        personId={id}
        people={people}
        states={messages.obligations.states}
        why={messages.why}
        groups={importPages.values.contentGroup}
        language={language}
      />
    </Page>
  );
}
