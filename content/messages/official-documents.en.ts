import type { officialDocumentsVi } from './official-documents.vi.ts';

export const officialDocumentsEn: typeof officialDocumentsVi = {};
