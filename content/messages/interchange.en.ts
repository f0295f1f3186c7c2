import type { interchangeVi } from './interchange.vi.ts';

export const interchangeEn: typeof interchangeVi = { title: 'Interchange' };
