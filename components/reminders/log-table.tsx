import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Channel } from '#domain/reminders/channel.ts';
import type { Result } from '#domain/reminders/log.ts';
import type { MessageKind } from '#domain/reminders/template.ts';
import { formatInstant } from '#domain/time/day.ts';

export type ShownMessage = {
  readonly id: string;
  readonly sendAt: Date;
  readonly channel: Channel;
  readonly templateKind: MessageKind;
  readonly templateNumber: number;
  readonly personId: string | null;
  readonly name: string | null;
  readonly title: LocalText | null;
  readonly result: Result;
  readonly tries: number;
  readonly by: string | null;
  readonly code: string | null;
  readonly response: string | null;
  readonly reference: string | null;
  readonly triedAt: Date | null;
};

const tones = {
  shown: 'plain',
  read: 'good',
  waiting: 'plain',
  'handed-over': 'good',
  deferred: 'soon',
  refused: 'now',
  'given-up': 'now',
  stopped: 'plain',
} as const;

/** The proof of sending, one row a message: to whom, what, what became of it, and what the other side answered. */
export const LogTable = ({
  messages,
  language,
  words,
}: {
  messages: readonly ShownMessage[];
  language: 'vi' | 'en';
  words: Messages['reminders'];
}) => (
  <DataTable
    caption={words.log.caption}
    columns={[
      { key: 'who', label: words.log.who },
      { key: 'when', label: words.log.when },
      { key: 'what', label: words.log.what },
      { key: 'result', label: words.log.result },
      { key: 'proof', label: words.log.proof },
    ]}
    rows={messages.map((message) => ({
      key: message.id,
      cells: {
        who: message.personId ? (
          <Link
            href={`/people/${message.personId}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center"
          >
            {message.name ?? words.log.reasons.erased}
          </Link>
        ) : (
          message.name
        ),
        when: <span className="whitespace-nowrap">{formatInstant(message.sendAt)}</span>,
        what: (
          <>
            {message.title?.[language] ?? words.log.digest}
            <span className="block text-[0.85rem] text-soft">
              {words.channels[message.channel]} · {words.words.kinds[message.templateKind]} ·{' '}
              {words.log.version(message.templateNumber)}
            </span>
          </>
        ),
        result: (
          <>
            <Chip tone={tones[message.result]}>{words.log.outcomes[message.result]}</Chip>
            {message.tries > 1 ? (
              <span className="block text-[0.85rem] text-soft">{words.log.tries(message.tries)}</span>
            ) : null}
          </>
        ),
        proof: <Proof message={message} words={words.log} />,
      },
    }))}
    empty={words.log.none}
  />
);

const Proof = ({ message, words }: { message: ShownMessage; words: Messages['reminders']['log'] }) => {
  const lines = [
    message.triedAt ? formatInstant(message.triedAt) : null,
    message.by === 'file' ? words.byFile : null,
    message.code ? (words.reasons[message.code] ?? message.code) : null,
    message.response,
    message.reference,
  ].filter((line) => line);
  return (
    <span className="block min-w-48 max-w-80 break-words text-[0.85rem] text-soft">
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </span>
  );
};
