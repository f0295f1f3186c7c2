import type { TrainingForm } from '#domain/catalogue/course.ts';
import type { AttendanceMeans, ClassOutcome } from '#domain/classes/attendance.ts';

/** A session as the pages show it. */
export type ShownSession = {
  readonly id: string;
  readonly content: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
  readonly cancelledAt: Date | null;
};

/** A class as who manages it sees it. */
export type ShownClass = {
  readonly class: {
    readonly id: string;
    readonly title: string;
    readonly content: string;
    readonly form: TrainingForm;
    readonly hoursPeriods: number;
    readonly capacity: number;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly walkIn: boolean;
    readonly attendancePercent: number;
    readonly cancelledAt: Date | null;
  };
  readonly unitName: string;
  readonly sessions: readonly ShownSession[];
  readonly attendance: readonly {
    readonly sessionId: string;
    readonly personId: string;
    readonly minutes: number;
    readonly means: AttendanceMeans;
    readonly corrects: string | null;
  }[];
  readonly people: readonly (ClassOutcome & { readonly name: string | null; readonly seated: boolean })[];
  readonly waiting: readonly { readonly personId: string; readonly name: string | null }[];
  readonly seated: number;
  readonly trainers: readonly { readonly id: string; readonly name: string }[];
  readonly closings: readonly {
    readonly number: number;
    readonly closedAt: Date;
    readonly by: string;
    readonly reason: string | null;
  }[];
};
