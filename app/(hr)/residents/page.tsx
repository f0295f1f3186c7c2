import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { FilterForm } from '#components/access/filter-form.tsx';
import { ResidentsTable } from '#components/residents/residents-table.tsx';
import { TwoArms } from '#components/residents/two-arms.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { evidenceGrades } from '#domain/residents/grade.ts';
import { formatDay } from '#domain/time/day.ts';
import { readResidents } from '#usecases/residents/read-residents.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).residents.title };
}

type Props = { searchParams: Promise<{ day?: string }> };

export default async function ResidentsPage({ searchParams }: Props) {
  await requireActor();
  const { day } = await searchParams;
  const [page, { residents: words }, language] = await Promise.all([
    ask(readResidents, { day: day || null }),
    currentMessages(),
    currentLanguage(),
  ]);
  const { board } = page;
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en');
  return (
    <Page>
      <PageTitle
        lead={words.lead(formatDay(board.day))}
        actions={
          <>
            {page.mayImport ? (
              <ButtonLink href="/imports" look="quiet">
                {words.import}
              </ButtonLink>
            ) : null}
            {page.mayReadSurveys ? <ButtonLink href="/surveys">{words.surveys}</ButtonLink> : null}
          </>
        }
      >
        {words.title}
      </PageTitle>
      <FilterForm action="/residents" submit={<Button look="quiet">{words.show}</Button>}>
        <label className="block">
          <span className="mb-1 block font-semibold">{words.onDay}</span>
          <input
            type="date"
            name="day"
            defaultValue={board.day}
            className="min-h-12 rounded-card border border-line-strong bg-card px-4"
          />
        </label>
      </FilterForm>
      <TwoArms board={board} survey={page.survey} words={words} language={language} />
      <p className="my-6 max-w-[68ch] text-soft">{words.rule}</p>
      <div className="space-y-8">
        <DataTable
          caption={words.gradesCaption}
          columns={[
            { key: 'grade', label: words.gradeColumns.grade },
            { key: 'people', label: words.gradeColumns.people, kind: 'number' },
          ]}
          rows={evidenceGrades.map((grade) => ({
            key: grade,
            cells: { grade: words.grades[grade], people: number.format(board.total.byGrade[grade]) },
          }))}
        />
        <ResidentsTable board={board} lists={page.lists} words={words} language={language} />
      </div>
    </Page>
  );
}
