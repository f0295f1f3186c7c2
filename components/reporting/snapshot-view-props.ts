import type { ReactNode } from 'react';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { ReportTable } from '#domain/reporting/report-table.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import type { Differences } from '#domain/reporting/snapshot-differences.ts';

export type SnapshotViewProps = {
  readonly frozen: {
    readonly snapshot: {
      readonly id: string;
      readonly version: number;
      readonly sha256: string;
      readonly previousSha256: string | null;
      readonly signature: string | null;
      readonly keyId: string | null;
      readonly reason: string | null;
      readonly differences: Differences | null;
      readonly closedAt: Date;
      readonly closedByName: string;
    };
    readonly content: SnapshotContent;
    readonly tables: readonly ReportTable[];
    /** Lines of PL-06, which is only had as a file. */
    readonly unfinished: number;
  };
  /** What may be done with the report beside downloading it. */
  readonly actions: ReactNode;
  readonly words: Messages['reporting'];
  readonly names: Messages['indicators'];
  readonly checks: Messages['closingChecks'];
  /** What leads to the difference between these numbers and today's. */
  readonly sinceClosing: string;
  readonly language: Language;
  /** Under which template the report is printed. */
  readonly choice: ReactNode;
};
