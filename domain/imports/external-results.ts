import { parseText } from '#domain/imports/cell-text.ts';
import { parseResult } from '#domain/imports/closed-list.ts';
import { parseMoment } from '#domain/imports/day-value.ts';
import { idNumberWarnings, parseIdNumber } from '#domain/imports/id-number.ts';
import { type ParsedRow, problem } from '#domain/imports/parsed.ts';
import { certificateColumn } from '#domain/imports/past-training-columns.ts';
import { fullNameColumn, idNumberColumn } from '#domain/imports/person-columns.ts';
import { parseFullName } from '#domain/imports/plain-value.ts';
import { type CellsByField, rowReader } from '#domain/imports/row-reader.ts';
import { type FieldSpec, headings, keyOf } from '#domain/imports/spec.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';

/**
 * A result of the national digital-skills assessment. `takenAtLocal` is the Vietnamese wall clock
 * (`YYYY-MM-DDTHH:MM:SS`) when the file gives a time; `passed` null when it does not say. `score` as printed.
 */
export type ExternalResultRow = {
  readonly idNumber: string;
  readonly fullName: string | null;
  readonly session: string;
  readonly takenOn: Day;
  readonly takenAtLocal: string | null;
  readonly passed: boolean | null;
  readonly level: string | null;
  readonly score: string | null;
  readonly certificateNumber: string | null;
};

export const externalResultFieldKeys = [
  'idNumber',
  'fullName',
  'session',
  'takenOn',
  'passed',
  'level',
  'score',
  'certificateNumber',
] as const;
export type ExternalResultField = (typeof externalResultFieldKeys)[number];

export const externalResultRequiredColumns: readonly (readonly ExternalResultField[])[] = [
  ['idNumber'],
  ['session'],
  ['takenOn'],
];

export const externalResultColumns: readonly FieldSpec<ExternalResultField>[] = [
  idNumberColumn,
  fullNameColumn,
  {
    key: 'session',
    exact: headings(`
      Kỳ sát hạch; Kì sát hạch; Đợt sát hạch; Kỳ thi; Đợt thi; Kỳ đánh giá; Đợt đánh giá; Kỳ; Đợt;
      Tên kỳ sát hạch; Mã kỳ sát hạch; Kỳ thi sát hạch; Session; Exam session; Assessment session`),
    phrases: headings('Kỳ sát hạch; Đợt sát hạch'),
  },
  {
    key: 'takenOn',
    exact: headings(`
      Ngày sát hạch; Ngày thi; Ngày đánh giá; Thời gian sát hạch; Ngày giờ sát hạch; Thời gian thi;
      Ngày làm bài; Thời điểm sát hạch; Ngày, giờ sát hạch; Taken on; Assessment date; Exam date; Date;
      Taken at`),
    phrases: headings('Ngày sát hạch'),
  },
  {
    key: 'passed',
    exact: headings(`
      Kết quả; Kết quả sát hạch; Kết quả thi; Kết quả đánh giá; Đạt/Không đạt; Xếp loại đạt; Đạt; KQ;
      Result; Pass/Fail; Passed`),
    phrases: headings('Kết quả'),
  },
  {
    key: 'level',
    exact: headings(
      'Mức; Mức độ; Bậc; Cấp độ; Mức đạt; Mức đạt được; Trình độ; Mức năng lực; Level; Xếp loại',
    ),
  },
  {
    key: 'score',
    exact: headings('Điểm; Điểm số; Số điểm; Điểm sát hạch; Điểm thi; Tổng điểm; Score; Points; Marks'),
  },
  certificateColumn,
];

export const parseExternalResultRow = (
  cells: CellsByField<ExternalResultField>,
  today: Day,
): ParsedRow<ExternalResultRow, ExternalResultField> => {
  const reader = rowReader(cells);
  const idNumber = reader.required('idNumber', parseIdNumber);
  const fullName = reader.optional('fullName', parseFullName);
  const session = reader.required('session', parseText(200));
  const taken = reader.required('takenOn', parseMoment);
  const passed = reader.optional('passed', parseResult);
  const level = reader.optional('level', parseText(100));
  const score = reader.optional('score', parseText(50));
  const certificateNumber = reader.optional('certificateNumber', parseText(100));

  if (taken !== null && taken.day > today)
    reader.fail('takenOn', problem('day-in-future', { day: taken.day, today }));
  if (idNumber !== null)
    for (const found of idNumberWarnings(idNumber, null, null)) reader.warn('idNumber', found);

  return reader.finish(() =>
    idNumber === null || session === null || taken === null
      ? null
      : {
          ...{ idNumber, fullName, session, takenOn: taken.day, takenAtLocal: taken.atLocal },
          ...{ passed, level, score, certificateNumber },
        },
  );
};

export const externalResultKey = (row: ExternalResultRow): string =>
  keyOf(
    row.idNumber,
    fold(row.session),
    row.takenOn,
    row.certificateNumber === null ? null : fold(row.certificateNumber),
  );
