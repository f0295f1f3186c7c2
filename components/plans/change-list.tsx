import type { Language, Messages } from '#content/messages/messages.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { ChangeField } from '#domain/plan-desk/version-changes.ts';
import { valueText } from './value-text.ts';

/** What a version changes against another, part by part. */
export const ChangeList = ({
  before,
  after,
  changed,
  words,
  language,
}: {
  before: PlanIndicator;
  after: PlanIndicator;
  changed: readonly ChangeField[];
  words: Messages['planDesk'];
  language: Language;
}) => (
  <dl className="grid gap-4">
    {changed.map((field) => (
      <div key={field}>
        <dt className="mb-1 font-semibold">{words.fields[field]}</dt>
        <dd className="grid gap-x-6 gap-y-2 md:grid-cols-2">
          {(['before', 'after'] as const).map((side) => (
            <p
              key={side}
              className={`max-w-[68ch] border-l-4 pl-3 ${side === 'before' ? 'border-line-strong text-soft' : 'border-river'}`}
            >
              <span className="block text-[0.85rem] font-semibold">{words.changes[side]}</span>
              {valueText(side === 'before' ? before : after, field, words, language)}
            </p>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);
