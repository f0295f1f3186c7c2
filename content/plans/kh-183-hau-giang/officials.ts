import { startedOn, thePlan, theScheme } from '#content/plans/kh-183-hau-giang/legal-sources.ts';
import { provinceHr, transformationLead } from '#content/plans/kh-183-hau-giang/owners.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';

/** Leaders, staff, specialists and core officers: I-01, I-03, I-04, I-05, I-07. */
export const officials: readonly PlanIndicator[] = [
  {
    code: 'I-01',
    title: { vi: 'Nhận thức của lãnh đạo', en: 'Awareness of leaders' },
    wording: {
      vi: 'Lãnh đạo các cấp, các ngành trong các cơ quan, tổ chức, đơn vị, doanh nghiệp trên địa bàn tỉnh nhận thức sâu sắc về chuyển đổi số để chỉ đạo thực hiện chuyển đổi số tại cơ quan, tổ chức, đơn vị, doanh nghiệp của mình.',
      en: 'Leaders at every level and in every sector, in agencies, organisations, units and enterprises of the province, are deeply aware of digital transformation so as to direct it in their own agency, organisation, unit or enterprise.',
    },
    unit: null,
    kind: 'narrative',
    targets: [],
    everyYear: false,
    aspirational: false,
    calendar: 'reporting-year',
    owner: provinceHr,
    sources: ['narrative'],
    counting: {
      version: 1,
      text: {
        vi: 'Chỉ tiêu định tính, được báo cáo bằng lời và không có con số riêng. Minh chứng là kết quả của chỉ tiêu I-03 trong cùng kỳ.',
        en: 'This indicator is qualitative: it is reported in words and has no number of its own. Its evidence is the result of I-03 in the same period.',
      },
    },
    rule: null,
    cumulativeFrom: null,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-03',
    title: { vi: 'Lãnh đạo được đào tạo về chuyển đổi số', en: 'Leaders trained in digital transformation' },
    wording: {
      vi: '100% người đứng đầu, lãnh đạo các cơ quan, đơn vị, địa phương (tỉnh, huyện, xã), doanh nghiệp được đào tạo/bồi dưỡng/tập huấn có nhận thức và có kỹ năng về chuyển đổi số phục vụ công tác chỉ đạo, điều hành và ra quyết định.',
      en: '100% of heads and leaders of agencies, units, localities (province, district, commune) and enterprises are trained and have the awareness and the skills in digital transformation that direction, management and decision-making need.',
    },
    unit: 'person',
    kind: 'rate',
    targets: [{ year: 2025, value: 100, unit: 'percent' }],
    everyYear: false,
    aspirational: false,
    calendar: 'reporting-year',
    owner: provinceHr,
    sources: ['computed'],
    counting: {
      version: 1,
      text: {
        vi: 'Mẫu số là những người giữ vị trí lãnh đạo ở bất kỳ đơn vị nào vào ngày chốt số liệu; khối công (cơ quan nhà nước và đơn vị sự nghiệp công lập) và khối doanh nghiệp (nhà nước và tư nhân) được nêu riêng. Tử số là những người trong số đó đã hoàn thành ít nhất một khóa học dành cho lãnh đạo từ ngày 19/10/2022 đến hết ngày chốt. Mỗi người được tính một lần, dù giữ nhiều vị trí; người đã rời vị trí không nằm trong cả tử số lẫn mẫu số.',
        en: 'The denominator is the people who hold a leader’s position in any unit on the cut-off day; the public side (state bodies and public service units) and enterprises (state-owned and private) are shown apart. The numerator is those of them who completed at least one course for leaders from 19 October 2022 to the end of the cut-off day. Each person counts once, however many positions they hold; someone who has left is in neither number.',
      },
    },
    rule: 'leaders-completed',
    cumulativeFrom: startedOn,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-04',
    title: { vi: 'Cán bộ, công chức, viên chức, người lao động tham gia', en: 'Staff who take part' },
    wording: {
      vi: '100% cán bộ, công chức, viên chức, người lao động trong cơ quan, doanh nghiệp nhà nước được tham gia đào tạo, tập huấn, bồi dưỡng, cập nhật kiến thức về chuyển đổi số, kỹ năng số, công nghệ số.',
      en: '100% of cadres, civil servants, public employees and workers in state agencies and state enterprises take part in training that updates their knowledge of digital transformation, digital skills and digital technology.',
    },
    unit: 'person',
    kind: 'rate',
    targets: [{ year: 2025, value: 100, unit: 'percent' }],
    everyYear: false,
    aspirational: false,
    calendar: 'reporting-year',
    owner: provinceHr,
    sources: ['computed'],
    counting: {
      version: 1,
      text: {
        vi: 'Mẫu số là những người vào ngày chốt số liệu là cán bộ, công chức, viên chức hoặc người lao động ở một đơn vị không phải doanh nghiệp tư nhân. Tử số là những người trong số đó đã tham gia, tức là đã bắt đầu học hoặc đã hoàn thành, ít nhất một khóa học được tính cho chỉ tiêu này từ ngày 19/10/2022 đến hết ngày chốt; chỉ ghi danh thì chưa phải là tham gia. Số người hoàn thành được nêu ở cột riêng. Khóa học dành cho lãnh đạo, về công nghệ số và dành cho cán bộ nòng cốt cũng được tính cho chỉ tiêu này.',
        en: 'The denominator is the people who on the cut-off day are cadres, civil servants, public employees or workers in a unit that is not a private enterprise. The numerator is those of them who took part in, that is began or completed, at least one course that counts for this indicator from 19 October 2022 to the end of the cut-off day; signing up alone is not taking part. Those who completed stand in a column of their own. Courses for leaders, on digital technology and for core officers count for this indicator as well.',
      },
    },
    rule: 'staff-took-part',
    cumulativeFrom: startedOn,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-05',
    title: {
      vi: 'Cán bộ chuyên trách được đào tạo và đánh giá hàng năm',
      en: 'Specialists trained and assessed every year',
    },
    wording: {
      vi: '100% cán bộ chuyên trách chuyển đổi số, công nghệ thông tin trên địa bàn tỉnh, hàng năm được đào tạo, bồi dưỡng, tập huấn về công nghệ số và được đánh giá trực tuyến kết quả đào tạo qua Hệ thống đánh giá, sát hạch chuẩn kỹ năng số quốc gia.',
      en: '100% of the dedicated digital-transformation and IT staff of the province are every year trained in digital technology and have the result assessed online through the national system for assessing digital-skill standards.',
    },
    unit: 'person',
    kind: 'rate',
    targets: [{ year: 2025, value: 100, unit: 'percent' }],
    everyYear: true,
    aspirational: false,
    calendar: 'reporting-year',
    owner: provinceHr,
    sources: ['computed', 'imported'],
    counting: {
      version: 1,
      text: {
        vi: 'Mẫu số là những người giữ vị trí chuyên trách về chuyển đổi số, công nghệ thông tin vào ngày chốt số liệu. Tử số là những người trong số đó, ngay trong năm báo cáo, vừa hoàn thành một khóa học về công nghệ số vừa có kết quả đánh giá của Hệ thống đánh giá, sát hạch chuẩn kỹ năng số quốc gia; việc nào trước, việc nào sau không ảnh hưởng. Kết quả đạt hay chưa đạt đều là đã được đánh giá; số người đạt được nêu bên cạnh. Kết quả của năm trước không được tính cho năm sau.',
        en: 'The denominator is the people who hold a dedicated digital-transformation or IT position on the cut-off day. The numerator is those of them who within the reporting year both completed a course on digital technology and have a result of the national system for assessing digital-skill standards; which came first does not matter. A pass and a fail both mean assessed; passes are shown beside it. A result of one year does not count for the next.',
      },
    },
    rule: 'specialists-trained-and-assessed',
    cumulativeFrom: null,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-07',
    title: { vi: '30 cán bộ nòng cốt về chuyển đổi số', en: '30 core officers' },
    wording: {
      vi: 'Đào tạo 30 cán bộ nòng cốt về chuyển đổi số của tỉnh để trở thành lực lượng nòng cốt dẫn dắt, tổ chức và lan tỏa tiến trình chuyển đổi số quốc gia trên địa bàn tỉnh.',
      en: 'Train 30 core digital-transformation officers of the province, to become the core force that leads, organises and spreads national digital transformation in the province.',
    },
    unit: 'person',
    kind: 'count',
    targets: [{ year: 2025, value: 30, unit: 'count' }],
    everyYear: false,
    aspirational: false,
    calendar: 'reporting-year',
    owner: transformationLead,
    sources: ['computed'],
    counting: {
      version: 1,
      text: {
        vi: 'Con số là số cán bộ nòng cốt, theo danh sách vào ngày chốt số liệu, đã hoàn thành chương trình dành cho cán bộ nòng cốt từ ngày 19/10/2022 đến hết ngày chốt. Con số được so với 30 người, không quy ra tỷ lệ trên tổng số cán bộ. Mỗi người được tính một lần.',
        en: 'The number is the core officers, by the list on the cut-off day, who completed the programme for core officers from 19 October 2022 to the end of the cut-off day. It is set against 30 people and is not turned into a share of all staff. Each person counts once.',
      },
    },
    rule: 'core-officers-completed',
    cumulativeFrom: startedOn,
    legalSources: [thePlan, theScheme],
  },
];
