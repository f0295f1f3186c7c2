import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { TrainingForm } from '#domain/catalogue/course.ts';
import { dayOf, formatDay, timeOf } from '#domain/time/day.ts';
import { ClassFacts } from './class-facts.tsx';
import type { ShownClass } from './class-shown.ts';

/** The minutes as a page to read and print: what was taught when, by whom, and who was there. */
export const MinutesView = ({
  read,
  words,
  forms,
}: {
  read: ShownClass;
  words: Messages['classes'];
  forms: Readonly<Record<TrainingForm, string>>;
}) => {
  const { document: said } = words;
  const held = read.sessions.filter(({ cancelledAt }) => !cancelledAt);
  const minutesIn = (sessionId: string, personId: string): number =>
    read.attendance.find((each) => each.sessionId === sessionId && each.personId === personId)?.minutes ?? 0;
  const present = (sessionId: string): number =>
    read.people.filter(({ personId }) => minutesIn(sessionId, personId) > 0).length;
  const completed = read.people.filter(({ met }) => met).length;
  return (
    <>
      <ClassFacts read={read} words={words} forms={forms} />
      <Section id="held" title={words.sessions.title}>
        <ol className="space-y-2">
          {held.map((session, index) => (
            <li key={session.id}>
              {said.session(
                index + 1,
                `${timeOf(session.startsAt)}–${timeOf(session.endsAt)}, ${formatDay(dayOf(session.startsAt))}`,
                session.place ?? session.link ?? '',
                session.content,
                present(session.id),
              )}
            </li>
          ))}
        </ol>
      </Section>
      <Section id="results" title={words.roll.outcome}>
        <p className="mb-4">{said.result(read.people.length, completed, read.class.attendancePercent)}</p>
        <DataTable
          caption={said.annexTitle}
          empty={words.roll.none}
          columns={[
            { key: 'name', label: said.name },
            ...held.map(({ id, startsAt }) => ({
              ...{ key: id, label: formatDay(dayOf(startsAt)) },
              kind: 'number' as const,
            })),
            { key: 'minutes', label: said.minutes, kind: 'number' },
            { key: 'outcome', label: said.outcome },
          ]}
          rows={read.people.map((person) => ({
            key: person.personId,
            cells: {
              name: person.name ?? words.erased,
              ...Object.fromEntries(held.map(({ id }) => [id, minutesIn(id, person.personId)])),
              minutes: `${person.minutes}/${person.totalMinutes}`,
              outcome: person.met ? said.met : said.notMet,
            },
          }))}
        />
      </Section>
    </>
  );
};
