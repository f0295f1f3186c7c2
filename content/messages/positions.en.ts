import type { positionsVi } from './positions.vi.ts';

export const positionsEn: typeof positionsVi = { title: 'Positions' };
