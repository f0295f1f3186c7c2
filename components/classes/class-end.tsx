import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';
import type { ShownClass } from './class-shown.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** Closes the class when its sessions are over; closing again corrects and needs a reason. */
export const ClosingSection = ({
  read,
  now,
  words,
  action,
}: {
  read: ShownClass;
  now: Date;
  words: Messages['classes']['closing'];
  action: Action;
}) => {
  const held = read.sessions.filter(({ cancelledAt }) => !cancelledAt);
  const ended = held.length > 0 && held.every(({ endsAt }) => endsAt <= now);
  const again = read.closings.length > 0;
  if (read.class.cancelledAt) return null;
  return (
    <Section id="closing" title={words.title}>
      <p className="mb-4 max-w-[68ch] text-soft">{words.hint}</p>
      {again ? (
        <ol className="mb-4 space-y-2">
          {read.closings.map(({ number, closedAt, by, reason }) => (
            <li key={number}>
              {words.done(number, formatDay(dayOf(closedAt)), by)} {reason ? words.reasonWas(reason) : ''}
            </li>
          ))}
        </ol>
      ) : null}
      {ended ? (
        <ActionForm
          action={action}
          className="max-w-[68ch]"
          fields={[
            { name: 'classId', type: 'hidden', value: read.class.id },
            ...(again
              ? [
                  {
                    name: 'reason',
                    type: 'textarea' as const,
                    label: words.reason,
                    hint: words.reasonHint,
                  },
                ]
              : []),
          ]}
          submit={<Button look={again ? 'quiet' : 'now'}>{again ? words.again : words.submit}</Button>}
        />
      ) : null}
    </Section>
  );
};

/** Calls the whole class off. */
export const CancelClass = ({
  classId,
  words,
  action,
}: {
  classId: string;
  words: Messages['classes']['cancelling'];
  action: Action;
}) => (
  <Section id="cancelling" title={words.title}>
    <ActionForm
      action={action}
      className="max-w-[68ch]"
      fields={[
        { name: 'classId', type: 'hidden', value: classId },
        { name: 'reason', type: 'textarea', label: words.reason },
      ]}
      submit={<Button look="quiet">{words.submit}</Button>}
    />
  </Section>
);
