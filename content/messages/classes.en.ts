import type { classesVi } from './classes.vi.ts';

export const classesEn: typeof classesVi = { title: 'Classes' };
