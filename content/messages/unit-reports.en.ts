import type { unitReportsVi } from './unit-reports.vi.ts';

export const unitReportsEn: typeof unitReportsVi = {};
