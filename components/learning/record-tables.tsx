import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { type Day, formatDay } from '#domain/time/day.ts';

type Words = Messages['learning']['record'];

export const HoursTable = ({
  hours,
  words,
}: {
  hours: readonly { year: number; periods: number }[];
  words: Words;
}) => (
  <DataTable
    caption={words.hoursTitle}
    empty={words.none}
    columns={[
      { key: 'year', label: words.year },
      { key: 'periods', label: words.periods, kind: 'number' },
    ]}
    rows={hours.map(({ year, periods }) => ({ key: String(year), cells: { year, periods } }))}
  />
);

export const CompletionTable = ({
  completions,
  language,
  words,
}: {
  completions: readonly {
    readonly enrolmentId: string;
    readonly courseCode: string;
    readonly title: LocalText;
    readonly hoursPeriods: number;
    readonly completedOn: Day;
    readonly unitName: string | null;
    readonly positionTitle: string | null;
  }[];
  language: Language;
  words: Words;
}) => (
  <DataTable
    caption={words.completions}
    empty={words.none}
    columns={[
      { key: 'course', label: words.course },
      { key: 'completedOn', label: words.completedOn },
      { key: 'unit', label: words.unit },
      { key: 'periods', label: words.periods, kind: 'number' },
    ]}
    rows={completions.map((row) => ({
      key: row.enrolmentId,
      cells: {
        course: row.title[language],
        completedOn: formatDay(row.completedOn),
        unit: [row.unitName, row.positionTitle].filter(Boolean).join(', ') || words.unknown,
        periods: row.hoursPeriods,
      },
    }))}
  />
);

export const TrainingTable = ({
  trainings,
  words,
}: {
  trainings: readonly {
    readonly id: string;
    readonly courseName: string;
    readonly hoursPeriods: number | null;
    readonly completedOn: Day | null;
    readonly organiser: string | null;
    readonly certificateNumber: string | null;
  }[];
  words: Words;
}) => (
  <DataTable
    caption={words.trainings}
    empty={words.none}
    columns={[
      { key: 'course', label: words.course },
      { key: 'completedOn', label: words.completedOn },
      { key: 'organiser', label: words.organiser },
      { key: 'certificate', label: words.certificate },
      { key: 'periods', label: words.periods, kind: 'number' },
    ]}
    rows={trainings.map((row) => ({
      key: row.id,
      cells: {
        course: row.courseName,
        completedOn: row.completedOn ? formatDay(row.completedOn) : words.notCompleted,
        organiser: row.organiser ?? words.unknown,
        certificate: row.certificateNumber ?? words.unknown,
        periods: row.hoursPeriods ?? words.unknown,
      },
    }))}
  />
);

export const ResultTable = ({
  results,
  words,
}: {
  results: readonly {
    readonly id: string;
    readonly session: string;
    readonly takenOn: Day;
    readonly passed: boolean | null;
    readonly level: string | null;
    readonly certificateNumber: string | null;
  }[];
  words: Words;
}) => (
  <DataTable
    caption={words.results}
    empty={words.none}
    columns={[
      { key: 'session', label: words.session },
      { key: 'takenOn', label: words.takenOn },
      { key: 'outcome', label: words.outcome },
      { key: 'level', label: words.level },
      { key: 'certificate', label: words.certificate },
    ]}
    rows={results.map((row) => ({
      key: row.id,
      cells: {
        session: row.session,
        takenOn: formatDay(row.takenOn),
        outcome:
          row.passed === null
            ? words.outcomes.unknown
            : row.passed
              ? words.outcomes.passed
              : words.outcomes.failed,
        level: row.level ?? words.unknown,
        certificate: row.certificateNumber ?? words.unknown,
      },
    }))}
  />
);
