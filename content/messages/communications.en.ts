import type { communicationsVi } from './communications.vi.ts';

export const communicationsEn: typeof communicationsVi = {};
