/**
 * Everything an import can say about a file or a row, each code with the names of its parameters.
 * The sentences stand in `content/messages/imports.*.ts`; a code without a sentence does not compile.
 *
 * Parameters: `text` is what stood in the cell (shortened), days are `YYYY-MM-DD`, `row` and `headerRow` are row
 * numbers as the author sees them, `fields` and `missing` are field keys joined by commas (alternatives by `|`),
 * `columns` are headers with their letters joined by commas.
 */
export const importErrorParams = {
  // Refusals of the file as a spreadsheet.
  'not-a-spreadsheet': [],
  'password-protected': [],
  'old-xls': [],
  'zip-bomb': [],
  'too-large': [],
  damaged: [],
  empty: [],
  'unreadable-encoding': [],
  'too-many-rows': [],
  'too-many-columns': [],
  'legacy-font': [],
  'oneroster-version': [],
  'oneroster-broken': [],
  'oneroster-columns': [],
  // Refusals of its contents as a whole.
  'no-known-header': ['kind', 'fields'],
  'missing-required-column': ['kind', 'sheet', 'headerRow', 'missing'],
  'duplicate-column': ['kind', 'field', 'columns'],
  'split-name': ['column'],
  'no-rows': ['sheet', 'headerRow'],
  // A fault of the system while it looked or wrote.
  'check-failed': [],
  'apply-failed': [],
  // Any cell.
  required: [],
  'text-too-long': ['max'],
  'day-where-text': ['text'],
  // Days and times.
  'day-unreadable': ['text'],
  'day-two-digit-year': ['text'],
  'day-only-year': ['text'],
  'day-impossible': ['text'],
  'time-impossible': ['text'],
  'day-in-future': ['day', 'today'],
  'day-too-early': ['day', 'earliest'],
  'ends-before-start': ['from', 'to'],
  'born-after-start': ['bornOn', 'from'],
  'enrolled-after-began': ['enrolledOn', 'beganOn'],
  'enrolled-after-completed': ['enrolledOn', 'completedOn'],
  'began-after-completed': ['beganOn', 'completedOn'],
  // Số định danh.
  'id-number-lost-zero': ['digits'],
  'id-number-scientific': [],
  'id-number-length': ['digits'],
  'id-number-not-digits': [],
  'old-id-card': [],
  // Warnings: the row is still good. The make-up of the number is no proof (circular 59/2021/TT-BCA has no check digit).
  'id-number-province': ['province'],
  'id-number-gender': [],
  'id-number-birth-year': ['year'],
  // Closed lists and other values.
  'name-unreadable': ['text'],
  'gender-unknown': ['text'],
  'yes-no-unknown': ['text'],
  'category-unknown': ['text'],
  'sector-unknown': ['text'],
  'content-group-unknown': ['text'],
  'form-unknown': ['text'],
  'result-unknown': ['text'],
  'area-unknown': ['text'],
  'outcome-unknown': ['text'],
  'series-unknown': ['text'],
  'count-unreadable': ['text'],
  'hours-unreadable': ['text'],
  'hours-not-positive': ['text'],
  'email-unreadable': ['text'],
  'phone-unreadable': ['text'],
  // A row as a whole.
  'own-parent': [],
  'course-missing': [],
  'training-day-missing': [],
  // A row against an earlier row of the same file.
  'repeats-row': ['row'],
  'written-before': [],
  'differs-from-row': ['row'],
  'id-number-other-person': ['row'],
  'email-of-other-row': ['row'],
  'overlaps-row': ['row'],
  // A row against what is stored; decided by the use case.
  'unknown-unit': ['text'],
  'ambiguous-unit': ['text'],
  'unit-not-yet': ['text', 'from'],
  'unit-ended': ['text', 'to'],
  'unknown-parent': ['text'],
  'parent-cycle': ['text'],
  'parent-row-wrong': ['text', 'row'],
  'unknown-person': [],
  'id-number-known-as': ['text'],
  'born-on-differs': ['bornOn'],
  'name-differs': ['text'],
  'email-taken': ['text'],
  'overlapping-position': ['from'],
  'unit-outside-scope': ['text'],
  'person-outside-scope': [],
  'ledger-overlaps': ['from', 'to'],
  'ledger-conflict': ['value', 'text'],
} as const satisfies Record<string, readonly string[]>;

export type ImportErrorCode = keyof typeof importErrorParams;

export type ImportErrorParams<Code extends ImportErrorCode> = {
  readonly [Name in (typeof importErrorParams)[Code][number]]: string | number;
};

export type ProblemOf<Code extends ImportErrorCode> = {
  readonly code: Code;
  readonly params: ImportErrorParams<Code>;
};
/** A problem with one of the given codes, any by default. */
export type Problem<Among extends ImportErrorCode = ImportErrorCode> = {
  [Code in Among]: ProblemOf<Code>;
}[Among];

/** A problem of one cell (or of the row, told at the field where it can be mended). */
export type RowProblem<Field extends string = string> = Problem & { readonly field: Field };

/** Reads back a problem that went through JSON: the code is known and its parameters are there. */
export const isProblem = (value: {
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}): value is Problem => {
  if (!Object.hasOwn(importErrorParams, value.code)) return false;
  const table: Readonly<Record<string, readonly string[]>> = importErrorParams;
  return (table[value.code] ?? []).every((name) =>
    ['string', 'number'].includes(typeof value.params?.[name]),
  );
};
