import type { LocalText } from '#domain/catalogue/course.ts';

/** Roles that answer for a number. A proposal: the plan's own assignment of tasks stands in annexes not yet at hand. */
export const provinceHr: LocalText = { vi: 'Cán bộ tổ chức cấp tỉnh', en: 'Province HR' };
export const informationOfficer: LocalText = { vi: 'Cán bộ phụ trách thông tin', en: 'Information officer' };
export const transformationLead: LocalText = {
  vi: 'Đầu mối chuyển đổi số cấp tỉnh',
  en: 'Province lead for digital transformation',
};
export const educationLead: LocalText = {
  vi: 'Đầu mối giáo dục và đào tạo cấp tỉnh',
  en: 'Province lead for education and training',
};
