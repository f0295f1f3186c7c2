import type { rosterSyncVi } from './roster-sync.vi.ts';

export const rosterSyncEn: typeof rosterSyncVi = { title: 'Roster sync' };
