import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { Comparison } from '#components/merges/comparison.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { comparePeople } from '#usecases/people/compare-people.ts';
import { decide } from '../duplicates.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).people.duplicates.comparing.title };
}

type Search = { one?: string; other?: string };

export default async function ComparePage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [{ people, importPages }, language, search] = await Promise.all([
    currentMessages(),
    currentLanguage(),
    searchParams,
  ]);
  const pair = await ask(comparePeople, { one: search.one ?? '', other: search.other ?? '' });
  const words = people.duplicates.comparing;
  const sides = [pair.one, pair.other] as const;
  const keep = (side: (typeof sides)[number], which: string) => ({
    value: side.personId,
    label: words.keep(which, side.identity?.fullName ?? people.erased, side.identity?.idNumberTail ?? null),
  });
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          <ButtonLink href="/people/duplicates" look="quiet">
            {people.duplicates.title}
          </ButtonLink>
        }
      >
        {words.title}
      </PageTitle>
      <Comparison sides={sides} people={people} genders={importPages.values.gender} language={language} />
      <Section title={words.decide}>
        <p className="mb-4 max-w-[68ch]">{words.what}</p>
        <ActionForm
          action={decide}
          className="max-w-[68ch]"
          fields={[
            { name: 'one', type: 'hidden', value: pair.one.personId },
            { name: 'other', type: 'hidden', value: pair.other.personId },
            {
              ...{ name: 'keep', type: 'select', label: words.decision, required: true, value: '' },
              options: [
                { value: '', label: words.choose },
                keep(pair.one, words.left),
                keep(pair.other, words.right),
                { value: 'different', label: words.different },
              ],
            },
            { name: 'reason', type: 'text', ...words.reason, required: true },
          ]}
          submit={<Button>{words.submit}</Button>}
        />
      </Section>
    </Page>
  );
}
