import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { ChangeField } from '#domain/plan-desk/version-changes.ts';
import type { Day } from '#domain/time/day.ts';
import { ChangeList } from './change-list.tsx';

export type ListedVersion = {
  readonly number: number;
  readonly inForceFrom: Day;
  readonly reason: string | null;
  readonly legalDocument: string | null;
  readonly recordedByName: string | null;
  readonly recordedAt: Date | null;
  readonly seenBy: readonly { readonly accountId: string; readonly name: string; readonly at: Date }[];
  readonly maySee: boolean;
  readonly before: PlanIndicator | null;
  readonly after: PlanIndicator;
  readonly changed: readonly ChangeField[];
};

/** Every version of an indicator, the newest first: since when, why, by which document, by whom, and what it changed. */
export const VersionList = ({
  plan,
  code,
  versions,
  current,
  today,
  action,
  words,
  language,
}: {
  plan: string;
  code: string;
  versions: readonly ListedVersion[];
  /** The number in force today. */
  current: number;
  today: Day;
  action: Parameters<typeof ActionForm>[0]['action'];
  words: Messages['planDesk'];
  language: Language;
}) => (
  <ol className="grid gap-4">
    {versions.map((version) => {
      const { number, before, recordedAt } = version;
      const { history } = words;
      const state = number === current ? 'inForce' : version.inForceFrom > today ? 'notYet' : 'before';
      return (
        <li key={number} id={`v${number}`} className="rounded-card border border-line bg-card p-5">
          <h3 className="mb-2 flex flex-wrap items-center gap-3 text-[1.05rem]">
            {words.version(number)}
            <Chip tone={state === 'inForce' ? 'good' : state === 'notYet' ? 'soon' : 'plain'}>
              {history[state]}
            </Chip>
          </h3>
          <ul className="mb-3 grid gap-0.5">
            <li className="font-semibold">{history.inForceFrom(version.inForceFrom)}</li>
            {version.reason ? <li>{history.reason(version.reason)}</li> : <li>{history.filed}</li>}
            {version.legalDocument ? <li>{history.document(version.legalDocument)}</li> : null}
            {recordedAt ? (
              <li className="text-soft">
                {history.by(version.recordedByName ?? words.unseen.nobody, recordedAt)}
              </li>
            ) : null}
            {version.seenBy.map((one) => (
              <li key={one.accountId} className="text-soft">
                {history.seen(one.name, one.at)}
              </li>
            ))}
            {recordedAt && version.seenBy.length === 0 ? (
              <li className="font-semibold text-amber">{history.unseen}</li>
            ) : null}
          </ul>
          {before ? (
            <ChangeList
              before={before}
              after={version.after}
              changed={version.changed}
              words={words}
              language={language}
            />
          ) : null}
          {version.maySee ? (
            <ActionForm
              action={action}
              scope={`seen-${number}`}
              className="mt-4"
              fields={[
                { name: 'plan', type: 'hidden', value: plan },
                { name: 'indicator', type: 'hidden', value: code },
                { name: 'number', type: 'hidden', value: String(number) },
              ]}
              submit={<Button look="quiet">{history.markSeen}</Button>}
            />
          ) : null}
        </li>
      );
    })}
  </ol>
);
