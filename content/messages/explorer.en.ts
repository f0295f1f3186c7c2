import type { explorerVi } from './explorer.vi.ts';

export const explorerEn: typeof explorerVi = {};
