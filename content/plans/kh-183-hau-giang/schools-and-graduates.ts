import { startedOn, thePlan, theScheme } from '#content/plans/kh-183-hau-giang/legal-sources.ts';
import { educationLead } from '#content/plans/kh-183-hau-giang/owners.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';

/** Schools, programmes and graduates: I-09 to I-13. */
export const schoolsAndGraduates: readonly PlanIndicator[] = [
  {
    code: 'I-09',
    title: { vi: 'Mô hình “Giáo dục đại học số”', en: 'Digital higher education' },
    wording: {
      vi: 'Tham gia ứng dụng thí điểm mô hình "Giáo dục đại học số" và triển khai mô hình tại 01 Trường Cao đẳng hoặc Đại học trên địa bàn tỉnh khi mô hình được hoàn thiện, triển khai theo định hướng của Bộ Giáo dục và Đào tạo, Bộ Thông tin và Truyền thông.',
      en: 'Join the pilot of the "Digital higher education" model and deploy it at one college or university of the province once the model is complete and deployed as the Ministry of Education and Training and the Ministry of Information and Communications direct.',
    },
    unit: 'institution',
    kind: 'count',
    targets: [{ year: 2025, value: 1, unit: 'count' }],
    everyYear: false,
    aspirational: false,
    calendar: 'reporting-year',
    owner: educationLead,
    sources: ['declared'],
    counting: {
      version: 1,
      text: {
        vi: 'Con số là số trường cao đẳng, đại học đã triển khai mô hình, do đơn vị kê khai kèm văn bản và ngày triển khai. Mục tiêu là một trường và chỉ đến hạn khi mô hình của bộ đã hoàn thiện.',
        en: 'The number is the colleges and universities that have deployed the model, declared with the document and the day. The target is one institution, and it falls due only once the ministry’s model is complete.',
      },
    },
    rule: { kind: 'declared', register: 'institutions', question: 'digital-model', outOf: 'target' },
    cumulativeFrom: startedOn,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-10',
    title: { vi: 'Trường học dạy nội dung chuyển đổi số', en: 'Schools that teach digital transformation' },
    wording: {
      vi: '100% các trường học trên địa bàn tỉnh (từ các cấp học phổ thông đến đại học) có nội dung chuyển đổi số trong chương trình giảng dạy, đào tạo',
      en: '100% of the schools of the province (from general education to university) have digital-transformation content in what they teach',
    },
    unit: 'school',
    kind: 'rate',
    targets: [{ year: 2025, value: 100, unit: 'percent' }],
    everyYear: false,
    aspirational: false,
    calendar: 'school-year',
    owner: educationLead,
    sources: ['check-in'],
    counting: {
      version: 1,
      text: {
        vi: 'Mẫu số là số trường, từ phổ thông đến đại học, có trong danh sách của năm học. Tử số là số trường kê khai trong năm học đó có nội dung chuyển đổi số trong chương trình, kèm minh chứng; một phần bản kê khai được chọn ngẫu nhiên để rà soát. Trường chưa kê khai được ghi là chưa báo cáo.',
        en: 'The denominator is the schools, from general education to university, on the list of the school year. The numerator is the schools that declare in that school year that they teach digital-transformation content, with evidence; a random sample of the declarations is reviewed. A school that has not declared is shown as not yet reported.',
      },
    },
    rule: { kind: 'declared', register: 'schools', question: 'teaches-dx', outOf: 'register' },
    cumulativeFrom: null,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-11',
    title: {
      vi: 'Trường tổ chức hoạt động STEM/STEAM và kỹ năng số',
      en: 'Schools with STEM/STEAM and digital skills',
    },
    wording: {
      vi: '60% cơ sở giáo dục các cấp từ tiểu học đến trung học phổ thông có tổ chức các hoạt động giáo dục STEM/STEAM và kỹ năng số',
      en: '60% of schools from primary to upper secondary hold STEM/STEAM and digital-skill activities',
    },
    unit: 'school',
    kind: 'rate',
    targets: [
      { year: 2025, value: 60, unit: 'percent' },
      {
        year: 2030,
        value: 80,
        unit: 'percent',
        wording: {
          vi: '80% cơ sở giáo dục các cấp từ tiểu học đến trung học phổ thông có tổ chức các hoạt động giáo dục STEM/STEAM và kỹ năng số.',
          en: '80% of schools from primary to upper secondary hold STEM/STEAM and digital-skill activities.',
        },
      },
    ],
    everyYear: false,
    aspirational: false,
    calendar: 'school-year',
    owner: educationLead,
    sources: ['check-in'],
    counting: {
      version: 1,
      text: {
        vi: 'Mẫu số là số cơ sở giáo dục từ tiểu học đến trung học phổ thông có trong danh sách của năm học; phạm vi này hẹp hơn chỉ tiêu I-10. Tử số là số cơ sở kê khai đã tổ chức ít nhất một hoạt động STEM/STEAM và kỹ năng số trong năm học đó, kèm minh chứng; một phần bản kê khai được chọn ngẫu nhiên để rà soát. Cơ sở chưa kê khai được ghi là chưa báo cáo.',
        en: 'The denominator is the schools from primary to upper secondary on the list of the school year, which is narrower than that of I-10. The numerator is the schools that declare at least one STEM/STEAM and digital-skill activity held in that school year, with evidence; a random sample of the declarations is reviewed. A school that has not declared is shown as not yet reported.',
      },
    },
    rule: { kind: 'declared', register: 'schools', question: 'stem', outOf: 'register' },
    cumulativeFrom: null,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-12',
    title: { vi: '100 kỹ sư, cử nhân công nghệ số chất lượng cao', en: '100 engineers and bachelors' },
    wording: {
      vi: 'Đào tạo được 100 kỹ sư, cử nhân chất lượng cao chuyên ngành công nghệ thông tin/công nghệ số.',
      en: 'Train 100 high-quality engineers and bachelors in information technology or digital technology.',
    },
    unit: 'graduate',
    kind: 'count',
    targets: [{ year: 2030, value: 100, unit: 'count' }],
    everyYear: false,
    aspirational: false,
    calendar: 'calendar-year',
    owner: educationLead,
    sources: ['declared'],
    counting: {
      version: 1,
      text: {
        vi: 'Con số là số người tốt nghiệp do cơ sở đào tạo kê khai kèm văn bản, cộng dồn từ ngày 19/10/2022, so với 100 người. Mỗi người tốt nghiệp được kê khai một lần, ở năm tốt nghiệp.',
        en: 'The number is the graduates declared by the training institutions with a document, added up from 19 October 2022 and set against 100 people. Each graduate is declared once, in the year of graduation.',
      },
    },
    rule: { kind: 'declared', register: 'graduates', question: 'graduates', outOf: 'target' },
    cumulativeFrom: startedOn,
    legalSources: [thePlan, theScheme],
  },
  {
    code: 'I-13',
    title: {
      vi: 'Chương trình nghề tích hợp năng lực số',
      en: 'Vocational programmes with digital competence',
    },
    wording: {
      vi: 'Phấn đấu 100% chuẩn đầu ra chương trình đào tạo của các trình độ giáo dục nghề nghiệp được tích hợp năng lực số, có nội dung đào tạo phù hợp với phương thức chuyển đổi số',
      en: 'Strive for 100% of the learning outcomes of vocational programmes at every level to integrate digital competence, with training content that suits digital ways of working',
    },
    unit: 'programme',
    kind: 'rate',
    targets: [{ year: 2030, value: 100, unit: 'percent' }],
    everyYear: false,
    aspirational: true,
    calendar: 'school-year',
    owner: educationLead,
    sources: ['check-in'],
    counting: {
      version: 1,
      text: {
        vi: 'Mẫu số là số chương trình đào tạo đang áp dụng ở các cơ sở giáo dục nghề nghiệp trong năm học; đơn vị tính là chương trình, không phải trường. Tử số là số chương trình được kê khai có chuẩn đầu ra đã tích hợp năng lực số, kèm văn bản. Đây là mục tiêu phấn đấu.',
        en: 'The denominator is the programmes in use at vocational institutions in the school year; the unit is the programme, not the school. The numerator is the programmes declared to have learning outcomes that integrate digital competence, with the document. It is a target to strive for.',
      },
    },
    rule: { kind: 'declared', register: 'programmes', question: 'digital-competence', outOf: 'register' },
    cumulativeFrom: null,
    legalSources: [thePlan, theScheme],
  },
];
