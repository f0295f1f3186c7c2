import { rate } from '#domain/indicators/rate.ts';
import type { ReportCell, ReportTable } from '#domain/reporting/report-table.ts';
import type { CourseLine, SnapshotContent } from '#domain/reporting/snapshot.ts';
import type { TableWords } from '#domain/reporting/table-words.ts';

/** PL-04: every course that somebody took part in within the period; null for a snapshot from before courses were frozen. */
export const tablePl04 = (content: SnapshotContent, words: TableWords): ReportTable | null =>
  content.courses
    ? {
        code: 'PL-04',
        title: words.titles['PL-04'](null),
        columns: [
          { key: 'code', header: words.pl04.code, kind: 'text', width: 12 },
          { key: 'title', header: words.pl04.title, kind: 'text', width: 40 },
          { key: 'held', header: words.pl04.held, kind: 'text', width: 18 },
          { key: 'hours', header: words.pl04.hours, kind: 'integer', width: 9 },
          { key: 'participations', header: words.pl04.participations, kind: 'integer', width: 9 },
          { key: 'people', header: words.pl04.people, kind: 'integer', width: 9 },
          { key: 'completed', header: words.pl04.completed, kind: 'integer', width: 12 },
          { key: 'score', header: words.pl04.score, kind: 'percent', width: 14 },
        ],
        rows: content.courses.map((course) => ({
          cells: [
            course.code,
            course.title,
            words.held[course.elsewhere ? 'elsewhere' : 'here'],
            hoursOf(course),
            course.participations,
            course.people,
            course.completed,
            scoreOf(course),
          ],
        })),
      }
    : null;

/** Half periods happen; a spreadsheet column of whole numbers takes them as words. */
const hoursOf = ({ hoursPeriods: hours }: CourseLine): ReportCell =>
  hours === null || Number.isInteger(hours) ? hours : String(hours).replace('.', ',');

const scoreOf = ({ rightAnswers, askedQuestions }: CourseLine): ReportCell =>
  rightAnswers === null ? null : rate({ counted: rightAnswers, denominator: askedQuestions });
