import type { audiencesVi } from './audiences.vi.ts';

export const audiencesEn: typeof audiencesVi = { title: 'Audiences' };
