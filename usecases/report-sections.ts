import { reportingVi } from '#content/messages/reporting.vi.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import { taskSections } from './task-sections.ts';

/** Paragraphs that stand in BC-01 after the numbers (`results`) or among the remarks at its end (`remarks`). */
export type ReportSection = {
  readonly place: 'results' | 'remarks';
  /** Null: the paragraphs need no heading of their own. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
};

/**
 * What other subjects say in BC-01, from nothing but what a snapshot froze: add a function here and its paragraphs are in
 * every format, in this order. It answers null where the snapshot holds nothing of it, so old ones stay as they are.
 */
const contributions: readonly ((
  content: SnapshotContent,
) => ReportSection | readonly ReportSection[] | null)[] = [
  ({ tasks = [] }) => taskSections(tasks).map((section) => ({ place: 'results', ...section })),
  (content) => notYetReported(content),
];

export const reportSections = (
  content: SnapshotContent,
  place: ReportSection['place'],
): readonly ReportSection[] =>
  contributions.flatMap((of) => of(content) ?? []).filter((section) => section.place === place);

const { document: words } = reportingVi;

/** Whoever has not reported is named by number, once an indicator: silence is never zero. */
const notYetReported = ({ figures = [], units }: SnapshotContent): ReportSection | null => {
  const [top] = units;
  const missing = figures.filter((one) => one.unitId === top?.unitId && one.notReported > 0);
  return missing.length === 0
    ? null
    : {
        place: 'remarks',
        heading: null,
        paragraphs: missing.map((one) => words.notYetReported(one.indicator, one.notReported)),
      };
};
