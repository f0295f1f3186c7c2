import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatInstant } from '#domain/time/day.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];
export type ShownRound = {
  readonly preview: {
    readonly open: number;
    readonly met: number;
    readonly exempt: number;
    readonly left: number;
    readonly recent: number;
    readonly people: number;
    readonly inApp: number;
    readonly email: number;
    readonly sms: number;
    readonly zalo: number;
    readonly unreached: number;
  };
  readonly quietUntil: Date | null;
  readonly sample: { readonly subject: string; readonly text: string };
};

const reasons = ['open', 'recent', 'met', 'exempt', 'left', 'unreached'] as const;

/** What reminding everybody now would do, the very words, and the button that does it. */
export const RoundCard = ({
  obligationId,
  round: { preview, quietUntil, sample },
  action,
  words,
}: {
  obligationId: string;
  round: ShownRound;
  action: Action;
  words: Messages['reminders'];
}) => {
  const ways = [
    ['in-app', preview.inApp],
    ['email', preview.email],
    ['sms', preview.sms],
    ['zalo', preview.zalo],
  ] as const;
  const facts = [
    ...ways.map(([way, count]) => [words.round.by(words.channels[way]), count] as const),
    ...reasons.map((reason) => [words.round.facts[reason], preview[reason]] as const),
  ].filter(([, count]) => count > 0);
  return (
    <Card accent="lotus">
      <p className="text-[1.1rem] font-semibold">{words.round.lead(preview.people)}</p>
      <dl className="my-4 grid max-w-[68ch] grid-cols-[1fr_auto] gap-x-6 gap-y-1">
        {facts.map(([label, count]) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd className="text-right font-semibold tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      {quietUntil ? (
        <div className="mb-4">
          <Notice tone="soon">
            <p>{words.round.quiet(formatInstant(quietUntil))}</p>
          </Notice>
        </div>
      ) : null}
      <MessagePreview title={words.round.sample} {...sample} />
      {preview.people > 0 ? (
        <ActionForm
          action={action}
          className="mt-5"
          fields={[{ name: 'obligationId', type: 'hidden', value: obligationId }]}
          submit={<Button look="now">{words.round.send(preview.people)}</Button>}
        />
      ) : null}
    </Card>
  );
};

/** A message as it reads: its subject and its text. */
export const MessagePreview = ({
  title,
  subject,
  text,
}: {
  title: string;
  subject: string;
  text: string;
}) => (
  <figure className="max-w-[68ch] rounded-card border border-line bg-paper p-4">
    <figcaption className="mb-2 text-[0.9rem] text-soft">{title}</figcaption>
    <p className="font-semibold">{subject}</p>
    <p className="mt-2 whitespace-pre-line break-words">{text}</p>
  </figure>
);
