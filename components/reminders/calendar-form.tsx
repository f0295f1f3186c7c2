import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Calendar, writeMinute } from '#domain/reminders/quiet.ts';
import { formatDay } from '#domain/time/day.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** Quiet hours, weekends and holidays. */
export const CalendarForm = ({
  calendar,
  action,
  words,
}: {
  calendar: Calendar;
  action: Action;
  words: Messages['reminders']['calendar'];
}) => (
  <Card>
    <ActionForm
      action={action}
      className="max-w-[68ch]"
      fields={[
        {
          name: 'quietFrom',
          type: 'text',
          label: words.from,
          hint: words.timeHint,
          value: writeMinute(calendar.quietFromMinute),
          required: true,
        },
        {
          name: 'quietTo',
          type: 'text',
          label: words.to,
          hint: words.timeHint,
          value: writeMinute(calendar.quietToMinute),
          required: true,
        },
        { name: 'weekends', type: 'checkbox', label: words.weekends, value: calendar.weekends ? 'yes' : '' },
        {
          name: 'holidays',
          type: 'textarea',
          rows: 6,
          label: words.holidays,
          hint: words.holidaysHint,
          value: calendar.holidays.map(formatDay).join('\n'),
        },
      ]}
      submit={<Button>{words.save}</Button>}
    />
  </Card>
);
