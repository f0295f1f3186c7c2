import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { TrainingForm } from '#domain/catalogue/course.ts';
import { formatInstant } from '#domain/time/day.ts';
import type { ShownClass } from './class-shown.ts';

/** What a class is: who holds it, its form and length, its seats, what completes it. */
export const ClassFacts = ({
  read,
  words: { facts: words },
  forms,
}: {
  read: ShownClass;
  words: Messages['classes'];
  forms: Readonly<Record<TrainingForm, string>>;
}) => {
  const of = read.class;
  const rule = words.ruleText(of.attendancePercent);
  const facts: readonly (readonly [string, string])[] = [
    [words.unit, read.unitName],
    [words.form, words.formText(forms[of.form], of.hoursPeriods)],
    [words.window, words.windowText(formatInstant(of.opensAt), formatInstant(of.closesAt))],
    [words.seats, words.seatsText(read.seated, of.capacity, read.waiting.length)],
    [words.rule, of.walkIn ? `${rule}. ${words.walkIn}` : rule],
    [words.trainers, read.trainers.map(({ name }) => name).join(', ') || words.noTrainers],
    [words.content, of.content],
  ];
  return (
    <Card>
      <dl className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        {facts.map(([term, said]) => (
          <div key={term} className="min-w-0">
            <dt className="text-[0.85rem] text-soft">{term}</dt>
            <dd className="whitespace-pre-line break-words font-semibold">{said}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
