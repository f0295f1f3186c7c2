import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Channel, outsideChannels } from '#domain/reminders/channel.ts';
import { type Ladder, writeDays } from '#domain/reminders/ladder.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** The days and channels of a ladder; a proposal is shown as one. */
export const LadderForm = ({
  obligationId,
  ladder,
  switchedOn,
  connected,
  action,
  words,
}: {
  obligationId: string | null;
  ladder: Ladder;
  switchedOn: boolean;
  connected: readonly Channel[];
  action: Action;
  words: Messages['reminders'];
}) => (
  <Card>
    <div className="max-w-[68ch]">
      {switchedOn ? null : (
        <div className="mb-5">
          <Notice tone="note">
            <p>{words.ladder.offNow}</p>
          </Notice>
        </div>
      )}
      <ActionForm
        action={action}
        fields={[
          { name: 'obligationId', type: 'hidden', value: obligationId ?? '' },
          {
            name: 'days',
            type: 'text',
            label: words.ladder.days,
            hint: `${words.ladder.daysHint} ${words.ladder.always}`,
            value: writeDays(ladder.days),
            autoComplete: 'off',
          },
          ...outsideChannels
            .filter((channel) => connected.includes(channel))
            .map((channel) => ({
              name: channel,
              type: 'checkbox' as const,
              label: `${words.ladder.channels}: ${words.channels[channel]}`,
              value: ladder.channels.includes(channel) ? 'yes' : '',
            })),
        ]}
        submit={<Button>{words.ladder.save}</Button>}
      />
      {outsideChannels.every((channel) => connected.includes(channel)) ? null : (
        <p className="mt-4 text-soft">{words.notConnectedHint}</p>
      )}
    </div>
  </Card>
);
