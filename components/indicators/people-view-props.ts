import type { ReactNode } from 'react';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';

export type PeopleViewProps = {
  readonly code: string;
  readonly query: Readonly<
    Partial<
      Record<
        | 'plan'
        | 'period'
        | 'from'
        | 'to'
        | 'unit'
        | 'knownOn'
        | 'scope'
        | 'segment'
        | 'status'
        | 'measure'
        | 'until'
        | 'women'
        | 'after',
        string
      >
    >
  >;
  readonly found: {
    readonly indicator: PlanIndicator | null;
    readonly period: Period;
    readonly unit: { readonly name: string } | null | undefined;
    readonly people: readonly {
      readonly standing: Standing;
      readonly fullName: string | null;
      readonly idTail: string | null;
    }[];
    readonly total: { readonly people: number; readonly participations: number };
    readonly next: string | null;
    readonly unitNames: Readonly<Record<string, { readonly name: string }>>;
  };
  readonly words: Messages['indicators'];
  readonly boards: Messages['boards'];
  /** What may be done about the people of the list. */
  readonly remind: ReactNode;
  readonly language: Language;
};
