import type { hoursVi } from './hours.vi.ts';

export const hoursEn: typeof hoursVi = { title: 'Training hours' };
