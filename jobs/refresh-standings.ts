import { refreshStandings } from '#usecases/indicators/refresh-standings.ts';

/** After facts changed: decides the standings of the people concerned anew, in portions. */
export const refreshStandingsJob = async (): Promise<void> => {
  for (;;) {
    const { more } = await refreshStandings({ actor: { kind: 'system' } }, {});
    if (!more) return;
  }
};
