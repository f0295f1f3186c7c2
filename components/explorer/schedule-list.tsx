import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Cadence } from '#domain/explorer/schedule.ts';

type Form = ComponentProps<typeof ActionForm>;
type Schedule = {
  readonly id: string;
  readonly cadence: Cadence;
  readonly day: number;
  readonly hour: number;
  readonly format: 'xlsx' | 'csv';
  readonly ended: 'stopped' | 'no-role' | 'removed' | null;
  readonly mine: boolean;
  readonly recipients: readonly { readonly id: string; readonly name: string; readonly left: boolean }[];
};

/** When a question is sent and to whom; its owner can end it for all, a recipient for herself. */
export const ScheduleList = ({
  schedules,
  own,
  hidden,
  stop,
  words,
}: {
  schedules: readonly Schedule[];
  own: boolean;
  hidden: Form['fields'];
  stop: Form['action'];
  words: Messages['explorer']['saved'];
}) => {
  if (schedules.length === 0) return <p className="text-soft">{words.noSchedule}</p>;
  return (
    <ul className="space-y-4">
      {schedules.map(({ id, cadence, day, hour, format, ended, mine, recipients }) => {
        const whose = own ? 'everybody' : 'mine';
        return (
          <li key={id}>
            <Card>
              <p className="font-semibold">{words.when[cadence](day, hour, format.toUpperCase())}</p>
              {recipients.length > 0 ? (
                <p className="text-soft">
                  {words.to} {recipients.map(({ name, left }) => (left ? words.left(name) : name)).join('; ')}
                </p>
              ) : null}
              {ended ? (
                <p className="mt-2">{words.ended[ended]}</p>
              ) : own || mine ? (
                <div className="mt-3">
                  <ActionForm
                    action={stop}
                    scope={id}
                    fields={[
                      ...hidden,
                      { name: 'scheduleId', type: 'hidden', value: id },
                      { name: 'whose', type: 'hidden', value: whose },
                    ]}
                    submit={<Button look="quiet">{words.stop[whose]}</Button>}
                  />
                </div>
              ) : null}
            </Card>
          </li>
        );
      })}
    </ul>
  );
};
