import { kh183HauGiang } from '#content/plans/kh-183-hau-giang.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Plan, PlanIndicator } from '#domain/plan/plan.ts';
import type { Day } from '#domain/time/day.ts';

const startedOn: Day = '2022-05-16';

const thePlan: LocalText = {
  vi: 'Kế hoạch số 103/KH-UBND ngày 16/5/2022 của Ủy ban nhân dân thành phố Cần Thơ',
  en: 'Plan 103/KH-UBND of 16 May 2022 of the People’s Committee of Cần Thơ city',
};
const theScheme: LocalText = {
  vi: 'Quyết định số 146/QĐ-TTg ngày 28/01/2022 của Thủ tướng Chính phủ',
  en: 'Decision 146/QĐ-TTg of 28 January 2022 of the Prime Minister',
};

const unknown: LocalText = {
  vi: 'Nguyên văn và mục tiêu của chỉ tiêu này chưa xác định trong tài liệu tham chiếu.',
  en: 'The wording and the target of this indicator are not known from the documents at hand.',
};

/** What is known of the plan's own words and targets (research.md §1.4); nothing else is taken from another plan. */
const known: Readonly<Record<string, Pick<PlanIndicator, 'wording' | 'targets'>>> = {
  'I-03': {
    wording: {
      vi: '100% lãnh đạo trong cơ quan, doanh nghiệp nhà nước được đào tạo, bồi dưỡng, tập huấn về chuyển đổi số (tóm tắt).',
      en: '100% of leaders in state bodies and state enterprises are trained in digital transformation (summary).',
    },
    targets: [{ year: 2025, value: 100, unit: 'percent' }],
  },
  'I-04': {
    wording: {
      vi: '100% cán bộ, công chức, viên chức, người lao động trong cơ quan, doanh nghiệp nhà nước được tham gia đào tạo, bồi dưỡng, tập huấn về chuyển đổi số (tóm tắt).',
      en: '100% of cadres, civil servants, public employees and workers in state bodies and state enterprises take part in training on digital transformation (summary).',
    },
    targets: [{ year: 2025, value: 100, unit: 'percent' }],
  },
  'I-05': {
    wording: {
      vi: '100% cán bộ chuyên trách chuyển đổi số, công nghệ thông tin hàng năm được đào tạo về công nghệ số và được đánh giá trực tuyến kết quả đào tạo (tóm tắt).',
      en: '100% of dedicated digital-transformation and IT staff are every year trained in digital technology and have the result assessed online (summary).',
    },
    targets: [{ year: 2025, value: 100, unit: 'percent' }],
  },
};

/** Titles and ways of counting that name a number of the other plan are said without it. */
const plain: Readonly<Record<string, { title?: LocalText; counting?: LocalText }>> = {
  'I-07': {
    title: { vi: 'Cán bộ nòng cốt về chuyển đổi số', en: 'Core officers' },
    counting: {
      vi: 'Con số là số cán bộ nòng cốt, theo danh sách vào ngày chốt số liệu, đã hoàn thành chương trình dành cho cán bộ nòng cốt từ ngày 16/5/2022 đến hết ngày chốt. Mục tiêu bằng số chưa xác định nên không có mẫu số.',
      en: 'The number is the core officers, by the list on the cut-off day, who completed the programme for core officers from 16 May 2022 to the end of the cut-off day. The target is not known, so there is no denominator.',
    },
  },
  'I-09': {
    counting: {
      vi: 'Con số là số trường cao đẳng, đại học đã triển khai mô hình, do đơn vị kê khai kèm văn bản và ngày triển khai.',
      en: 'The number is the colleges and universities that have deployed the model, declared with the document and the day.',
    },
  },
  'I-12': {
    title: { vi: 'Kỹ sư, cử nhân công nghệ số chất lượng cao', en: 'Engineers and bachelors' },
    counting: {
      vi: 'Con số là số người tốt nghiệp do cơ sở đào tạo kê khai kèm văn bản, cộng dồn từ ngày 16/5/2022.',
      en: 'The number is the graduates declared by the training institutions with a document, added up from 16 May 2022.',
    },
  },
};

const since = (text: LocalText): LocalText => ({
  vi: text.vi.replaceAll('19/10/2022', '16/5/2022'),
  en: text.en.replaceAll('19 October 2022', '16 May 2022'),
});

/**
 * Plan 103/KH-UBND of Cần Thơ. The indicators are those of the scheme both plans carry out; the way of counting is the
 * product's proposal. Targets that no document at hand gives are absent.
 */
export const kh103CanTho: Plan = {
  code: 'kh-103-can-tho',
  version: 1,
  title: {
    vi: 'Kế hoạch 103/KH-UBND: nâng cao nhận thức, phổ cập kỹ năng và phát triển nguồn nhân lực chuyển đổi số (thành phố Cần Thơ)',
    en: 'Plan 103/KH-UBND: raising awareness, spreading skills and developing people for digital transformation (Cần Thơ city)',
  },
  startedOn,
  legalSources: [thePlan, theScheme],
  indicators: kh183HauGiang.indicators.map((one) => ({
    ...one,
    ...(known[one.code] ?? { wording: unknown, targets: [] }),
    title: plain[one.code]?.title ?? one.title,
    counting: { version: 1, text: plain[one.code]?.counting ?? since(one.counting.text) },
    cumulativeFrom: one.cumulativeFrom === null ? null : startedOn,
    legalSources: [thePlan, theScheme],
  })),
};
