import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { ChangeCause, ChangeSums, Verdict } from '#domain/indicators/known-change.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';

export type ListedChange = {
  readonly personId: string;
  readonly fullName: string | null;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly causes: readonly {
    readonly cause: ChangeCause;
    readonly recordedAt: Date | null;
    readonly by: string | null;
    readonly document: string | null;
    readonly what: string | null;
  }[];
};

type Unit = { readonly code: string; readonly name: string };

export type ChangesViewProps = {
  readonly found: {
    readonly planCode: string;
    readonly period: Period;
    readonly indicator: PlanIndicator;
    readonly knownOn: string;
    readonly until: string;
    readonly today: string;
    readonly snapshot: { readonly id: string; readonly version: number } | null;
    readonly unit: Unit | null;
    readonly units: readonly Unit[];
    readonly sums: ChangeSums;
    readonly total: number;
    readonly changes: readonly ListedChange[];
    readonly next: string | null;
  };
  readonly after: string | undefined;
  readonly plans: readonly { readonly code: string; readonly title: LocalText }[];
  readonly messages: Pick<Messages, 'indicators' | 'known'>;
  readonly language: Language;
};
