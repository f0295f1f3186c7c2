import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { JudgedFact } from '#domain/obligations/judge-facts.ts';
import { type Day, formatDay } from '#domain/time/day.ts';
import { decisionFields } from './decision-fields.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];

/** What HR may decide about one person's duty: exempt, extend, recognise. */
export const DecideForms = ({
  of,
  facts,
  actions,
  today,
  why,
  words,
}: {
  of: { readonly obligationId: string; readonly personId: string };
  facts: readonly JudgedFact[];
  actions: { readonly decide: Action; readonly recognise: Action };
  today: Day;
  why: Messages['why'];
  words: Messages['obligations'];
}) => {
  const recognisable = facts.filter(({ because }) =>
    ['before-period', 'after-period', 'wrong-version', 'not-recognised'].includes(because ?? ''),
  );
  const choices = recognisable.flatMap((fact) =>
    fact.what === 'course' || fact.what === 'training'
      ? [
          {
            value: `${fact.what === 'course' ? 'completion' : 'training'}:${fact.id}`,
            label: `${why.facts.kinds[fact.what](fact.name, fact.version)}, ${formatDay(fact.on)}`,
          },
        ]
      : [],
  );
  return (
    <>
      <Section id="decide" title={words.decide.titleOne}>
        <ActionForm
          action={actions.decide}
          scope="decide"
          className="max-w-[68ch]"
          fields={[
            { name: 'obligationId', type: 'hidden', value: of.obligationId },
            { name: `p-${of.personId}`, type: 'hidden', value: 'yes' },
            ...decisionFields(words.decide, today),
          ]}
          submit={<Button>{words.decide.submit}</Button>}
        />
      </Section>
      <Section id="recognise" title={words.recognise.title}>
        {choices.length === 0 ? (
          <p className="text-soft">{words.recognise.none}</p>
        ) : (
          <ActionForm
            action={actions.recognise}
            scope="recognise"
            className="max-w-[68ch]"
            fields={[
              { name: 'obligationId', type: 'hidden', value: of.obligationId },
              { name: 'personId', type: 'hidden', value: of.personId },
              { name: 'fact', type: 'select', label: words.recognise.fact, options: choices },
              { name: 'reason', type: 'textarea', label: words.decide.reason },
              { name: 'document', type: 'text', label: words.decide.document, autoComplete: 'off' },
            ]}
            submit={<Button>{words.recognise.submit}</Button>}
          />
        )}
      </Section>
    </>
  );
};
