import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { FilterChoice, FilterForm } from '#components/access/filter-form.tsx';
import { LearnersTable } from '#components/explorer/learners-table.tsx';
import { Button, ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { learnerStates } from '#domain/learning/learner-state.ts';
import { listCourseLearners } from '#usecases/completions/list-course-learners.ts';
import { askedIn, completionsHref } from './completions-href.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).explorer.completions.title };
}

type Search = { course?: string; state?: string; after?: string };

export default async function CompletionsPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [search, { explorer }, language] = await Promise.all([
    searchParams,
    currentMessages(),
    currentLanguage(),
  ]);
  const words = explorer.completions;
  const asked = askedIn(search);
  const after = search.after || null;
  const { title, courses, rows, next, total } = await ask(listCourseLearners, { ...asked, after, language });
  const number = new Intl.NumberFormat(language);
  return (
    <Page>
      <PageTitle
        lead={total ? words.total(number.format(total.enrolled), number.format(total.completed)) : words.lead}
        actions={<DownloadLink href={completionsHref(asked, { file: true })}>{words.download}</DownloadLink>}
      >
        {title ?? words.title}
      </PageTitle>
      <FilterForm action="/completions" submit={<Button look="quiet">{words.show}</Button>}>
        <FilterChoice
          name="course"
          label={words.course}
          value={asked.course ?? ''}
          options={[
            { value: '', label: words.allCourses },
            ...courses.map(({ code, title: label }) => ({ value: code, label })),
          ]}
        />
        <FilterChoice
          name="state"
          label={words.state}
          value={asked.state ?? ''}
          options={[
            { value: '', label: words.allStates },
            ...learnerStates.map((value) => ({ value, label: words.states[value] })),
          ]}
        />
      </FilterForm>
      <LearnersTable rows={rows} oneCourse={asked.course !== null} words={words} />
      <nav aria-label={words.title} className="mt-5 flex flex-wrap gap-3">
        {after ? (
          <ButtonLink href={completionsHref(asked)} look="quiet">
            {words.first}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={completionsHref(asked, { after: next })} look="quiet">
            {words.next}
          </ButtonLink>
        ) : null}
      </nav>
    </Page>
  );
}
