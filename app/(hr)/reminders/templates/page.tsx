import type { Metadata } from 'next';
import { currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { MessagePreview } from '#components/reminders/round-card.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card, Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { placesOf, templateKinds } from '#domain/reminders/template.ts';
import { formatInstant } from '#domain/time/day.ts';
import { readTemplates } from '#usecases/reminders/read-templates.ts';
import { saveTemplate } from '../reminders.action.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).reminders.words.title };
}

type Search = Promise<{ kind?: string; done?: string }>;
const languages = ['vi', 'en'] as const;

export default async function TemplatesPage({ searchParams }: { searchParams: Search }) {
  await requireActor();
  const [{ reminders: words }, { kind: asked, done }] = await Promise.all([currentMessages(), searchParams]);
  const kind = templateKinds.find((one) => one === asked) ?? 'before';
  const page = await ask(readTemplates, { kind });
  const [newest] = page.versions;
  const back = (
    <ButtonLink href="/reminders" look="quiet">
      {words.links.back}
    </ButtonLink>
  );
  return (
    <Page>
      <PageTitle lead={words.words.lead} actions={back}>
        {words.words.title}
      </PageTitle>
      {done === 'template' ? (
        <div className="mb-6">
          <Notice tone="done" live>
            <p>{words.done.template}</p>
          </Notice>
        </div>
      ) : null}
      <nav aria-label={words.words.title} className="flex flex-wrap gap-3">
        {templateKinds.map((one) => (
          <ButtonLink
            key={one}
            href={`/reminders/templates?kind=${one}`}
            look={one === kind ? 'primary' : 'quiet'}
          >
            {words.words.kinds[one]}
          </ButtonLink>
        ))}
      </nav>
      <Section title={words.words.kinds[kind]}>
        <p className="text-soft">
          {newest ? words.words.version(newest.number, formatInstant(newest.recordedAt)) : words.words.own}
        </p>
        <p className="mb-4 text-soft">
          {words.words.places(
            placesOf(kind)
              .map((place) => `{${place}}`)
              .join(' '),
          )}
        </p>
        {page.mayManage ? (
          <Card>
            <ActionForm
              key={`${kind}-${newest?.number ?? 0}`}
              action={saveTemplate}
              className="max-w-[68ch]"
              fields={[
                { name: 'kind', type: 'hidden', value: kind },
                ...languages.flatMap((language) => [
                  {
                    name: `${language}.subject`,
                    type: 'text' as const,
                    label: words.words.subject(words.words.languages[language]),
                    value: page.words[language].subject,
                    required: true,
                    autoComplete: 'off',
                  },
                  {
                    name: `${language}.body`,
                    type: 'textarea' as const,
                    rows: 12,
                    label: words.words.body(words.words.languages[language]),
                    value: page.words[language].body,
                    required: true,
                  },
                ]),
              ]}
              submit={<Button>{words.words.save}</Button>}
            />
          </Card>
        ) : null}
      </Section>
      <Section title={words.words.preview}>
        <p className="mb-4 text-soft">{words.words.previewHint}</p>
        <div className="grid gap-5 md:grid-cols-2">
          {languages.map((language) => (
            <MessagePreview
              key={language}
              title={words.words.languages[language]}
              subject={page.preview[language].subject}
              text={page.preview[language].text}
            />
          ))}
        </div>
      </Section>
      {page.versions.length > 1 ? (
        <ul className="mt-6 text-soft">
          {page.versions.slice(1).map(({ number, recordedAt }) => (
            <li key={number}>{words.words.version(number, formatInstant(recordedAt))}</li>
          ))}
        </ul>
      ) : null}
    </Page>
  );
}
