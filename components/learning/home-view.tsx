import { DutyCard } from '#components/learning/duty-card.tsx';
import { StartForm } from '#components/learning/start-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Card, Section } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { MemberState } from '#domain/obligations/terms.ts';
import { formatDay } from '#domain/time/day.ts';
import type { CourseCardState, DutyState } from './duty-card.tsx';

export type HomeCard = CourseCardState & {
  readonly enrolled: boolean;
  readonly duty?: DutyState;
  readonly href: string;
};

type Shown = {
  action: (form: FormData) => Promise<void>;
  language: Language;
  messages: Messages;
};

/** A group of duties or courses, each with its one button. */
export const CardSection = ({
  id,
  title,
  cards,
  ...shown
}: { id: string; title: string; cards: readonly HomeCard[] } & Shown) =>
  cards.length === 0 ? null : (
    <Section id={id} title={title}>
      <div className="space-y-4">
        {cards.map((card) => (
          <DutyCard
            key={card.courseCode}
            card={card}
            duty={card.duty}
            language={shown.language}
            learning={shown.messages.learning}
            days={shown.messages.shell.days}
            button={<CardButton card={card} {...shown} />}
          />
        ))}
      </div>
    </Section>
  );

/** Duties that ask for an assessment and no course. */
export const AssessmentDuties = ({
  duties,
  language,
  messages,
}: {
  duties: readonly (Omit<DutyState, 'why'> & { readonly state: MemberState })[];
  language: Language;
  messages: Messages;
}) =>
  duties.map((duty) => (
    <div key={duty.id} className="mt-4">
      <Card accent={duty.settled ? 'river' : 'amber'}>
        <h3 className="text-[1.1rem]">{duty.title[language]}</h3>
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <span>{messages.learning.home.due(formatDay(duty.dueOn))}</span>
          <Chip tone={duty.settled ? 'good' : 'soon'}>{messages.obligations.states[duty.state]}</Chip>
        </p>
        <a href={`/learning/duties/${duty.id}`} className="inline-flex min-h-11 items-center">
          {messages.why.explain}
        </a>
      </Card>
    </div>
  ));

const CardButton = ({ card, action, messages }: { card: HomeCard } & Shown) => {
  const words = messages.learning.card;
  const look = card.duty ? 'now' : 'primary';
  if (card.completedAt)
    return (
      <ButtonLink look="quiet" href={card.href}>
        {words.seeResult}
      </ButtonLink>
    );
  if (!card.enrolled)
    return <StartForm action={action} courseCode={card.courseCode} label={words.start} look={look} />;
  return (
    <ButtonLink look={look} href={card.href}>
      {card.next.kind === 'lesson' ? words.goOn : words.goToQuiz}
    </ButtonLink>
  );
};
