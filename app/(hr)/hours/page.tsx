import type { Metadata } from 'next';
import Link from 'next/link';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { FilterChoice, FilterForm } from '#components/access/filter-form.tsx';
import { HoursLines } from '#components/hours/hours-table.tsx';
import { Button, ButtonLink, DownloadLink } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { permitsSomewhere } from '#domain/access/permission.ts';
import type { HoursGroup } from '#domain/hours/year-hours.ts';
import { dayOf } from '#domain/time/day.ts';
import { readHours } from '#usecases/hours/read-hours.ts';
import { hoursFileHref, hoursHref, hoursPeopleHref } from './hours-href.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).hours.title };
}

type Props = { searchParams: Promise<{ year?: string; unit?: string }> };

export default async function HoursPage({ searchParams }: Props) {
  const actor = await requireActor();
  const [search, { hours: words }, language] = await Promise.all([
    searchParams,
    currentMessages(),
    currentLanguage(),
  ]);
  const thisYear = Number(dayOf(await now()).slice(0, 4));
  const asked = { year: Number(search.year ?? thisYear), unit: search.unit || null };
  const report = await ask(readHours, { year: asked.year, unitId: asked.unit });
  const people = permitsSomewhere(actor, 'people.read');
  const list = (unit: string | null, group: HoursGroup | null) =>
    people
      ? (standing: 'all' | 'bound' | 'reached', women: boolean) =>
          hoursPeopleHref({ year: asked.year, unit }, { standing, women, group })
      : undefined;
  const name = report.unit?.name ?? words.all;
  const whole = { key: 'whole', name: words.total, line: report.whole, list: list(asked.unit, null) };
  const years = Array.from({ length: 5 }, (_, back) => String(thisYear - back));
  return (
    <Page>
      <PageTitle
        lead={words.lead(asked.year)}
        actions={
          <>
            <DownloadLink href={hoursFileHref(asked, 'xlsx')}>{words.download.xlsx}</DownloadLink>
            <DownloadLink href={hoursFileHref(asked, 'csv')}>{words.download.csv}</DownloadLink>
          </>
        }
      >
        {words.title}
      </PageTitle>
      <FilterForm action="/hours" submit={<Button>{words.show}</Button>}>
        {asked.unit ? <input type="hidden" name="unit" value={asked.unit} /> : null}
        <FilterChoice
          name="year"
          label={words.year}
          value={String(asked.year)}
          options={years.map((year) => ({ value: year, label: year }))}
        />
      </FilterForm>
      {asked.unit ? (
        <p className="mb-4">
          <ButtonLink href={hoursHref({ year: asked.year, unit: null })} look="quiet">
            {words.all}
          </ButtonLink>
        </p>
      ) : null}
      <div className="space-y-8">
        <HoursLines
          caption={words.unitsCaption(name, asked.year)}
          first={words.columns.unit}
          words={words}
          language={language}
          rows={[
            whole,
            ...report.units.map((unit) => ({
              key: unit.id,
              name: (
                <Link
                  href={hoursHref({ year: asked.year, unit: unit.id })}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center"
                >
                  {unit.name}
                </Link>
              ),
              line: unit.line,
              list: list(unit.id, null),
            })),
          ]}
        />
        <HoursLines
          caption={words.groupsCaption(name, asked.year)}
          first={words.columns.group}
          words={words}
          language={language}
          rows={report.groups.map(({ group, line }) => ({
            ...{ key: group, name: words.groups[group], line },
            list: list(asked.unit, group),
          }))}
        />
      </div>
      <p className="mt-6 max-w-[68ch] text-soft">{words.rule}</p>
    </Page>
  );
}
