import type { ledgerVi } from './ledger.vi.ts';

export const ledgerEn: typeof ledgerVi = {};
