import { classesVi } from '#content/messages/classes.vi.ts';
import { importPagesVi } from '#content/messages/import-pages.vi.ts';
import type { ClassRow } from '#db/queries/classes/classes.ts';
import type { SessionRow } from '#db/queries/classes/sessions.ts';
import type { ClassOutcome, Presence } from '#domain/classes/attendance.ts';
import { blankNumber } from '#domain/documents/template.ts';
import { dayOf, formatDay, timeOf } from '#domain/time/day.ts';
import type { OfficialDocument } from '#standards/document/official-document.ts';

type Minutes = {
  readonly of: ClassRow;
  readonly unitName: string;
  readonly trainers: readonly string[];
  readonly sessions: readonly SessionRow[];
  readonly attendance: readonly Presence[];
  readonly outcomes: readonly (ClassOutcome & { readonly name: string })[];
};

const { document: words } = classesVi;

/** The minutes in Vietnamese, as official documents are, whatever the reader's language. */
export const minutesDocument = ({
  of,
  unitName,
  trainers,
  sessions,
  attendance,
  outcomes,
}: Minutes): OfficialDocument => {
  const presentIn = (sessionId: string) =>
    attendance.filter((each) => each.sessionId === sessionId && each.minutes > 0);
  const completed = outcomes.filter(({ met }) => met).length;
  return {
    layout: 'state',
    verification: null,
    superiorBody: null,
    issuingBody: unitName.toLocaleUpperCase('vi'),
    ...blankNumber(words.numberPattern),
    place: words.place,
    kind: words.kind,
    summary: words.summary(of.title),
    addressees: [],
    body: [
      { kind: 'heading', text: words.general },
      { kind: 'paragraph', text: words.form(importPagesVi.values.form[of.form], of.hoursPeriods) },
      { kind: 'paragraph', text: words.trainers(trainers.join(', ')) },
      { kind: 'paragraph', text: words.content(of.content) },
      { kind: 'heading', text: words.sessions },
      ...sessions.map((session, index) => ({
        kind: 'paragraph' as const,
        text: words.session(
          index + 1,
          `${timeOf(session.startsAt)}–${timeOf(session.endsAt)}, ${formatDay(dayOf(session.startsAt))}`,
          session.place ?? session.link ?? '',
          session.content,
          presentIn(session.id).length,
        ),
      })),
      { kind: 'heading', text: words.results },
      { kind: 'paragraph', text: words.result(outcomes.length, completed, of.attendancePercent) },
      { kind: 'paragraph', text: words.closing },
    ],
    signature: { authority: words.signature, name: trainers[0] ?? null },
    recipients: words.recipients,
    annexes: [
      {
        label: words.annex,
        title: words.annexTitle,
        lines: [of.title],
        orientation: sessions.length > 3 ? 'landscape' : 'portrait',
        table: {
          columns: [
            { header: words.number, weight: 6, align: 'center' },
            { header: words.name, weight: 30, align: 'left' },
            ...sessions.map((session) => ({
              header: formatDay(dayOf(session.startsAt)),
              ...{ weight: 12, align: 'center' as const },
            })),
            { header: words.minutes, weight: 14, align: 'right' },
            { header: words.outcome, weight: 16, align: 'left' },
          ],
          rows: outcomes.map((outcome, index) => ({
            cells: [
              String(index + 1),
              outcome.name,
              ...sessions.map(({ id }) =>
                String(
                  attendance.find((each) => each.sessionId === id && each.personId === outcome.personId)
                    ?.minutes ?? 0,
                ),
              ),
              `${outcome.minutes}/${outcome.totalMinutes}`,
              outcome.met ? words.met : words.notMet,
            ],
          })),
        },
        notes: [words.note(of.attendancePercent)],
      },
    ],
  };
};
