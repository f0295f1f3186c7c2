import type { boardsVi } from './boards.vi.ts';

export const boardsEn: typeof boardsVi = {};
