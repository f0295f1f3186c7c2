import type { obligationsVi } from './obligations.vi.ts';

export const obligationsEn: typeof obligationsVi = { title: 'Obligations' };
