import { thePlan, theScheme } from '#content/plans/kh-183-hau-giang/legal-sources.ts';
import { informationOfficer, transformationLead } from '#content/plans/kh-183-hau-giang/owners.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';

/** Residents and the network between the levels: I-02, I-06, I-08. */
export const residentsAndNetwork: readonly PlanIndicator[] = [
  {
    code: 'I-02',
    title: { vi: 'Người dân được thông tin về chuyển đổi số', en: 'Residents informed' },
    wording: {
      vi: 'Mọi người dân trên địa bàn tỉnh được cung cấp thông tin, nâng cao nhận thức về đường lối, chủ trương của Đảng, chính sách, pháp luật của Nhà nước về chuyển đổi số trên các phương tiện truyền thông, mạng xã hội.',
      en: 'Every resident of the province is informed, through the media and social networks, and made aware of the Party’s lines and of the State’s policy and law on digital transformation.',
    },
    unit: 'resident',
    kind: 'ledger',
    targets: [{ year: 2025, value: null, unit: 'all' }],
    everyYear: false,
    aspirational: false,
    calendar: 'reporting-year',
    owner: informationOfficer,
    sources: ['ledger'],
    counting: {
      version: 1,
      text: {
        vi: 'Con số do cán bộ phụ trách thông tin ghi vào sổ số liệu cho từng kỳ: số lượt tiếp cận, số tin bài, số buổi phát thanh, kèm nguồn và ngày. Con số được đặt cạnh dân số để so sánh, không chia ra tỷ lệ, vì một người có thể được tiếp cận nhiều lần.',
        en: 'The figures are entered in the ledger by the information officer for each period: people reached, posts and broadcasts, each with its source and day. They are shown beside the population and not divided by it, because one person may be reached many times.',
      },
    },
    rule: { kind: 'ledger', beside: 'population' },
    cumulativeFrom: null,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-06',
    title: {
      vi: 'Người dân trong độ tuổi lao động có kỹ năng số',
      en: 'Working-age residents with digital skills',
    },
    wording: {
      vi: '80% người dân trong độ tuổi lao động có kỹ năng sử dụng dịch vụ công trực tuyến và các dịch vụ số thiết yếu (y tế, giáo dục, giao thông, du lịch, đất đai, ngân hàng…).',
      en: '80% of working-age residents have the skills to use online public services and essential digital services (health, education, transport, tourism, land, banking…).',
    },
    unit: 'resident',
    kind: 'rate',
    targets: [
      { year: 2025, value: 80, unit: 'percent' },
      {
        year: 2030,
        value: 90,
        unit: 'percent',
        wording: {
          vi: '90% người dân trong độ tuổi lao động có kỹ năng sử dụng dịch vụ công trực tuyến và các dịch vụ số thiết yếu (y tế, giáo dục, giao thông, du lịch, đất đai, ngân hàng…).',
          en: '90% of working-age residents have the skills to use online public services and essential digital services (health, education, transport, tourism, land, banking…).',
        },
      },
    ],
    everyYear: false,
    aspirational: false,
    calendar: 'calendar-year',
    owner: transformationLead,
    sources: ['computed', 'ledger', 'survey'],
    counting: {
      version: 1,
      text: {
        vi: 'Mẫu số là dân số trong độ tuổi lao động của từng xã, phường, lấy từ sổ số liệu thống kê kèm nguồn và ngày. Số người đã hoàn thành các khóa học trên hệ thống chỉ là mức tối thiểu có minh chứng, không phải là tỷ lệ của chỉ tiêu. Ước lượng từ điều tra được nêu riêng cùng khoảng tin cậy; hai con số không cộng và không trộn vào nhau.',
        en: 'The denominator is the working-age population of each commune and ward, from the statistics ledger with its source and day. The people who completed courses here are only a lower bound with evidence, not the rate of this indicator. An estimate from a survey is shown apart with its confidence interval; the two figures are neither added nor mixed.',
      },
    },
    rule: { kind: 'residents', essentialNeeded: 3 },
    cumulativeFrom: null,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-08',
    title: { vi: 'Mạng lưới chuyển đổi số các cấp', en: 'A network at every level' },
    wording: {
      vi: 'Thành lập mạng lưới chuyển đổi số từ cấp tỉnh, cấp huyện đến cấp xã làm nòng cốt cho tiến trình chuyển đổi số từ cấp tỉnh tới cấp huyện, cấp xã.',
      en: 'Set up a digital-transformation network from province to district to commune, as the core of the digital-transformation process from the province down to districts and communes.',
    },
    unit: 'organisation',
    kind: 'status',
    targets: [{ year: 2025, value: null, unit: 'all' }],
    everyYear: false,
    aspirational: false,
    calendar: 'reporting-year',
    owner: transformationLead,
    sources: ['declared'],
    counting: {
      version: 1,
      text: {
        vi: 'Mỗi đơn vị kê khai đã thành lập hay chưa thành lập, kèm số, ngày của quyết định thành lập. Đơn vị chưa kê khai được ghi là chưa báo cáo, không ghi là chưa thành lập. Từ ngày 01/7/2025 không còn cấp huyện, nên chỉ tính cấp tỉnh và cấp xã.',
        en: 'Each unit declares whether the network is set up, with the number and day of the founding decision. A unit that has not declared is shown as not yet reported, never as not set up. Since 1 July 2025 there is no district level, so only the province and the communes count.',
      },
    },
    rule: { kind: 'declared', register: 'units', question: 'network', outOf: 'register' },
    cumulativeFrom: null,
    legalSources: [thePlan, theScheme],
  },
];
