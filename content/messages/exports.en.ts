import type { exportsVi } from './exports.vi.ts';

export const exportsEn: typeof exportsVi = {
  completionHeadings: [
    'Full name',
    'Unit on that day',
    'Course',
    'Content group',
    'Periods',
    'Completed on',
    'Source',
    'Certificate no.',
  ],
  completions: 'Download all completions (CSV)',
};
