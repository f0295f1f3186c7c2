import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { DownloadLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Card, Page, PageTitle } from '#components/ui/layout.tsx';
import { formatDay } from '#domain/time/day.ts';
import { listOpenSurveys } from '#usecases/surveys/list-open-surveys.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).surveys.field.title };
}

/** The surveys a volunteer may ask for. */
export default async function FieldPage() {
  await requireActor();
  const [surveys, { surveys: words }] = await Promise.all([ask(listOpenSurveys, {}), currentMessages()]);
  return (
    <Page width="text">
      <PageTitle lead={words.field.lead}>{words.field.title}</PageTitle>
      {surveys.length === 0 ? <p className="text-soft">{words.field.none}</p> : null}
      <ul className="space-y-4">
        {surveys.map(({ id, title, startsOn, endsOn, demo, over }) => (
          <li key={id}>
            <Card>
              <h2 className="text-[1.1rem]">{title}</h2>
              <p className="mt-1 mb-3 flex flex-wrap items-center gap-3 text-soft">
                {words.days(formatDay(startsOn), formatDay(endsOn))}
                {demo ? <Chip>{words.demo}</Chip> : null}
              </p>
              {over ? <p className="mb-3">{words.field.over}</p> : null}
              {/* A page load, so that the page's own script runs and its worker keeps it. */}
              <DownloadLink look="primary" href={`/survey/${id}`}>
                {words.field.open}
              </DownloadLink>
            </Card>
          </li>
        ))}
      </ul>
    </Page>
  );
}
