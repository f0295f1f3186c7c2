import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type TaskContent, textIn } from '#domain/tasks/task.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';

/** Everything that was recorded of a task, newest first. */
export const VersionTable = ({
  versions,
  language,
  words,
}: {
  versions: readonly {
    readonly number: number;
    readonly content: TaskContent;
    readonly ended: boolean;
    readonly reason: string | null;
    readonly recordedAt: Date;
    readonly by: string | null;
  }[];
  language: 'vi' | 'en';
  words: Messages['tasks'];
}) => (
  <DataTable
    caption={words.versions}
    columns={[
      { key: 'number', label: words.versionTable.number },
      { key: 'when', label: words.versionTable.when },
      { key: 'who', label: words.versionTable.who },
      { key: 'what', label: words.versionTable.what },
      { key: 'why', label: words.versionTable.why },
    ]}
    rows={versions.toReversed().map(({ number, content, ended, reason, recordedAt, by }) => ({
      key: String(number),
      cells: {
        number: String(number),
        when: <span className="whitespace-nowrap">{formatInstant(recordedAt)}</span>,
        who: by ?? words.bySystem,
        what: (
          <span className="block max-w-[52ch] min-w-52">
            {ended ? <span className="block font-semibold">{words.ended}</span> : null}
            <span className="line-clamp-3">{textIn(content.wording, language)}</span>
            <span className="block text-soft">
              {content.lead.name} · {content.dueOn ? formatDay(content.dueOn) : words.everyYear}
            </span>
          </span>
        ),
        why: reason ?? '',
      },
    }))}
  />
);
