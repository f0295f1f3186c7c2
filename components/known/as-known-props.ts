import type { ProvenanceProps } from '#components/indicators/provenance.tsx';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';

export type KnownSide = {
  readonly indicator: PlanIndicator;
  readonly rows: readonly PrintedRow[];
  readonly figures: readonly Figure[];
  readonly provenance: ProvenanceProps;
};

type Unit = { readonly code: string; readonly name: string };

/** What the use case `readAsKnown` gives, as far as it is shown. */
export type AsKnownData = {
  readonly plan: { readonly code: string; readonly title: LocalText };
  readonly indicator: PlanIndicator;
  readonly period: Period;
  readonly knownOn: string;
  readonly today: string;
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
  readonly known: KnownSide | null;
  readonly now: KnownSide | null;
  readonly mayReadPeople: boolean;
};
