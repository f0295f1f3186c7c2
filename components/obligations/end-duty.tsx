import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Day, formatDay, formatInstant } from '#domain/time/day.ts';

type Words = Messages['obligations'];

/** Says that a recurring duty makes no further period, since when and why. */
export const EndedNotice = ({
  ended,
  words,
}: {
  ended: {
    readonly lastOn: Day;
    readonly reason: string;
    readonly endedAt: Date;
    readonly endedByName: string | null;
  };
  words: Words;
}) => (
  <div id="ended" className="mt-5 scroll-mt-24">
    <Notice tone="note">
      <p className="font-semibold">{words.end.ended(formatDay(ended.lastOn))}</p>
      <p>
        {words.end.by(
          ended.reason,
          ended.endedByName ?? words.decisions.system,
          formatInstant(ended.endedAt),
        )}
      </p>
    </Notice>
  </div>
);

/** Ends a recurring duty from a day on. */
export const EndDutyForm = ({
  obligationId,
  today,
  action,
  words,
}: {
  obligationId: string;
  today: Day;
  action: Parameters<typeof ActionForm>[0]['action'];
  words: Words['end'];
}) => (
  <Section id="end" title={words.title}>
    <p className="mb-4 max-w-[68ch] text-soft">{words.hint}</p>
    <ActionForm
      action={action}
      scope="end"
      className="max-w-[68ch]"
      fields={[
        { name: 'obligationId', type: 'hidden', value: obligationId },
        { name: 'lastOn', type: 'date', label: words.lastOn, value: today },
        { name: 'reason', type: 'textarea', label: words.reason },
      ]}
      submit={<Button look="quiet">{words.submit}</Button>}
    />
  </Section>
);
