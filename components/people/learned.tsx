import type { ReactNode } from 'react';
import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { ContentGroup, LocalText } from '#domain/catalogue/course.ts';
import type { MemberState } from '#domain/obligations/terms.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';

export type Learned = {
  readonly duties: readonly {
    readonly id: string;
    readonly title: LocalText;
    readonly legalSource: LocalText;
    readonly dueOn: string;
    readonly state: MemberState;
    readonly metOn: string | null;
    readonly enrolledAt: Date | null;
  }[];
  readonly completions: readonly {
    readonly enrolmentId: string;
    readonly title: LocalText;
    readonly contentGroup: ContentGroup;
    readonly completedAt: Date;
    readonly unitName: string | null;
  }[];
  readonly trainings: readonly {
    readonly id: string;
    readonly courseName: string;
    readonly contentGroup: ContentGroup;
    readonly beganOn: string | null;
    readonly completedOn: string | null;
    readonly organiser: string | null;
    readonly certificateNumber: string | null;
  }[];
  readonly results: readonly {
    readonly id: string;
    readonly session: string;
    readonly takenOn: string;
    readonly passed: boolean | null;
    readonly level: string | null;
    readonly certificateNumber: string | null;
  }[];
};

type Cells = Readonly<Record<string, ReactNode>>;

/** Duties, what was completed here and elsewhere, and results, each with its days. */
export const LearnedSections = ({
  learned,
  personId,
  people,
  states,
  why,
  groups,
  language,
}: {
  learned: Learned;
  personId: string;
  people: Messages['people'];
  states: Messages['obligations']['states'];
  why: Messages['why'];
  groups: Readonly<Record<ContentGroup, string>>;
  language: Language;
}) => {
  const day = (value: string | null) => (value ? formatDay(value) : '');
  const { duties, completions, trainings, results } = people;
  return (
    <>
      <Facts
        words={{ ...duties, why: why.title }}
        columns={['duty', 'due', 'state', 'why'] as const}
        rows={learned.duties.map((one) => ({
          key: one.id,
          duty: `${one.title[language]} (${one.legalSource[language]})`,
          due: formatDay(one.dueOn),
          state: dutyState(one, people, states),
          why: (
            <a
              href={`/people/${personId}/duties/${one.id}`}
              aria-label={`${why.explain} ${one.title[language]}`}
              className="inline-flex min-h-11 items-center"
            >
              {why.explain}
            </a>
          ),
        }))}
      />
      <Facts
        words={completions}
        columns={['course', 'group', 'day', 'unit'] as const}
        rows={learned.completions.map((one) => ({
          key: one.enrolmentId,
          course: one.title[language],
          group: groups[one.contentGroup],
          day: formatDay(dayOf(one.completedAt)),
          unit: one.unitName ?? people.unknown,
        }))}
      />
      <Facts
        words={trainings}
        columns={['course', 'group', 'began', 'completed', 'organiser', 'certificate'] as const}
        rows={learned.trainings.map((one) => ({
          key: one.id,
          course: one.courseName,
          group: groups[one.contentGroup],
          began: day(one.beganOn),
          completed: day(one.completedOn),
          organiser: one.organiser ?? '',
          certificate: one.certificateNumber ?? '',
        }))}
      />
      <Facts
        words={results}
        columns={['session', 'taken', 'result', 'level', 'certificate'] as const}
        rows={learned.results.map((one) => ({
          key: one.id,
          session: one.session,
          taken: formatDay(one.takenOn),
          result: one.passed === null ? results.notKnown : one.passed ? results.passed : results.failed,
          level: one.level ?? '',
          certificate: one.certificateNumber ?? '',
        }))}
      />
    </>
  );
};

const dutyState = (
  { state, metOn, enrolledAt }: Learned['duties'][number],
  { duties }: Messages['people'],
  states: Messages['obligations']['states'],
): string => {
  if (metOn) return duties.done(formatDay(metOn));
  if (state !== 'open') return states[state];
  return enrolledAt ? duties.begun(formatDay(dayOf(enrolledAt))) : duties.notBegun;
};

const Facts = <Key extends string>({
  words,
  columns,
  rows,
}: {
  words: { readonly title: string; readonly none: string; readonly caption: string } & Readonly<
    Record<Key, string>
  >;
  columns: readonly Key[];
  rows: readonly (Cells & { readonly key: string })[];
}) => (
  <Section title={words.title}>
    {rows.length === 0 ? (
      <p className="text-soft">{words.none}</p>
    ) : (
      <DataTable
        caption={words.caption}
        columns={columns.map((key) => ({ key, label: words[key] }))}
        rows={rows.map(({ key, ...cells }) => ({ key, cells }))}
      />
    )}
  </Section>
);
