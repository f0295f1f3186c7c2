import type { Metadata } from 'next';
import { currentLanguage, currentMessages, now, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { FilterChoice, FilterForm } from '#components/access/filter-form.tsx';
import { decisionFields } from '#components/obligations/decision-fields.ts';
import { DutyFacts } from '#components/obligations/duty-facts.tsx';
import { EndDutyForm, EndedNotice } from '#components/obligations/end-duty.tsx';
import { MembersForm } from '#components/obligations/members-form.tsx';
import { OpeningNotice } from '#components/obligations/opening-notice.tsx';
import { StateChip } from '#components/obligations/state-chip.tsx';
import { unitOptions } from '#components/people/unit-options.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { memberStates } from '#domain/obligations/terms.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';
import { showObligation } from '#usecases/obligations/show-obligation.ts';
import { decideAction, endDutyAction } from '../obligations.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).obligations.title };
}

type Search = { state?: string; unit?: string; after?: string };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };
const filters = [...memberStates, 'late'] as const;

export default async function ObligationPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ id }, search, language, messages, today] = await Promise.all([
    params,
    searchParams,
    currentLanguage(),
    currentMessages(),
    now().then(dayOf),
  ]);
  const words = messages.obligations;
  const state = filters.find((each) => each === search.state) ?? null;
  const shown = await ask(showObligation, {
    ...{ obligationId: id, state, unitId: search.unit || null, after: search.after || null },
  });
  const { duty, counts } = shown;
  const label = (each: (typeof filters)[number]) => (each === 'late' ? words.late : words.states[each]);
  const hrefOf = (after: string | null) =>
    `/obligations/${id}?${new URLSearchParams({
      ...(state ? { state } : {}),
      ...(search.unit ? { unit: search.unit } : {}),
      ...(after ? { after } : {}),
    })}`;
  const back = (
    <ButtonLink href="/obligations" look="quiet">
      {words.back}
    </ButtonLink>
  );
  return (
    <Page>
      <PageTitle actions={back}>{duty.title[language]}</PageTitle>
      <DutyFacts duty={duty} courseTitle={shown.courseTitle} language={language} words={words} />
      {shown.ended ? <EndedNotice ended={shown.ended} words={words} /> : null}
      {duty.openedAt === null ? <OpeningNotice id={id} words={words} /> : null}
      <Section title={words.members.title}>
        <FilterForm
          action={`/obligations/${id}`}
          submit={<Button look="quiet">{words.members.filter}</Button>}
        >
          <FilterChoice
            name="state"
            label={words.members.filterState}
            value={state ?? ''}
            options={[
              { value: '', label: words.members.all },
              ...filters.map((each) => ({ value: each, label: `${label(each)}: ${counts[each]}` })),
            ]}
          />
          <FilterChoice
            name="unit"
            label={words.members.filterUnit}
            value={search.unit}
            options={unitOptions(shown.units, words.members.allUnits)}
          />
        </FilterForm>
        <MembersForm
          key={hrefOf(search.after ?? null)}
          action={decideAction}
          hidden={{ obligationId: id }}
          members={shown.members.map((one) => ({
            personId: one.personId,
            name: one.fullName ?? words.members.erased,
            chooseLabel: words.members.chooseOne(one.fullName ?? words.members.erased),
            unit: one.unitName ?? messages.people.unknown,
            due: formatDay(one.dueOn),
            state: <StateChip state={one.state} late={one.late} metOn={one.metOn} words={words} />,
            whyHref: `/people/${one.personId}/duties/${id}`,
          }))}
          fields={shown.mayDecide ? decisionFields(words.decide, today) : null}
          words={{
            ...{ caption: words.members.caption, name: words.members.name },
            ...{ unit: words.members.unit, due: words.members.due, state: words.members.state },
            ...{ why: words.members.why, none: words.members.none, title: words.decide.title },
            ...{ hint: words.decide.hint, submit: words.decide.submit },
          }}
        />
        <nav aria-label={words.members.caption} className="mt-5 flex flex-wrap gap-3">
          {search.after ? (
            <ButtonLink href={hrefOf(null)} look="quiet">
              {words.members.first}
            </ButtonLink>
          ) : null}
          {shown.next ? (
            <ButtonLink href={hrefOf(shown.next)} look="quiet">
              {words.members.next}
            </ButtonLink>
          ) : null}
        </nav>
      </Section>
      {shown.mayEnd ? (
        <EndDutyForm obligationId={id} today={today} action={endDutyAction} words={words.end} />
      ) : null}
    </Page>
  );
}
