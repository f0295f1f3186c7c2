import type { LocalText } from '#domain/catalogue/course.ts';

/** The joiner and leaver rule in force, printed with every number (indicators.md, rule 3). */
export const populationRule: LocalText = {
  vi: 'Tử số và mẫu số cùng tính trên những người giữ vị trí phù hợp vào ngày chốt số liệu. Người vào sau vẫn được tính nếu có mặt ngày chốt; người đã rời vị trí hoặc có đơn vị đã giải thể trước ngày chốt không nằm trong cả hai. Mỗi người tính một lần ở mỗi chỉ tiêu và đơn vị.',
  en: 'Numerator and denominator are measured on the people who hold a matching position on the cut-off day. Late joiners count when they are there on that day; people who have left, or whose unit was dissolved before it, are in neither. Each person counts once per indicator and unit.',
};

/** The list a population comes from; its day is printed beside it. */
export const rosterSource = (source: { fileName: string } | null): LocalText =>
  source
    ? {
        vi: `Danh sách nhân sự trong HọcSố, tệp “${source.fileName}”`,
        en: `Staff list in HọcSố, file “${source.fileName}”`,
      }
    : {
        vi: 'Nhân sự trong HọcSố (chưa nhập danh sách)',
        en: 'Staff in HọcSố (no list imported yet)',
      };

/** A denominator that the plan itself sets. */
export const targetSource = (title: LocalText): LocalText => ({
  vi: `Mục tiêu của ${title.vi.split(':')[0] ?? title.vi}`,
  en: `Target of ${title.en.split(':')[0] ?? title.en}`,
});
