import Link from 'next/link';
import type { ComponentProps } from 'react';
import { periodName } from '#components/indicators/period-name.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { periodById } from '#domain/reporting/period.ts';
import { formatInstant } from '#domain/time/day.ts';

type Action = ComponentProps<typeof ActionForm>['action'];

export type PublishDeskProps = {
  readonly preview: {
    readonly snapshotId: string;
    readonly planCode: string;
    readonly periodId: string;
    readonly version: number;
    readonly closedEarly: boolean;
    readonly releases: readonly {
      readonly id: string;
      readonly publishedAt: Date;
      readonly by: string | null;
      readonly reason: string | null;
      readonly withdrawnAt: Date | null;
    }[];
    readonly indicators: readonly {
      readonly code: string;
      readonly title: LocalText;
      readonly published: number;
      readonly withheld: number;
      readonly notReported: number;
      readonly topWithheld: boolean;
    }[];
  };
  readonly publish: Action;
  readonly withdraw: Action;
  readonly words: Messages['openData'];
  readonly names: Messages['indicators'];
  readonly language: Language;
};

/** Where a closed report is published and taken off: what everybody will see of it, and what was done before. */
export const PublishDesk = ({ preview, publish, withdraw, words, names, language }: PublishDeskProps) => {
  const { desk } = words;
  const { snapshotId, planCode, periodId, version, releases } = preview;
  const period = periodById(periodId);
  const standing = releases.find(({ withdrawnAt }) => withdrawnAt === null);
  const publicPage = `/open-data?plan=${planCode}&period=${periodId}&version=${version}`;
  return (
    <Page>
      <p className="mb-2">
        <Link href={`/reports/${snapshotId}`} prefetch={false} className="inline-flex min-h-11 items-center">
          ← {desk.back}
        </Link>
      </p>
      <PageTitle lead={desk.lead}>
        {desk.title(period ? periodName(period, names) : periodId, version)}
      </PageTitle>
      {standing ? (
        <div className="grid max-w-[68ch] gap-5">
          <Notice tone="done" title={desk.shown}>
            <p className="mt-3">
              <ButtonLink look="quiet" href={publicPage}>
                {desk.see}
              </ButtonLink>
            </p>
          </Notice>
          <ActionForm
            action={withdraw}
            fields={[
              { name: 'releaseId', type: 'hidden', value: standing.id },
              {
                name: 'reason',
                type: 'textarea',
                label: desk.reason,
                hint: desk.withdrawHint,
                required: true,
              },
            ]}
            submit={
              <Button look="quiet" type="submit">
                {desk.withdraw}
              </Button>
            }
          />
        </div>
      ) : (
        <div className="grid gap-5">
          {preview.closedEarly ? (
            <Notice tone="soon">
              <p>{desk.early}</p>
            </Notice>
          ) : null}
          <ActionForm
            action={publish}
            fields={[{ name: 'snapshotId', type: 'hidden', value: snapshotId }]}
            submit={<Button type="submit">{desk.publish}</Button>}
          />
        </div>
      )}
      <Section title={desk.preview} id="preview">
        <DataTable
          caption={desk.previewCaption}
          columns={[
            { key: 'indicator', label: desk.columns.indicator },
            { key: 'published', label: desk.columns.published, kind: 'number' },
            { key: 'withheld', label: desk.columns.withheld, kind: 'number' },
            { key: 'notReported', label: desk.columns.notReported, kind: 'number' },
            { key: 'note', label: desk.columns.note },
          ]}
          rows={preview.indicators.map((one) => ({
            key: one.code,
            cells: {
              indicator: `${one.code} · ${one.title[language]}`,
              published: words.count(one.published),
              withheld: words.count(one.withheld),
              notReported: words.count(one.notReported),
              note: one.topWithheld ? desk.topWithheld : '',
            },
          }))}
        />
      </Section>
      {releases.length > 0 ? (
        <Section title={desk.history} id="history">
          <DataTable
            caption={desk.history}
            columns={[
              { key: 'publishedAt', label: desk.historyColumns.publishedAt },
              { key: 'by', label: desk.historyColumns.by },
              { key: 'withdrawnAt', label: desk.historyColumns.withdrawnAt },
              { key: 'reason', label: desk.historyColumns.reason },
            ]}
            rows={releases.map((one) => ({
              key: one.id,
              cells: {
                publishedAt: formatInstant(one.publishedAt),
                by: one.by ?? desk.system,
                withdrawnAt: one.withdrawnAt ? formatInstant(one.withdrawnAt) : '',
                reason: one.reason ?? '',
              },
            }))}
          />
        </Section>
      ) : null}
    </Page>
  );
};
