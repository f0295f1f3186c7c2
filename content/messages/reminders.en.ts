import type { remindersVi } from './reminders.vi.ts';

export const remindersEn: typeof remindersVi = { title: 'Reminders' };
