import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { daysOf } from '#components/audiences/tag-list.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { listTags } from '#usecases/tags/list-tags.ts';
import { addTagAction, endTagAction } from './tags.action.ts';

/** No name in the title: titles stand in histories. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).audiences.tags.title };
}

export default async function PersonTagsPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const [messages, { id }] = await Promise.all([currentMessages(), params]);
  const words = messages.audiences.tags;
  const { fullName, tags, inUse, mayChange, today } = await ask(listTags, { personId: id });
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          <ButtonLink href={`/people/${id}`} look="quiet">
            {words.person}
          </ButtonLink>
        }
      >
        {words.of(fullName ?? messages.people.erased)}
      </PageTitle>
      <Section id="tags" title={words.caption}>
        {tags.length === 0 ? <p className="text-soft">{words.none}</p> : null}
        <ul className="grid gap-4 md:grid-cols-2">
          {tags.map((tag) => (
            <li key={tag.id}>
              <Card>
                <p className="font-semibold">{tag.tag}</p>
                <p className="mb-4 text-soft">{daysOf(tag, words)}</p>
                {mayChange ? (
                  <details>
                    <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-river">
                      {words.end}
                    </summary>
                    <ActionForm
                      action={endTagAction}
                      className="mt-3"
                      fields={[
                        { name: 'tagId', type: 'hidden', value: tag.id },
                        { name: 'lastDay', type: 'date', label: words.lastDay, value: tag.validTo ?? today },
                      ]}
                      submit={
                        <span className="flex flex-wrap gap-3">
                          <Button name="do" value="end">
                            {words.endSubmit}
                          </Button>
                          <Button name="do" value="take-back" look="quiet">
                            {words.takeBack}
                          </Button>
                        </span>
                      }
                    />
                  </details>
                ) : null}
              </Card>
            </li>
          ))}
        </ul>
      </Section>
      {mayChange ? (
        <Section id="add" title={words.add}>
          <ActionForm
            action={addTagAction}
            className="max-w-[68ch]"
            fields={[
              { name: 'personId', type: 'hidden', value: id },
              {
                name: 'tag',
                type: 'text',
                label: words.word,
                hint: inUse.length > 0 ? words.inUse(inUse.join(', ')) : words.wordHint,
                required: true,
                autoComplete: 'off',
              },
              { name: 'from', type: 'date', label: words.from, required: true, value: today },
              { name: 'to', type: 'date', label: words.to },
            ]}
            submit={<Button>{words.add}</Button>}
          />
        </Section>
      ) : null}
    </Page>
  );
}
