import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { formatDay } from '#domain/time/day.ts';
import { listResponses } from '#usecases/surveys/list-responses.ts';
import { setAside } from '../../surveys.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).surveys.responses.title };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ unit?: string; after?: string }> };

export default async function ResponsesPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ id }, { unit, after }, { surveys: words }] = await Promise.all([
    params,
    searchParams,
    currentMessages(),
  ]);
  const page = await ask(listResponses, { surveyId: id, unitId: unit || null, after: after || null });
  const { responses: own } = words;
  const columns = [
    'id',
    'commune',
    'day',
    'who',
    'shows',
    ...(page.mayManage ? ['act' as const] : []),
  ] as const;
  return (
    <Page>
      <PageTitle
        lead={page.survey.title}
        actions={
          <ButtonLink href={`/surveys/${page.survey.id}`} look="quiet">
            {own.back}
          </ButtonLink>
        }
      >
        {own.title}
      </PageTitle>
      <DataTable
        caption={own.caption(page.unit)}
        empty={own.none}
        columns={columns.map((key) => ({ key, label: own.columns[key] }))}
        rows={page.responses.map((one) => ({
          key: one.id,
          cells: {
            id: own.number(one.id.slice(-8)),
            commune: one.commune,
            day: formatDay(one.answeredOn),
            who: `${words.ages[one.ageBand]}, ${words.genders[one.gender]}`,
            shows: (
              <>
                <Chip tone={one.skilled && one.excludedFor === null ? 'good' : 'plain'}>
                  {one.skilled ? own.skilled : own.notSkilled}
                </Chip>
                <span className="mt-1 block text-soft">{own.shows(one.base, one.essential)}</span>
              </>
            ),
            act:
              one.excludedFor !== null ? (
                own.excluded(one.excludedFor)
              ) : (
                <details>
                  <summary className="flex min-h-11 cursor-pointer items-center">{own.setAside}</summary>
                  <ActionForm
                    scope={one.id}
                    action={setAside}
                    className="min-w-60"
                    fields={[
                      { name: 'surveyId', type: 'hidden', value: page.survey.id },
                      { name: 'responseId', type: 'hidden', value: one.id },
                      {
                        name: 'reason',
                        type: 'text',
                        label: own.reason,
                        required: true,
                        autoComplete: 'off',
                      },
                    ]}
                    submit={<Button look="quiet">{own.setAside}</Button>}
                  />
                </details>
              ),
          },
        }))}
      />
      {page.next ? (
        <p className="mt-5">
          <ButtonLink
            href={`/surveys/${page.survey.id}/responses?${new URLSearchParams({ ...(unit ? { unit } : {}), after: page.next })}`}
            look="quiet"
          >
            {own.next}
          </ButtonLink>
        </p>
      ) : null}
    </Page>
  );
}
