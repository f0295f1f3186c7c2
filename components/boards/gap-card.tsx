import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { formatInstant } from '#domain/time/day.ts';

export type GapCardProps = {
  readonly gap: {
    readonly people: number;
    readonly withoutDuty: number;
    readonly recent: number;
    readonly duties: readonly { readonly id: string; readonly title: LocalText; readonly people: number }[];
    readonly quietUntil: Date | null;
  };
  /** The list as the address of the page asks for it. */
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly action: Parameters<typeof ActionForm>[0]['action'];
  readonly words: Messages['boards']['gap'];
  readonly language: Language;
};

/** Who of a list would be reminded of what, and the button that does it after it was confirmed with the number. */
export const GapCard = ({ gap, asked, action, words, language }: GapCardProps) => (
  <Card accent="lotus" className="mb-5">
    <h2 className="text-[1.05rem]">{words.title}</h2>
    {gap.people > 0 ? (
      <>
        <p className="mt-2">{words.explain}</p>
        <ul className="list-disc pl-5">
          {gap.duties.map(({ id, title, people }) => (
            <li key={id}>{words.duty(title[language], people)}</li>
          ))}
        </ul>
      </>
    ) : (
      <p className="mt-2">{words.nobody}</p>
    )}
    {gap.recent > 0 ? <p className="mt-2 text-soft">{words.recent(gap.recent)}</p> : null}
    {gap.withoutDuty > 0 ? <p className="mt-2 text-soft">{words.withoutDuty(gap.withoutDuty)}</p> : null}
    {gap.quietUntil && gap.people > 0 ? (
      <p className="mt-2 text-amber">{words.quiet(formatInstant(gap.quietUntil))}</p>
    ) : null}
    <div className="mt-4 flex flex-wrap items-start gap-3">
      {gap.people > 0 ? (
        <details>
          <summary className="inline-flex min-h-12 items-center rounded-card bg-lotus px-5 font-semibold text-on-lotus">
            {words.ask(gap.people)}
          </summary>
          <ActionForm
            action={action}
            className="mt-3"
            fields={Object.entries({ ...asked, expected: String(gap.people) }).flatMap(([name, value]) =>
              value === undefined ? [] : [{ name, type: 'hidden' as const, value }],
            )}
            submit={
              <Button look="now" type="submit">
                {words.confirm(gap.people)}
              </Button>
            }
          />
        </details>
      ) : null}
      {gap.withoutDuty > 0 ? (
        <ButtonLink href="/obligations/new" look="quiet">
          {words.give}
        </ButtonLink>
      ) : null}
    </div>
  </Card>
);
