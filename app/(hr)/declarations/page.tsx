import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { DeclarationTable } from '#components/declarations/declaration-table.tsx';
import { NumbersCard } from '#components/declarations/numbers-card.tsx';
import { periodWords } from '#components/declarations/period-words.ts';
import { Filter } from '#components/registers/filter.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle } from '#components/ui/layout.tsx';
import { declarationStates } from '#domain/declarations/state.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';
import { listDeclarations } from '#usecases/declarations/list-declarations.ts';
import { deadlineAction, drawAction, remindAction } from './declarations.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).declarations.title };
}

const shownStates = [...declarationStates, 'in-sample'] as const;
type Search = Partial<Record<'register' | 'period' | 'state' | 'q' | 'after', string>>;

export default async function DeclarationsPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireActor();
  const [asked, { declarations: words }] = await Promise.all([searchParams, currentMessages()]);
  const register = declaredRegisters.find((known) => known === asked.register) ?? 'schools';
  const state = shownStates.find((known) => known === asked.state) ?? null;
  const belongs =
    register === 'graduates'
      ? 'cal'
      : register === 'units' || register === 'institutions'
        ? 'nd09'
        : 'school';
  // Another register has other periods: the form sends the one chosen before, which then means nothing.
  const periodId = asked.period?.startsWith(belongs) ? asked.period : null;
  const found = await ask(listDeclarations, {
    ...{ register, periodId, state, search: asked.q ?? '', after: asked.after ?? '' },
  });
  const { period, sample } = found;
  const onward = new URLSearchParams({ register, period: period.id, state: state ?? '', q: asked.q ?? '' });
  const hidden = [
    { name: 'register', type: 'hidden' as const, value: register },
    { name: 'periodId', type: 'hidden' as const, value: period.id },
  ];
  const countOf = (each: (typeof shownStates)[number]) =>
    found.counts.find((one) => one.state === each)?.count ?? sample?.size ?? 0;
  return (
    <Page>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Filter
        action="/declarations"
        submit={words.show}
        fields={[
          {
            ...{ name: 'register', label: words.register, type: 'select', value: register },
            options: declaredRegisters.map((each) => [each, words.registers[each]] as const),
          },
          {
            ...{ name: 'period', label: words.period, type: 'select', value: period.id },
            options: found.periods.map((each) => [each.id, periodWords(each, words.periods)] as const),
          },
          {
            ...{ name: 'state', label: words.state, type: 'select', value: state ?? '' },
            options: [
              ['', words.anyState],
              ...shownStates.map((each) => [each, `${words.states[each]} (${countOf(each)})`] as const),
            ],
          },
          { name: 'q', label: words.search, type: 'search', value: asked.q ?? '' },
        ]}
      />
      <p className="mb-5 font-semibold">
        {periodWords(period, words.periods)}. {words.due(formatDay(found.dueOn))}{' '}
        {found.overdue ? words.overdue : null}
      </p>
      <NumbersCard
        numbers={found.numbers}
        sample={sample && { ...sample, drawnOn: dayOf(sample.drawnAt) }}
        words={words}
      />
      {found.mayReview && found.unsent > 0 ? (
        <div className="mb-6">
          <ActionForm
            action={remindAction}
            scope="remind"
            fields={hidden}
            submit={<Button look="now">{words.remind(found.unsent)}</Button>}
          />
        </div>
      ) : null}
      {found.mayDraw ? (
        <div className="mb-6">
          <ActionForm
            action={drawAction}
            scope="draw"
            fields={hidden}
            submit={<Button>{words.draw}</Button>}
          />
        </div>
      ) : null}
      <DeclarationTable
        rows={found.page}
        total={found.total}
        register={register}
        periodId={period.id}
        words={words}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {asked.after ? (
          <ButtonLink look="quiet" href={`/declarations?${onward}`}>
            {words.first}
          </ButtonLink>
        ) : null}
        {found.next ? (
          <ButtonLink look="quiet" href={`/declarations?${onward}&after=${encodeURIComponent(found.next)}`}>
            {words.next}
          </ButtonLink>
        ) : null}
      </div>
      {found.mayReview ? (
        <Card className="mt-9 max-w-[68ch]">
          <h2 className="mb-3 text-[1.05rem]">{words.deadline}</h2>
          <ActionForm
            action={deadlineAction}
            scope="deadline"
            fields={[...hidden, { name: 'dueOn', type: 'date', label: words.deadline, value: found.dueOn }]}
            submit={<Button look="quiet">{words.deadlineSave}</Button>}
          />
        </Card>
      ) : null}
    </Page>
  );
}
