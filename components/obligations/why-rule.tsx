import { Chip } from '#components/ui/chip.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Duty } from '#domain/obligations/duty-facts.ts';
import type { RuleNode, Why } from '#domain/obligations/why.ts';
import { formatDay } from '#domain/time/day.ts';

export type Explained = {
  readonly duty: Duty & { readonly legalSource: LocalText; readonly courseTitle: LocalText | null };
  readonly why: Why;
  readonly lastDay: string;
  readonly overdue: boolean;
};

type Words = Messages['why']['rule'];

/** The rule as nested lists, each line with met or not met. */
export const WhyRule = ({
  explained,
  language,
  words,
}: {
  explained: Explained;
  language: Language;
  words: Words;
}) => {
  const { bound, rule } = explained.why;
  return (
    <ul className="space-y-3">
      <li className="rounded-card border border-line bg-card p-4">
        <Line met={bound?.bound ?? false} text={words.bound} words={words} />
        <p className="text-soft">{membershipText(explained, words)}</p>
        {bound ? (
          <p className="text-soft">
            {words.entered(formatDay(bound.enteredOn))}{' '}
            {bound.leftOn ? words.left(formatDay(bound.leftOn)) : null}
          </p>
        ) : null}
      </li>
      <li className="rounded-card border border-line bg-card p-4">
        <Branch node={rule} text={(node) => ruleText(node, explained, language, words)} words={words} />
      </li>
    </ul>
  );
};

const Branch = ({
  node,
  text,
  words,
}: {
  node: RuleNode;
  text: (node: RuleNode) => string;
  words: Words;
}) => (
  <>
    <Line met={node.met} text={text(node)} day={node.need === null ? node.on : null} words={words} />
    {node.need ? (
      <>
        {node.parts.length > 1 ? <p className="text-soft">{words[node.need]}</p> : null}
        <ul className="mt-1 space-y-2 border-l-2 border-line pl-4">
          {node.parts.map((part) => (
            <li key={part.kind}>
              <Branch node={part} text={text} words={words} />
            </li>
          ))}
        </ul>
      </>
    ) : null}
  </>
);

const Line = ({
  met,
  text,
  day = null,
  words,
}: {
  met: boolean;
  text: string;
  day?: string | null;
  words: Words;
}) => (
  <div className="flex flex-wrap items-start justify-between gap-2">
    <p className="min-w-0 flex-1 basis-48 font-semibold">{text}</p>
    <Chip tone={met ? 'good' : 'plain'}>
      {met ? `✓ ${words.met}${day ? `, ${words.on(formatDay(day))}` : ''}` : words.unmet}
    </Chip>
  </div>
);

const membershipText = ({ duty }: Explained, words: Words): string =>
  duty.recurrence === 'after-joining'
    ? words.joining(formatDay(duty.startsOn), formatDay(duty.cutOffOn))
    : words.membership[duty.membership](formatDay(duty.cutOffOn), duty.minMonths, formatDay(duty.startsOn));

const ruleText = (
  node: RuleNode,
  { duty, why, lastDay }: Explained,
  language: Language,
  words: Words,
): string => {
  const [from, to] = [formatDay(duty.startsOn), formatDay(lastDay)];
  switch (node.kind) {
    case 'settled':
      return words.settled;
    case 'done':
      return words.done;
    case 'course':
      return words.course(duty.courseTitle?.[language] ?? duty.courseCode ?? '');
    case 'course-completed':
      return words.courseCompleted(from, to, duty.minVersion);
    case 'course-recognised':
      return words.courseRecognised;
    case 'assessed':
      return words.assessed[duty.assessment ?? 'taken'](from, to);
    case 'exempt':
      return words.exempt(formatDay(why.dueOn));
  }
};
