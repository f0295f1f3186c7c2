import type { knownVi } from './known.vi.ts';

export const knownEn: typeof knownVi = {};
