import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { ShownClass } from './class-shown.ts';
import { StillButton } from './still-button.tsx';

/** Who teaches the class, and the form that adds somebody who may. */
export const TrainerSection = ({
  read,
  trainers,
  words,
  add,
  remove,
}: {
  read: ShownClass;
  trainers: readonly { readonly id: string; readonly displayName: string }[];
  words: Messages['classes']['trainers'];
  add: Parameters<typeof ActionForm>[0]['action'];
  remove: (form: FormData) => Promise<void>;
}) => {
  const others = trainers.filter(({ id }) => !read.trainers.some((trainer) => trainer.id === id));
  return (
    <Section id="trainers" title={words.title}>
      <ul className="mb-4 flex flex-wrap gap-3">
        {read.trainers.map(({ id, name }) => (
          <li key={id}>
            <StillButton
              action={remove}
              hidden={{ classId: read.class.id, accountId: id }}
              label={words.remove(name)}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <ActionForm
          action={add}
          className="max-w-[68ch]"
          fields={[
            { name: 'classId', type: 'hidden', value: read.class.id },
            {
              name: 'accountId',
              type: 'select',
              label: words.choose,
              options: others.map(({ id, displayName }) => ({ value: id, label: displayName })),
            },
          ]}
          submit={<Button look="quiet">{words.add}</Button>}
        />
      ) : null}
    </Section>
  );
};
