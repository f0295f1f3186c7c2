import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { type Ladder, writeDays } from '#domain/reminders/ladder.ts';
import { type Day, formatDay, formatInstant } from '#domain/time/day.ts';

export type ShownDuty = {
  readonly id: string;
  readonly title: LocalText;
  readonly dueOn: Day;
  readonly open: number;
  readonly met: number;
  readonly exempt: number;
  readonly remindedAt: Date | null;
  readonly ladder: Ladder | null;
};

/** Duties under way with how many people still owe, by which ladder they are reminded, and when they last were. */
export const DutiesTable = ({
  duties,
  common,
  language,
  words,
}: {
  duties: readonly ShownDuty[];
  common: Ladder | null;
  language: 'vi' | 'en';
  words: Messages['reminders']['duties'];
}) => {
  const count = new Intl.NumberFormat(language);
  const ladderOf = ({ ladder }: ShownDuty) => {
    const days = (ladder ?? common)?.days ?? [];
    if (days.length === 0) return words.off;
    return ladder ? writeDays(days) : words.common(writeDays(days));
  };
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { key: 'duty', label: words.duty },
        { key: 'due', label: words.due },
        { key: 'open', label: words.open, kind: 'number' },
        { key: 'met', label: words.met, kind: 'number' },
        { key: 'exempt', label: words.exempt, kind: 'number' },
        { key: 'ladder', label: words.ladder },
        { key: 'last', label: words.last },
      ]}
      rows={duties.map((duty) => ({
        key: duty.id,
        cells: {
          duty: (
            <Link
              href={`/reminders/${duty.id}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {duty.title[language]}
            </Link>
          ),
          due: <span className="whitespace-nowrap">{formatDay(duty.dueOn)}</span>,
          open: count.format(duty.open),
          met: count.format(duty.met),
          exempt: count.format(duty.exempt),
          ladder: ladderOf(duty),
          last: duty.remindedAt ? formatInstant(duty.remindedAt) : words.never,
        },
      }))}
      empty={words.none}
    />
  );
};
