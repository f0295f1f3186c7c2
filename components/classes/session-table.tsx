import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatInstant, timeOf } from '#domain/time/day.ts';
import type { ShownClass } from './class-shown.ts';

const link = 'inline-flex min-h-11 items-center font-semibold';

/** The sessions of a class, each with its list and its code. */
export const SessionTable = ({
  classId,
  read,
  words: { sessions: words, table },
}: {
  classId: string;
  read: ShownClass;
  words: Messages['classes'];
}) => (
  <DataTable
    caption={words.caption}
    empty={words.none}
    columns={[
      { key: 'content', label: words.content },
      { key: 'when', label: words.starts },
      { key: 'place', label: words.place },
      { key: 'came', label: table.state },
      { key: 'list', label: words.list },
      { key: 'code', label: words.code },
    ]}
    rows={read.sessions.map((session) => {
      const came = read.attendance.filter((each) => each.sessionId === session.id && each.minutes > 0).length;
      const at = `/classes/${classId}/sessions/${session.id}`;
      return {
        key: session.id,
        cells: {
          content: session.content,
          when: `${formatInstant(session.startsAt)}–${timeOf(session.endsAt)}`,
          place: session.place ?? session.link,
          came: session.cancelledAt ? <Chip>{words.cancelled}</Chip> : words.attended(came),
          list: (
            <Link href={at} prefetch={false} className={link}>
              {words.list}
            </Link>
          ),
          // The browser's own link: the page draws itself anew by its address.
          code: session.cancelledAt ? null : (
            <a href={`${at}/code`} className={link}>
              {words.code}
            </a>
          ),
        },
      };
    })}
  />
);
