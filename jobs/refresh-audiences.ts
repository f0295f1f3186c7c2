import { refreshMembers } from '#usecases/audiences/refresh-members.ts';

/** After people or units changed: derives the members of the audiences anew, in portions. */
export const refreshAudiencesJob = async (): Promise<void> => {
  for (;;) {
    const { more } = await refreshMembers({ actor: { kind: 'system' } }, {});
    if (!more) return;
  }
};
