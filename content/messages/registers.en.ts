import type { registersVi } from './registers.vi.ts';

export const registersEn: typeof registersVi = {};
