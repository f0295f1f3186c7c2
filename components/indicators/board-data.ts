import type { LocalText } from '#domain/catalogue/course.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { BoardTrend } from '#domain/reporting/board-trend.ts';
import type { Period } from '#domain/reporting/period.ts';
import type { PrintedRow, PrintedUnit } from '#domain/reporting/snapshot.ts';
import type { ProvenanceProps } from './provenance.tsx';

/** What the use case `readBoard` gives, as far as it is shown. */
export type BoardData = {
  readonly plan: { readonly code: string; readonly version: number; readonly title: LocalText };
  readonly indicators: readonly PlanIndicator[];
  readonly period: Period;
  readonly focus: PrintedUnit | null;
  /** The units the reader may see, for the way back up. */
  readonly path: readonly PrintedUnit[];
  readonly units: readonly PrintedUnit[];
  readonly rows: readonly PrintedRow[];
  /** The same lines for women alone. */
  readonly women: readonly PrintedRow[];
  /** Of the unit in focus. */
  readonly trends: readonly BoardTrend[];
  readonly communes: readonly {
    readonly code: string;
    readonly name: string;
    readonly unitId: string | null;
  }[];
  readonly provenance: ProvenanceProps;
};
