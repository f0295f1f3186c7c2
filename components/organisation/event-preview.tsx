import type { ReactNode } from 'react';
import { periodName } from '#components/indicators/period-name.ts';
import { shortTitle } from '#components/indicators/short-title.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/layout.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { periodById } from '#domain/reporting/period.ts';
import { formatDay } from '#domain/time/day.ts';
import { type ChangedUnit, ChangeTable } from './change-table.tsx';
import { type RoleAtEndedUnit, RoleTable } from './role-table.tsx';

export type Preview = {
  readonly kind: string;
  readonly corrected: string | null;
  readonly backdated: boolean;
  readonly waiting: boolean;
  readonly units: readonly ChangedUnit[];
  readonly people: number;
  readonly seen: string;
  readonly moves: readonly {
    readonly unit: string;
    readonly target: string | null;
    readonly people: number;
    readonly posts: number;
  }[];
  readonly impact: {
    readonly obligations: readonly {
      readonly title: { readonly vi: string; readonly en: string };
      readonly dueOn: string;
      readonly people: number;
    }[];
    readonly indicators: readonly {
      readonly planCode: string;
      readonly planTitle: { readonly vi: string; readonly en: string } | null;
      readonly periodId: string;
      readonly indicator: string;
      readonly title: { readonly vi: string; readonly en: string } | null;
      readonly people: number;
      readonly counted: number;
    }[];
    readonly roles: readonly RoleAtEndedUnit[];
  };
};

/** What an event would change, and the one button that records it. */
export const EventPreview = ({
  preview,
  event,
  action,
  language,
  messages: { organisation: words, indicators, access },
}: {
  preview: Preview;
  /** The event as it was typed, to be sent as it was previewed. */
  event: string;
  action: Parameters<typeof ActionForm>[0]['action'];
  language: Language;
  messages: Pick<Messages, 'organisation' | 'indicators' | 'access'>;
}) => {
  const text = words.preview;
  const correction = preview.kind === 'correct';
  return (
    <Section title={text.title} id="preview">
      <div className="mb-5 grid gap-3">
        <Notice tone="note">
          <p>{text.nothingYet}</p>
        </Notice>
        {preview.backdated ? <Warning>{text.backdated}</Warning> : null}
        {preview.impact.roles.length > 0 ? (
          <Warning>{text.roles(preview.impact.roles.length)}</Warning>
        ) : null}
        {preview.waiting ? <Warning>{text.waiting}</Warning> : null}
      </div>
      <ChangeTable units={preview.units} words={words.changes} linked={false} />
      <Section title={text.people}>
        {correction ? <p>{text.taken(preview.people)}</p> : <Moves moves={preview.moves} words={text} />}
      </Section>
      <Impact impact={preview.impact} words={text} indicators={indicators} language={language} />
      {preview.impact.roles.length > 0 ? (
        <Section title={words.roles.title}>
          <RoleTable roles={preview.impact.roles} names={access.roles} words={words.roles} linked={false} />
        </Section>
      ) : null}
      <div className="mt-9">
        {preview.corrected ? (
          <Warning>{text.alreadyCorrected}</Warning>
        ) : (
          <ActionForm
            key={preview.seen}
            action={action}
            fields={[
              { name: 'event', type: 'hidden', value: event },
              { name: 'seen', type: 'hidden', value: preview.seen },
            ]}
            submit={<Button>{correction ? text.confirmCorrection : text.confirm}</Button>}
          />
        )}
      </div>
    </Section>
  );
};

const Warning = ({ children }: { children: ReactNode }) => (
  <Notice tone="soon">
    <p>{children}</p>
  </Notice>
);

const Moves = ({ moves, words }: { moves: Preview['moves']; words: Messages['organisation']['preview'] }) =>
  moves.length === 0 ? (
    <p>{words.noPeople}</p>
  ) : (
    <DataTable
      caption={words.peopleCaption}
      columns={[
        { key: 'from', label: words.from },
        { key: 'to', label: words.to },
        { key: 'people', label: words.count, kind: 'number' },
        { key: 'posts', label: words.posts, kind: 'number' },
      ]}
      rows={moves.map((move) => ({
        key: `${move.unit} ${move.target}`,
        cells: {
          from: move.unit,
          to: move.target ?? words.ends,
          people: move.people,
          posts: move.posts,
        },
      }))}
    />
  );

const Impact = ({
  impact,
  words,
  indicators,
  language,
}: {
  impact: Preview['impact'];
  words: Messages['organisation']['preview'];
  indicators: Messages['indicators'];
  language: Language;
}) => (
  <>
    <Section title={words.duties}>
      {impact.obligations.length === 0 ? (
        <p>{words.noDuties}</p>
      ) : (
        <DataTable
          caption={words.duties}
          columns={[
            { key: 'duty', label: words.duty },
            { key: 'due', label: words.due },
            { key: 'people', label: words.count, kind: 'number' },
          ]}
          rows={impact.obligations.map((duty) => ({
            key: `${duty.title.vi} ${duty.dueOn}`,
            cells: {
              duty: duty.title[language],
              due: <span className="whitespace-nowrap">{formatDay(duty.dueOn)}</span>,
              people: duty.people,
            },
          }))}
        />
      )}
    </Section>
    <Section title={words.indicators}>
      {impact.indicators.length === 0 ? (
        <p>{words.noIndicators}</p>
      ) : (
        <DataTable
          caption={words.indicators}
          columns={[
            { key: 'indicator', label: words.indicator },
            { key: 'people', label: words.count, kind: 'number' },
            { key: 'counted', label: words.counted, kind: 'number' },
          ]}
          rows={impact.indicators.map((line) => {
            const period = periodById(line.periodId);
            const name = [line.indicator, line.title?.[language]].filter(Boolean).join(' · ');
            const plan = line.planTitle && shortTitle(line.planTitle[language]);
            return {
              key: `${line.planCode} ${line.indicator} ${line.periodId}`,
              cells: {
                indicator: (
                  <>
                    <span className="block">
                      {period ? `${name} (${periodName(period, indicators)})` : name}
                    </span>
                    <span className="block text-soft">{plan ?? line.planCode}</span>
                  </>
                ),
                people: line.people,
                counted: line.counted,
              },
            };
          })}
        />
      )}
    </Section>
  </>
);
