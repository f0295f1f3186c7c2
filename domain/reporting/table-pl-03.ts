import type { AssessmentRef, DecidingFact, LearningRef } from '#domain/indicators/deciding-fact.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { ReportTable } from '#domain/reporting/report-table.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import { specialistIndicator } from '#domain/reporting/table-indicators.ts';
import type { TableWords } from '#domain/reporting/table-words.ts';

/** A person's name and post as frozen at closing; absent when the identity was erased since. */
export type FrozenName = {
  readonly personId: string;
  readonly fullName: string;
  readonly positionTitle: string | null;
};

/** PL-03: the dedicated DX/IT staff of the cut-off day, unit by unit; within a unit in the order of `names`. */
export const tablePl03 = (
  content: SnapshotContent,
  people: readonly Standing[],
  names: readonly FrozenName[],
  words: TableWords,
): ReportTable => {
  const units = new Map(content.units.map((unit, position) => [unit.unitId, { ...unit, position }]));
  const known = new Map(names.map((name, position) => [name.personId, { ...name, position }]));
  const unitAt = (one: Standing) =>
    Math.min(...one.unitIds.map((id) => units.get(id)?.position ?? units.size));
  const nameAt = (one: Standing) => known.get(one.personId)?.position ?? known.size;
  const indicator = specialistIndicator(content.indicators);
  const listed = people
    .filter((one) => one.indicator === indicator && one.status !== 'excluded')
    .toSorted((a, b) => unitAt(a) - unitAt(b) || nameAt(a) - nameAt(b) || (a.personId < b.personId ? -1 : 1));
  return {
    code: 'PL-03',
    title: words.titles['PL-03'](indicator),
    columns: [
      { key: 'number', header: words.pl03.number, kind: 'integer', width: 6 },
      { key: 'name', header: words.pl03.name, kind: 'text', width: 24 },
      { key: 'unit', header: words.pl03.unit, kind: 'text', width: 30 },
      { key: 'position', header: words.pl03.position, kind: 'text', width: 20 },
      { key: 'course', header: words.pl03.course, kind: 'text', width: 26 },
      { key: 'completedOn', header: words.pl03.completedOn, kind: 'day', width: 12 },
      { key: 'assessedOn', header: words.pl03.assessedOn, kind: 'day', width: 12 },
      { key: 'result', header: words.pl03.result, kind: 'text', width: 12 },
      { key: 'counted', header: words.pl03.counted, kind: 'text', width: 12 },
      { key: 'reason', header: words.pl03.reason, kind: 'text', width: 36 },
    ],
    rows: listed.map((one, index) => {
      const name = known.get(one.personId);
      const learning = completedIn(one.reason);
      const assessment = assessedIn(one.reason);
      return {
        cells: [
          index + 1,
          name?.fullName ?? words.erased,
          one.unitIds.map((id) => units.get(id)?.name ?? id).join('; '),
          name?.positionTitle ?? null,
          learning?.title ?? null,
          learning?.on ?? null,
          assessment?.on ?? null,
          assessment &&
            words.passed[assessment.passed === null ? 'unknown' : assessment.passed ? 'yes' : 'no'],
          words.counted[one.counted ? 'yes' : 'no'],
          one.counted ? null : words.reason(one.reason),
        ],
      };
    }),
  };
};

const completedIn = (reason: DecidingFact): LearningRef | null =>
  reason.kind === 'completed-and-assessed' || reason.kind === 'completed-not-assessed'
    ? reason.learning
    : null;

const assessedIn = (reason: DecidingFact): AssessmentRef | null =>
  reason.kind === 'completed-and-assessed' || reason.kind === 'assessed-not-completed'
    ? reason.assessment
    : null;
