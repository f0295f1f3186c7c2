import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Card, Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { ShownClass } from './class-shown.ts';
import { StillButton } from './still-button.tsx';

type Remove = ((form: FormData) => Promise<void>) | null;

/** Who has a seat or came, what their attendance amounts to, and who waits. */
export const RollSection = ({
  read,
  words,
  remove,
  register,
}: {
  read: ShownClass;
  words: Messages['classes'];
  remove: Remove;
  register: Parameters<typeof ActionForm>[0]['action'] | null;
}) => {
  const { roll } = words;
  const button = (personId: string, name: string) =>
    remove ? (
      <StillButton
        action={remove}
        hidden={{ classId: read.class.id, personId }}
        label={roll.remove}
        described={roll.removeOf(name)}
      />
    ) : null;
  return (
    <Section id="roll" title={roll.title}>
      <DataTable
        caption={roll.caption}
        empty={roll.none}
        columns={[
          { key: 'name', label: roll.name },
          { key: 'minutes', label: roll.minutes, kind: 'number' },
          { key: 'outcome', label: roll.outcome },
          ...(remove ? [{ key: 'remove', label: roll.remove }] : []),
        ]}
        rows={read.people.map((person) => {
          const name = person.name ?? words.erased;
          return {
            key: person.personId,
            cells: {
              name: person.seated ? name : `${name} (${roll.walkIn})`,
              minutes: `${person.minutes}/${person.totalMinutes}`,
              outcome: (
                <Chip tone={person.met ? 'good' : 'plain'}>{person.met ? roll.met : roll.notMet}</Chip>
              ),
              remove: person.seated ? button(person.personId, name) : null,
            },
          };
        })}
      />
      {read.waiting.length > 0 ? (
        <div className="mt-5">
          <DataTable
            caption={roll.waitingTitle}
            columns={[
              { key: 'name', label: roll.name },
              { key: 'position', label: words.table.waiting },
              ...(remove ? [{ key: 'remove', label: roll.remove }] : []),
            ]}
            rows={read.waiting.map(({ personId, name }, index) => ({
              key: personId,
              cells: {
                name: name ?? words.erased,
                position: roll.position(index + 1),
                remove: button(personId, name ?? words.erased),
              },
            }))}
          />
          <p className="mt-2 text-soft">{roll.waitingHint}</p>
        </div>
      ) : null}
      {register ? (
        <Card className="mt-5">
          <h3 className="mb-4 text-[1.05rem]">{roll.addTitle}</h3>
          <ActionForm
            action={register}
            className="max-w-[68ch]"
            fields={[
              { name: 'classId', type: 'hidden', value: read.class.id },
              {
                name: 'idNumber',
                type: 'text',
                label: roll.idNumber,
                hint: roll.idNumberHint,
                autoComplete: 'off',
              },
            ]}
            submit={<Button look="quiet">{roll.add}</Button>}
          />
        </Card>
      ) : null}
    </Section>
  );
};
