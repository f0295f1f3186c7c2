import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { AssessmentNeed, DutyPeriod } from '#domain/obligations/terms.ts';
import { formatDay } from '#domain/time/day.ts';

export type DutyShown = DutyPeriod & {
  readonly legalSource: LocalText;
  readonly courseCode: string | null;
  readonly assessment: AssessmentNeed | null;
};

/** What a duty says, as it was frozen. */
export const DutyFacts = ({
  duty,
  courseTitle,
  language,
  words,
}: {
  duty: DutyShown;
  courseTitle: LocalText | null;
  language: Language;
  words: Messages['obligations'];
}) => {
  const { facts, create } = words;
  const who = create.memberships[duty.membership];
  const lines: readonly (readonly [string, string | null])[] = [
    [facts.source, duty.legalSource[language]],
    [facts.period, facts.between(formatDay(duty.startsOn), formatDay(duty.endsOn))],
    [facts.due, duty.dueMonths === null ? formatDay(duty.dueOn) : facts.monthsAfter(duty.dueMonths)],
    [facts.cutOff, formatDay(duty.cutOffOn)],
    [facts.who, duty.minMonths === null ? who : `${who} (${facts.months(duty.minMonths)})`],
    [facts.recurrence, create.recurrences[duty.recurrence]],
    [facts.course, courseTitle?.[language] ?? duty.courseCode],
    [facts.assessment, duty.assessment && create.assessments[duty.assessment]],
  ];
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {lines.map(([label, value]) =>
          value === null ? null : (
            <div key={label} className="contents">
              <dt className="text-soft">{label}</dt>
              <dd className="min-w-0">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Card>
  );
};
