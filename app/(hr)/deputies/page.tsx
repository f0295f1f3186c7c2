import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { problemIn, type SearchParams } from '#app/_http/problem-in.ts';
import { DeputyForm } from '#components/deputies/deputy-form.tsx';
import { DeputyList } from '#components/deputies/deputy-list.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { listDeputies } from '#usecases/deputies/list-deputies.ts';
import { act, appoint, withdraw } from './deputies.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).deputies.title };
}

const doneWords = ['named', 'withdrawn', 'stopped'] as const;

export default async function DeputiesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireActor();
  const [messages, params] = await Promise.all([currentMessages(), searchParams]);
  const { deputies: words } = messages;
  const { acting, named, namedIn, grants, all, today } = await ask(listDeputies, {});
  const said = doneWords.find((word) => word === params.done);
  const problem = problemIn(params, messages);
  const takeBack = (one: (typeof named)[number]) => (
    <ActionForm
      action={withdraw}
      fields={[{ name: 'deputyId', type: 'hidden', value: one.id }]}
      submit={
        <Button look="quiet" aria-label={words.named.withdrawOf(one.deputy.displayName)}>
          {words.named.withdraw}
        </Button>
      }
    />
  );
  return (
    <Page>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {said || problem ? (
        <Notice tone={problem ? 'error' : 'done'} live>
          <p>{problem ?? (said && words.done[said])}</p>
        </Notice>
      ) : null}
      <Section title={words.namedIn.title}>
        <DeputyList
          list={namedIn}
          nameOf={(one) => one.holder.displayName}
          none={words.namedIn.none}
          messages={messages}
          actionOf={(one) =>
            acting?.deputyId === one.id ? (
              <p className="font-semibold">{words.namedIn.acting}</p>
            ) : one.state === 'current' && !acting ? (
              <ActionForm
                action={act}
                fields={[{ name: 'deputyId', type: 'hidden', value: one.id }]}
                submit={
                  <Button aria-label={words.namedIn.actFor(one.holder.displayName)}>
                    {words.namedIn.act}
                  </Button>
                }
              />
            ) : null
          }
        />
      </Section>
      <Section title={words.named.title}>
        <DeputyList
          list={named}
          nameOf={(one) => one.deputy.displayName}
          none={words.named.none}
          messages={messages}
          actionOf={acting ? undefined : takeBack}
        />
      </Section>
      <Section title={words.form.title}>
        {grants.length > 0 ? (
          <DeputyForm key={named.length} grants={grants} today={today} action={appoint} messages={messages} />
        ) : (
          <p className="text-soft">{acting ? words.form.whileActing : words.form.nothing}</p>
        )}
      </Section>
      {all ? (
        <Section title={words.all.title}>
          <DeputyList
            list={all}
            nameOf={(one) => words.all.pair(one.deputy.displayName, one.holder.displayName)}
            none={words.all.none}
            messages={messages}
            actionOf={takeBack}
          />
        </Section>
      ) : null}
    </Page>
  );
}
