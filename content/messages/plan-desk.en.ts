import type { planDeskVi } from './plan-desk.vi.ts';

export const planDeskEn: typeof planDeskVi = {};
