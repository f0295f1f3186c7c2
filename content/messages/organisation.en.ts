import type { organisationVi } from './organisation.vi.ts';

export const organisationEn: typeof organisationVi = { title: 'Organisation' };
