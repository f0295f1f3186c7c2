import type { surveysVi } from './surveys.vi.ts';

export const surveysEn: typeof surveysVi = {};
