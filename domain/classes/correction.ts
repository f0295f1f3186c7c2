import type { ClassOutcome } from '#domain/classes/attendance.ts';

/** An outcome as an earlier closing wrote it, for one record of a person; `keptId`: the person it counts for. */
export type StandingOutcome = {
  readonly personId: string;
  readonly keptId: string;
  readonly minutes: number;
  readonly totalMinutes: number;
  readonly met: boolean;
  readonly trainingId: string;
};

/** For a record of a person (`keptId`); `replaces`: the training fact an earlier closing wrote for it, null without one. */
export type ChangedOutcome = ClassOutcome & { readonly keptId: string; readonly replaces: string | null };

/**
 * What a closing has to write so that it says what attendance says now, and nothing that stands already. Of two records
 * of one person that were merged since, each with an outcome, one keeps it and the other loses its own: what she did
 * counts once.
 */
export const changedOutcomes = (
  outcomes: readonly ClassOutcome[],
  standing: readonly StandingOutcome[],
): ChangedOutcome[] =>
  outcomes.flatMap((outcome) => {
    const [before, ...others] = standing
      .filter(({ keptId }) => keptId === outcome.personId)
      .toSorted((a, b) => Number(b.personId === b.keptId) - Number(a.personId === a.keptId));
    const same = before?.minutes === outcome.minutes && before.totalMinutes === outcome.totalMinutes;
    const keptId = outcome.personId;
    const gone = others
      .filter(({ minutes }) => minutes > 0)
      .map(({ personId, totalMinutes, trainingId }) => ({
        ...{ personId, totalMinutes, minutes: 0, met: false, beganOn: null, completedOn: null },
        keptId,
        replaces: trainingId,
      }));
    if (same && before.met === outcome.met) return gone;
    return [
      { ...outcome, personId: before?.personId ?? keptId, keptId, replaces: before?.trainingId ?? null },
      ...gone,
    ];
  });
