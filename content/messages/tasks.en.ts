import type { tasksVi } from './tasks.vi.ts';

export const tasksEn: typeof tasksVi = {};
