import type { residentsVi } from './residents.vi.ts';

export const residentsEn: typeof residentsVi = {};
