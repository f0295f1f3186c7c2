import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** How many ways in are open, and the buttons that shut them: sessions, or the whole account. */
export const AccountDoors = ({
  accountId,
  disabled,
  doors,
  actions,
  words,
}: {
  accountId: string;
  disabled: boolean;
  doors: { readonly sessions: number; readonly tokens: number };
  actions: { readonly endSessions: Action; readonly disable: Action; readonly enable: Action };
  words: Messages['access']['account'];
}) => {
  const fields = [{ name: 'accountId', type: 'hidden' as const, value: accountId }];
  return (
    <Card>
      <p>{words.doors(doors.sessions, doors.tokens)}</p>
      <p className="mt-1 mb-4 text-soft">{words.disableHint}</p>
      <div className="flex flex-wrap gap-3">
        <ActionForm
          action={actions.endSessions}
          fields={fields}
          submit={<Button look="quiet">{words.endSessions}</Button>}
        />
        {disabled ? (
          <ActionForm action={actions.enable} fields={fields} submit={<Button>{words.enable}</Button>} />
        ) : (
          <ActionForm
            action={actions.disable}
            fields={fields}
            submit={<Button look="now">{words.disable}</Button>}
          />
        )}
      </div>
    </Card>
  );
};
