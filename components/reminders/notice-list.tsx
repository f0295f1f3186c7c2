import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatInstant } from '#domain/time/day.ts';

export type ShownNotice = {
  readonly id: string;
  readonly sendAt: Date;
  /** How she stands in the duty; null for what is no duty of hers. */
  readonly state: string | null;
  /** Where it is done. */
  readonly to: string;
  readonly read: boolean;
  readonly subject: string;
};

/** One's notices; what is still to be done leads to where it is done. */
export const NoticeList = ({
  notices,
  words,
}: {
  notices: readonly ShownNotice[];
  words: Messages['reminders']['notices'];
}) => {
  if (notices.length === 0) return <p className="text-soft">{words.none}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {notices.map((notice) => (
        <li key={notice.id} className="flex flex-wrap items-center justify-between gap-3 px-5 py-4">
          <div className="min-w-0">
            <p className={notice.read ? '' : 'font-semibold'}>
              {notice.subject}{' '}
              {notice.state !== null && notice.state !== 'open' ? (
                <Chip tone="good">{words.over[notice.state] ?? notice.state}</Chip>
              ) : notice.read ? null : (
                <Chip tone="now">{words.fresh}</Chip>
              )}
            </p>
            <p className="text-[0.9rem] text-soft">{formatInstant(notice.sendAt)}</p>
          </div>
          {notice.state === 'open' || notice.state === null ? (
            <ButtonLink href={notice.to} look="quiet">
              {notice.state === 'open'
                ? words.open
                : notice.to === '/learning/classes'
                  ? words.openClasses
                  : words.openDesk}
            </ButtonLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
