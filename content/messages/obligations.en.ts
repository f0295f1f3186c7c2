import type { obligationsVi } from './obligations.vi.ts';

export const obligationsEn: typeof obligationsVi = {
  title: 'Obligations',
  states: { open: 'Not complete', met: 'Complete', exempt: 'Exempt', left: 'No longer bound' },
};
