import type { declarationsVi } from './declarations.vi.ts';

export const declarationsEn: typeof declarationsVi = {};
