/** Why a file is not read. The sentences shown to people live with the messages. */
export type SheetRefusal =
  | 'not-a-spreadsheet'
  | 'password-protected'
  | 'old-xls'
  | 'zip-bomb'
  | 'too-large'
  | 'damaged'
  | 'empty'
  | 'unreadable-encoding'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'oneroster-version'
  | 'oneroster-broken'
  | 'oneroster-columns';

/** Bounds of one reading; every number is a hard limit. */
export type SheetLimits = {
  readonly fileBytes: number;
  /** All XML parts of a workbook together, counted while they are inflated. */
  readonly unpackedBytes: number;
  readonly zipEntries: number;
  /** How many times larger than its packed form a part of more than `ratioFromBytes` may be. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
};

export const defaultSheetLimits: SheetLimits = {
  fileBytes: 30_000_000,
  unpackedBytes: 200_000_000,
  zipEntries: 5_000,
  ratio: 200,
  ratioFromBytes: 4_000_000,
  rows: 200_000,
  columns: 200,
  milliseconds: 90_000,
  heapMegabytes: 512,
};

/** Thrown inside the reader only; `readSheet` turns it into a value. */
export class Refused extends Error {
  readonly refusal: SheetRefusal;
  constructor(refusal: SheetRefusal) {
    super(refusal);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
