import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { datedFields, entryFields } from '#components/registers/entry-fields.ts';
import { LifeTable } from '#components/registers/life-table.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { showEntry } from '#usecases/registers/show-entry.ts';
import { eventAction, withdrawAction } from '../registers.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).registers.title };
}

export default async function EntryPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [{ id }, { registers: words }] = await Promise.all([params, currentMessages()]);
  const shown = await ask(showEntry, { entryId: id });
  const { entry, newest, today } = shown;
  const now = today ?? newest;
  const hidden = (kind: string) => [
    { name: 'entryId', type: 'hidden' as const, value: id },
    { name: 'kind', type: 'hidden' as const, value: kind },
  ];
  const save = <Button>{words.form.save}</Button>;
  return (
    <Page>
      <PageTitle
        lead={`${entry.code} · ${now.levels.map((level) => words.levels[level]).join(', ')}`}
        actions={
          <ButtonLink look="quiet" href={`/registers?register=${entry.register}`}>
            {words.back}
          </ButtonLink>
        }
      >
        {now.name}
      </PageTitle>
      <LifeTable events={shown.events} words={words} />
      {shown.mayManage && shown.events.length > 1 ? (
        <div className="mt-4">
          <ActionForm
            action={withdrawAction}
            scope="withdraw"
            fields={[
              { name: 'entryId', type: 'hidden', value: id },
              { name: 'eventId', type: 'hidden', value: newest.id },
            ]}
            submit={newest.kind === 'opened' ? null : <Button look="quiet">{words.withdraw}</Button>}
          />
        </div>
      ) : null}
      {shown.mayManage && !shown.over ? (
        <Section id="record" title={words.record}>
          <p className="mb-4 max-w-[68ch] text-soft">{words.recordLead}</p>
          <div className="grid items-start gap-5 lg:grid-cols-3">
            <Card>
              <h3 className="mb-3 font-semibold">{words.formTitles.changed}</h3>
              <ActionForm
                action={eventAction}
                scope="changed"
                fields={[
                  ...hidden('changed'),
                  ...entryFields(entry.register, now, shown, words),
                  ...datedFields(words.form),
                ]}
                submit={save}
              />
            </Card>
            <Card>
              <h3 className="mb-3 font-semibold">{words.formTitles.merged}</h3>
              <ActionForm
                action={eventAction}
                scope="merged"
                fields={[
                  ...hidden('merged'),
                  {
                    ...{ name: 'intoId', type: 'select', label: words.form.into, value: '' },
                    options: [
                      { value: '', label: words.form.choose },
                      ...shown.into.map((each) => ({ value: each.id, label: each.name })),
                    ],
                  },
                  ...datedFields(words.form),
                ]}
                submit={save}
              />
            </Card>
            <Card>
              <h3 className="mb-3 font-semibold">{words.formTitles.closed}</h3>
              <ActionForm
                action={eventAction}
                scope="closed"
                fields={[...hidden('closed'), ...datedFields(words.form)]}
                submit={save}
              />
            </Card>
          </div>
        </Section>
      ) : null}
    </Page>
  );
}
