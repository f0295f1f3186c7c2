import type { openDataVi } from './open-data.vi.ts';

export const openDataEn: typeof openDataVi = {};
