import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { type Day, formatDay } from '#domain/time/day.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** What whoever manages an audience can do with it besides changing its rule: tag its people, rename it, close it. */
export const ManageAudience = ({
  audienceId,
  name,
  shown,
  audiences,
  rename,
  close,
  tag,
}: {
  audienceId: string;
  name: LocalText;
  shown: { readonly on: Day; readonly total: number };
  audiences: Messages['audiences'];
  rename: Action;
  close: Action;
  tag: Action;
}) => (
  <>
    <Section id="tag" title={audiences.tags.members.title}>
      <p className="mb-4 text-soft">{audiences.tags.members.hint(shown.total, formatDay(shown.on))}</p>
      <ActionForm
        action={tag}
        className="max-w-[68ch]"
        fields={[
          { name: 'audienceId', type: 'hidden', value: audienceId },
          { name: 'on', type: 'hidden', value: shown.on },
          {
            name: 'tag',
            type: 'text',
            label: audiences.tags.word,
            hint: audiences.tags.wordHint,
            required: true,
            autoComplete: 'off',
          },
          { name: 'from', type: 'date', label: audiences.tags.from, required: true, value: shown.on },
          { name: 'to', type: 'date', label: audiences.tags.to },
        ]}
        submit={<Button look="quiet">{audiences.tags.members.submit}</Button>}
      />
    </Section>
    <Section id="rename" title={audiences.rename.title}>
      <p className="mb-4 text-soft">{audiences.rename.hint}</p>
      <ActionForm
        action={rename}
        className="max-w-[68ch]"
        scope="rename"
        fields={[
          { name: 'audienceId', type: 'hidden', value: audienceId },
          {
            ...{ name: 'name.vi', type: 'text', label: audiences.save.nameVi, value: name.vi },
            autoComplete: 'off',
          },
          {
            ...{ name: 'name.en', type: 'text', label: audiences.save.nameEn },
            ...{ value: name.en === name.vi ? '' : name.en, autoComplete: 'off' },
          },
        ]}
        submit={<Button look="quiet">{audiences.rename.submit}</Button>}
      />
    </Section>
    <Section id="close" title={audiences.close.title}>
      <p className="mb-4 text-soft">{audiences.close.hint}</p>
      <ActionForm
        action={close}
        fields={[
          { name: 'audienceId', type: 'hidden', value: audienceId },
          { name: 'sure', type: 'checkbox', label: audiences.close.confirm },
        ]}
        submit={<Button look="quiet">{audiences.close.submit}</Button>}
      />
    </Section>
  </>
);
