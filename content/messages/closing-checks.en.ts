import type { closingChecksVi } from './closing-checks.vi.ts';

export const closingChecksEn: typeof closingChecksVi = {};
