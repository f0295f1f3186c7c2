import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { formatDay } from '#domain/time/day.ts';

export type ShownDuty = {
  readonly id: string;
  readonly title: LocalText;
  readonly dueOn: string;
  readonly opened: boolean;
  readonly open: number;
  readonly late: number;
  readonly met: number;
  readonly exempt: number;
};

const numbers = ['open', 'late', 'met', 'exempt'] as const;

/** Duties, the one due last at the top, each with how many people stand how. */
export const DutyTable = ({
  duties,
  language,
  words,
}: {
  duties: readonly ShownDuty[];
  language: Language;
  words: Messages['obligations'];
}) => (
  <DataTable
    caption={words.table.caption}
    columns={[
      { key: 'duty', label: words.table.duty },
      { key: 'due', label: words.table.due },
      ...numbers.map((key) => ({ key, label: words.table[key], kind: 'number' as const })),
    ]}
    rows={duties.map((duty) => ({
      key: duty.id,
      cells: {
        duty: (
          <Link
            href={`/obligations/${duty.id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {duty.title[language]}
          </Link>
        ),
        due: <span className="whitespace-nowrap">{formatDay(duty.dueOn)}</span>,
        ...Object.fromEntries(
          numbers.map((key) => [
            key,
            <span key={key} className="tabular-nums">
              {duty.opened ? new Intl.NumberFormat(language).format(duty[key]) : '…'}
            </span>,
          ]),
        ),
      },
    }))}
    empty={words.none}
  />
);
