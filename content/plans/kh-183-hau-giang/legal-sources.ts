import type { LocalText } from '#domain/catalogue/course.ts';
import type { Day } from '#domain/time/day.ts';

/** The day the plan was signed; learning before it counts for none of its indicators. */
export const startedOn: Day = '2022-10-19';

export const thePlan: LocalText = {
  vi: 'Kế hoạch số 183/KH-UBND ngày 19/10/2022 của Ủy ban nhân dân tỉnh Hậu Giang',
  en: 'Plan 183/KH-UBND of 19 October 2022 of the People’s Committee of Hậu Giang province',
};

export const theScheme: LocalText = {
  vi: 'Quyết định số 146/QĐ-TTg ngày 28/01/2022 của Thủ tướng Chính phủ',
  en: 'Decision 146/QĐ-TTg of 28 January 2022 of the Prime Minister',
};
