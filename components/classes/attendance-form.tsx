import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { minutesOf } from '#domain/classes/attendance.ts';
import type { ShownClass, ShownSession } from './class-shown.ts';

/** The list of one session: a tick a person, and minutes for who did not stay. */
export const AttendanceForm = ({
  read,
  session,
  words,
  action,
}: {
  read: ShownClass;
  session: ShownSession;
  words: Messages['classes'];
  action: (form: FormData) => Promise<void>;
}) => {
  const { attendance } = words;
  const most = minutesOf(session);
  return (
    <form action={action}>
      <p className="mb-4 max-w-[68ch] text-soft">{attendance.hint}</p>
      <input type="hidden" name="classId" value={read.class.id} />
      <input type="hidden" name="sessionId" value={session.id} />
      <DataTable
        caption={words.roll.caption}
        empty={attendance.nobody}
        columns={[
          { key: 'name', label: words.roll.name },
          { key: 'present', label: attendance.present },
          { key: 'minutes', label: attendance.minutes(most) },
          { key: 'how', label: attendance.how },
        ]}
        rows={read.people.map(({ personId, name: known }) => {
          const name = known ?? words.erased;
          const said = read.attendance.find(
            (each) => each.sessionId === session.id && each.personId === personId,
          );
          const partly = said && said.minutes > 0 && said.minutes < most ? String(said.minutes) : '';
          return {
            key: personId,
            cells: {
              name,
              present: (
                <label className="flex size-11 items-center justify-center">
                  <input type="hidden" name="person" value={personId} />
                  <input
                    type="checkbox"
                    name="present"
                    value={personId}
                    defaultChecked={(said?.minutes ?? 0) > 0}
                    aria-label={attendance.presentOf(name)}
                    className="size-6 accent-river"
                  />
                </label>
              ),
              minutes: (
                <input
                  type="number"
                  name={`minutes.${personId}`}
                  min={1}
                  max={most}
                  defaultValue={partly}
                  aria-label={attendance.minutesOf(name)}
                  className="min-h-11 w-24 rounded-card border border-line-strong bg-card px-3 text-ink"
                />
              ),
              how: said ? (
                <>
                  {said.minutes > 0 ? attendance.means[said.means] : attendance.absent}
                  {said.corrects ? ` (${attendance.corrected})` : ''}
                </>
              ) : (
                attendance.notYet
              ),
            },
          };
        })}
      />
      {read.people.length > 0 ? <Button className="mt-5">{attendance.save}</Button> : null}
    </form>
  );
};
