import type { ReactNode } from 'react';
import { Chip } from '#components/ui/chip.tsx';
import { Card } from '#components/ui/layout.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { type Day, dayOf, formatDay } from '#domain/time/day.ts';

export type CourseCardState = {
  readonly courseCode: string;
  readonly courseTitle: LocalText;
  readonly hoursPeriods: number;
  readonly began: boolean;
  readonly percent: number;
  readonly requirement: {
    readonly parts: readonly [{ readonly done: number; readonly total: number }, unknown];
  };
  readonly next: { readonly kind: 'lesson'; readonly title: LocalText } | { readonly kind: 'quiz' | 'done' };
  readonly completedAt: Date | null;
};
export type DutyState = {
  readonly id: string;
  readonly settled: boolean;
  readonly why: string;
  readonly title: LocalText;
  readonly legalSource: LocalText;
  readonly dueOn: Day;
  readonly daysLeft: number;
};

/** A duty, or a course without one: what, why, by when, how far, and the one button. */
export const DutyCard = ({
  card,
  duty,
  language,
  learning,
  days,
  button,
}: {
  card: CourseCardState;
  duty?: DutyState;
  language: Language;
  learning: Messages['learning'];
  days: Messages['shell']['days'];
  button: ReactNode;
}) => {
  const [lessons] = card.requirement.parts;
  const words = learning.card;
  return (
    <Card
      accent={(duty ? duty.settled : card.completedAt) ? 'river' : duty ? urgency(duty.daysLeft) : undefined}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h3 className="min-w-0 flex-1 basis-64 text-[1.1rem]">
          {(duty?.title ?? card.courseTitle)[language]}
        </h3>
        {duty && !duty.settled ? (
          <p className="flex flex-wrap items-center gap-2">
            <span>{learning.home.due(formatDay(duty.dueOn))}</span>
            <Chip tone={duty.daysLeft <= 7 ? 'now' : duty.daysLeft <= 30 ? 'soon' : 'plain'}>
              {daysText(duty.daysLeft, days)}
            </Chip>
          </p>
        ) : null}
        {card.completedAt ? (
          <Chip tone="good">✓ {words.completedOn(formatDay(dayOf(card.completedAt)))}</Chip>
        ) : null}
      </div>
      <p className="mt-1">
        {duty ? `${card.courseTitle[language]} · ` : ''}
        {words.periods(card.hoursPeriods)}
      </p>
      {duty ? (
        <p className="mt-1 text-[0.92rem] text-soft">
          {learning.home.legalSource}: {duty.legalSource[language]}
        </p>
      ) : null}
      {card.began && !card.completedAt ? (
        <div className="mt-4 max-w-md">
          <p className="mb-1.5 text-[0.92rem]">
            {words.lessonsOf(lessons.done, lessons.total)} · {words.percent(card.percent)}
          </p>
          <ProgressBar value={card.percent} max={100} label={words.percent(card.percent)} />
          {card.next.kind === 'lesson' ? (
            <p className="mt-1.5 text-[0.92rem] text-soft">{words.next(card.next.title[language])}</p>
          ) : null}
        </div>
      ) : null}
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {button}
        {duty ? (
          <a href={`/learning/duties/${duty.id}`} className="inline-flex min-h-11 items-center">
            {duty.why}
          </a>
        ) : null}
      </div>
    </Card>
  );
};

const urgency = (daysLeft: number) => (daysLeft <= 7 ? 'lotus' : 'amber');
const daysText = (daysLeft: number, days: Messages['shell']['days']): string =>
  daysLeft > 0 ? days.left(daysLeft) : daysLeft === 0 ? days.today : days.late(-daysLeft);
