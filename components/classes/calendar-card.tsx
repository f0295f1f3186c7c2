import { Card, Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { StillButton } from './still-button.tsx';

/** The secret address of one's own calendar: made when asked for, replaced at will. */
export const CalendarCard = ({
  address,
  words,
  action,
}: {
  address: string | null;
  words: Messages['classes']['mine'];
  action: (form: FormData) => Promise<void>;
}) => (
  <Section id="calendar" title={words.calendarTitle}>
    <Card>
      <p className="mb-3 max-w-[68ch] text-soft">{words.calendarHint}</p>
      {address ? (
        <label className="mb-4 block">
          <span className="mb-1.5 block font-semibold">{words.calendarAddress}</span>
          <input
            readOnly
            value={address}
            className="min-h-12 w-full rounded-card border border-line-strong bg-card px-4 py-2.5 text-ink"
          />
        </label>
      ) : null}
      <StillButton action={action} hidden={{}} label={address ? words.calendarRenew : words.calendarMake} />
    </Card>
  </Section>
);
