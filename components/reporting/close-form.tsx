import Link from 'next/link';
import { periodName } from '#components/indicators/period-name.ts';
import { ActionForm, type FieldSpec } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Page, PageTitle } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { ClosingCheckList, type ClosingCheckListProps } from './closing-check-list.tsx';
import type { ListedPeriod } from './period-list.tsx';

export type CloseFormProps = {
  readonly plan: string;
  readonly period: ListedPeriod;
  readonly checks: ClosingCheckListProps['found'];
  readonly words: Messages['reporting'];
  readonly checkWords: Messages['closingChecks'];
  readonly names: Messages['indicators'];
  readonly action: Parameters<typeof ActionForm>[0]['action'];
};

/** Closing, or correcting: what happens, a warning and a tick before the end, a reason for a correction. */
export const CloseForm = ({ plan, period, checks, words, checkWords, names, action }: CloseFormProps) => {
  const { close } = words;
  const correction = period.state === 'closed';
  const open = checks.checks.filter((one) => one.open !== 0 && one.open !== null).length;
  const early = period.progress === 'running';
  const name = periodName(period, names);
  const fields: FieldSpec[] = [
    { name: 'plan', type: 'hidden', value: plan },
    { name: 'periodId', type: 'hidden', value: period.id },
    ...(correction
      ? [
          {
            name: 'reason',
            type: 'textarea' as const,
            label: close.reason,
            hint: close.reasonHint,
            required: true,
          },
        ]
      : []),
    ...(open > 0
      ? [
          {
            name: 'override',
            type: 'textarea' as const,
            label: checkWords.override,
            hint: checkWords.overrideHint,
            required: true,
          },
        ]
      : []),
    ...(early ? [{ name: 'early', type: 'checkbox' as const, label: close.earlyTick }] : []),
  ];
  return (
    <Page width="text">
      <p className="mb-2">
        <Link href="/reports" prefetch={false} className="inline-flex min-h-11 items-center">
          ← {words.snapshot.back}
        </Link>
      </p>
      <PageTitle lead={names.board.lead(period.from, period.to)}>
        {(correction ? close.correctTitle : close.title)(name)}
      </PageTitle>
      <p className="mb-5">{close.lead}</p>
      {early ? (
        <div className="mb-5">
          <Notice tone="soon" title={close.early}>
            <p>{close.earlyText(period.to)}</p>
          </Notice>
        </div>
      ) : null}
      <ClosingCheckList found={checks} plan={plan} periodId={period.id} words={checkWords} />
      <ActionForm
        action={action}
        fields={fields}
        submit={<Button type="submit">{correction ? close.submitCorrection : close.submit}</Button>}
      />
    </Page>
  );
};
