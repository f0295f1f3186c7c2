import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Channel, type OutsideChannel, outsideChannels } from '#domain/reminders/channel.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** By which channels one agrees to be reminded; those not connected can be agreed to already, and say so. */
export const ChoiceForm = ({
  choice,
  addresses,
  connected,
  action,
  words,
}: {
  choice: { readonly channels: readonly OutsideChannel[]; readonly language: 'vi' | 'en' };
  addresses: { readonly email: string | null; readonly phone: string | null };
  connected: readonly Channel[];
  action: Action;
  words: Messages['reminders'];
}) => {
  const labelOf = (channel: OutsideChannel): string => {
    if (!connected.includes(channel)) return `${words.channels[channel]} (${words.notConnected})`;
    const address = channel === 'email' ? addresses.email : addresses.phone;
    const place = address ? words.notices.address(address) : words.notices.noAddress;
    return `${words.channels[channel]} (${place})`;
  };
  return (
    <Card>
      <ActionForm
        action={action}
        className="max-w-[68ch]"
        fields={[
          ...outsideChannels.map((channel) => ({
            name: channel,
            type: 'checkbox' as const,
            label: labelOf(channel),
            value: choice.channels.includes(channel) ? 'yes' : '',
          })),
          {
            name: 'language',
            type: 'select' as const,
            label: words.notices.language,
            value: choice.language,
            options: (['vi', 'en'] as const).map((value) => ({ value, label: words.words.languages[value] })),
          },
        ]}
        submit={<Button>{words.notices.save}</Button>}
      />
    </Card>
  );
};
