import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { formatDay } from '#domain/time/day.ts';
import { listSurveys } from '#usecases/surveys/list-surveys.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).surveys.title };
}

export default async function SurveysPage() {
  await requireActor();
  const [{ surveys, today, mayManage }, { surveys: words }, language] = await Promise.all([
    ask(listSurveys, {}),
    currentMessages(),
    currentLanguage(),
  ]);
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en');
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={mayManage ? <ButtonLink href="/surveys/new">{words.add}</ButtonLink> : undefined}
      >
        {words.title}
      </PageTitle>
      <DataTable
        caption={words.caption}
        empty={words.none}
        columns={[
          { key: 'title', label: words.columns.title },
          { key: 'days', label: words.columns.days },
          { key: 'design', label: words.columns.design },
          { key: 'answers', label: words.columns.answers, kind: 'number' },
        ]}
        rows={surveys.map((one) => ({
          key: one.id,
          cells: {
            title: (
              <Link
                href={`/surveys/${one.id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {one.title}
              </Link>
            ),
            days: (
              <span className="flex flex-wrap items-center gap-2">
                {words.days(formatDay(one.startsOn), formatDay(one.endsOn))}
                <Chip tone={one.startsOn <= today && today <= one.endsOn ? 'now' : 'plain'}>
                  {words.states[today < one.startsOn ? 'coming' : today > one.endsOn ? 'over' : 'running']}
                </Chip>
                {one.demo ? <Chip>{words.demo}</Chip> : null}
              </span>
            ),
            design: words.designs[one.design],
            answers: words.ofTarget(number.format(one.answers), number.format(one.target)),
          },
        }))}
      />
    </Page>
  );
}
