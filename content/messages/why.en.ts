import type { whyVi } from './why.vi.ts';

export const whyEn: typeof whyVi = { title: 'Why not complete' };
