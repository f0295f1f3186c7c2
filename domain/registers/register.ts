import type { Day } from '#domain/time/day.ts';

/** Lists with a life of their own. Colleges and universities are schools: an institution is recorded once. */
export const registers = ['schools', 'programmes'] as const;
export type Register = (typeof registers)[number];

/** What a school teaches at; a school of several levels ("liên cấp") has several. */
export const schoolLevels = [
  'kindergarten',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'continuing',
  'vocational',
  'college',
  'university',
] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

/** The levels of vocational training: sơ cấp, trung cấp, cao đẳng (Law on Vocational Education). */
export const programmeLevels = ['elementary', 'intermediate', 'college-diploma'] as const;
export type ProgrammeLevel = (typeof programmeLevels)[number];

export type Level = SchoolLevel | ProgrammeLevel;

export const levelsOf: Readonly<Record<Register, readonly Level[]>> = {
  schools: schoolLevels,
  programmes: programmeLevels,
};

/** What happened to an entry, from a day on. `withdrawn` takes back an event that never was. */
export const registerEventKinds = ['opened', 'changed', 'merged', 'closed', 'withdrawn'] as const;
export type RegisterEventKind = (typeof registerEventKinds)[number];

/** What an entry is called and where it belongs; every event carries all of it as it then is. */
export type EntryDetails = {
  readonly name: string;
  readonly levels: readonly Level[];
  /** The unit that manages the school, or the school of the programme. */
  readonly unitId: string;
  /** Of a programme: the school that teaches it. */
  readonly schoolId: string | null;
};

export type RegisterEvent = EntryDetails & {
  readonly id: string;
  readonly kind: RegisterEventKind;
  /** The first day on which it holds. */
  readonly effectiveOn: Day;
  /** Of a merger: the entry that goes on. */
  readonly intoId: string | null;
  readonly withdrawsId: string | null;
  readonly document: string | null;
  readonly recordedAt: Date;
};
