import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';

/** Which template a closed report is printed under, and the way to another. */
export const TemplateChoice = ({
  snapshotId,
  current,
  templates,
  action,
  words,
}: {
  snapshotId: string;
  current: { readonly code: string; readonly number: number; readonly name: string };
  /** Null: the reader may not choose. */
  templates: readonly { readonly code: string; readonly name: string }[] | null;
  action: Parameters<typeof ActionForm>[0]['action'];
  words: Messages['officialDocuments'];
}) => (
  <Section id="template" title={words.choice.title}>
    <p className="mb-4">{words.choice.current(current.name, current.number)}</p>
    {templates ? (
      <ActionForm
        action={action}
        scope="template"
        className="mb-4 max-w-[40rem]"
        fields={[
          { name: 'snapshotId', type: 'hidden', value: snapshotId },
          {
            ...{ name: 'code', type: 'select', label: words.choice.choose, hint: words.choice.hint },
            value: current.code,
            options: templates.map(({ code, name }) => ({ value: code, label: name })),
          },
        ]}
        submit={<Button look="quiet">{words.choice.submit}</Button>}
      />
    ) : null}
    <ButtonLink look="quiet" href={`/reports/${snapshotId}/text`}>
      {words.text.link}
    </ButtonLink>
  </Section>
);
