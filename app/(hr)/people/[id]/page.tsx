import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { IdentityCard } from '#components/people/identity-card.tsx';
import { LearnedSections } from '#components/people/learned.tsx';
import { LifeLine } from '#components/people/life-line.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { showPerson } from '#usecases/people/show-person.ts';
import { TagsSection } from './tags/tags-section.tsx';

/** No name in the title: titles stand in histories. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).people.title };
}

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const [messages, language, { id }] = await Promise.all([currentMessages(), currentLanguage(), params]);
  const { people, importPages } = messages;
  const { identity, posts, corrected, ...learned } = await ask(showPerson, { personId: id });
  const back = permitsSomewhere(actor, 'people.read') ? (
    <ButtonLink href="/people" look="quiet">
      {people.back}
    </ButtonLink>
  ) : undefined;
  return (
    <Page>
      <PageTitle actions={back}>{identity?.fullName ?? people.erased}</PageTitle>
      {identity ? (
        <IdentityCard identity={identity} people={people} genders={importPages.values.gender} />
      ) : null}
      <Section title={people.posts.title}>
        <LifeLine
          posts={posts}
          corrected={corrected}
          people={people}
          categories={importPages.values.category}
        />
      </Section>
      <TagsSection personId={id} />
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
