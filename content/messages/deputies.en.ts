import type { deputiesVi } from './deputies.vi.ts';

export const deputiesEn: typeof deputiesVi = { title: 'Deputies' };
