import type { LocalText } from '#domain/catalogue/course.ts';
import type { PlanTask } from '#domain/plan/task.ts';

/**
 * What plan 183 wants done, in its own words, under its three task groups. The announcement at hand says that every
 * department has its part but not which: units, products and terms are a proposal until the province confirms them.
 */
const objective = (year: 2025 | 2030, number: number): LocalText => ({
  vi: `Kế hoạch 183/KH-UBND, mục tiêu đến năm ${year}, gạch đầu dòng thứ ${number}`,
  en: `Plan 183/KH-UBND, objectives to ${year}, item ${number}`,
});

const information = 'Sở Thông tin và Truyền thông tỉnh Hậu Giang';
const education = 'Sở Giáo dục và Đào tạo tỉnh Hậu Giang';
const home = 'Sở Nội vụ tỉnh Hậu Giang';
const labour = 'Sở Lao động - Thương binh và Xã hội tỉnh Hậu Giang';
const health = 'Sở Y tế tỉnh Hậu Giang';
const transport = 'Sở Giao thông vận tải tỉnh Hậu Giang';
const environment = 'Sở Tài nguyên và Môi trường tỉnh Hậu Giang';
const culture = 'Sở Văn hóa, Thể thao và Du lịch tỉnh Hậu Giang';

const proposed = { assigned: 'proposed' as const };
const by2025 = '2025-12-31';
const by2030 = '2030-12-31';

export const tasks: readonly PlanTask[] = [
  {
    ...{ code: 'NT-01', group: 'awareness', reference: objective(2025, 1), ...proposed, dueOn: by2025 },
    wording: {
      vi: 'Lãnh đạo các cấp, các ngành trong các cơ quan, tổ chức, đơn vị, doanh nghiệp trên địa bàn tỉnh nhận thức sâu sắc về chuyển đổi số để chỉ đạo thực hiện chuyển đổi số tại cơ quan, tổ chức, đơn vị, doanh nghiệp của mình.',
      en: 'Leaders at every level and in every sector, in agencies, organisations, units and enterprises of the province, are deeply aware of digital transformation so as to direct it in their own agency, organisation, unit or enterprise.',
    },
    ...{ lead: information, together: [home], indicators: ['I-01', 'I-03'] },
    product: {
      vi: 'Báo cáo kết quả, kèm số lãnh đạo đã hoàn thành khóa học dành cho lãnh đạo',
      en: 'A report, with the leaders who completed a course for leaders',
    },
  },
  {
    ...{ code: 'NT-02', group: 'awareness', reference: objective(2025, 1), ...proposed, dueOn: by2025 },
    wording: {
      vi: 'Mọi người dân trên địa bàn tỉnh được cung cấp thông tin, nâng cao nhận thức về đường lối, chủ trương của Đảng, chính sách, pháp luật của Nhà nước về chuyển đổi số trên các phương tiện truyền thông, mạng xã hội.',
      en: 'Every resident of the province is given information on, and made more aware of, the policies of the Party and the law of the State on digital transformation, through the media and social networks.',
    },
    ...{ lead: information, together: [culture], indicators: ['I-02'] },
    product: {
      vi: 'Danh mục tin, bài, sự kiện đã thực hiện, kèm lượt tiếp cận và nguồn đếm',
      en: 'A list of broadcasts, posts and events, with their reach and who counted it',
    },
  },
  {
    ...{ code: 'KN-01', group: 'skills', reference: objective(2025, 2), ...proposed, dueOn: by2025 },
    wording: {
      vi: '100% người đứng đầu, lãnh đạo các cơ quan, đơn vị, địa phương (tỉnh, huyện, xã), doanh nghiệp được đào tạo/bồi dưỡng/tập huấn có nhận thức và có kỹ năng về chuyển đổi số phục vụ công tác chỉ đạo, điều hành và ra quyết định.',
      en: '100% of heads and leaders of agencies, units, localities (province, district, commune) and enterprises are trained and have the awareness and the skills in digital transformation that direction, management and decision-making need.',
    },
    ...{ lead: home, together: [information], indicators: ['I-03'] },
    product: {
      vi: 'Các lớp bồi dưỡng dành cho lãnh đạo, kèm danh sách hoàn thành',
      en: 'Courses for leaders, with lists of those who completed them',
    },
  },
  {
    ...{ code: 'KN-02', group: 'skills', reference: objective(2025, 3), ...proposed, dueOn: by2025 },
    wording: {
      vi: '100% cán bộ, công chức, viên chức, người lao động trong cơ quan, doanh nghiệp nhà nước được tham gia đào tạo, tập huấn, bồi dưỡng, cập nhật kiến thức về chuyển đổi số, kỹ năng số, công nghệ số.',
      en: '100% of cadres, civil servants, public employees and workers in state agencies and state enterprises take part in training that updates their knowledge of digital transformation, digital skills and digital technology.',
    },
    ...{ lead: home, together: [information, education, health], indicators: ['I-04'] },
    product: {
      vi: 'Các khóa học, lớp tập huấn đã tổ chức, kèm số người tham gia',
      en: 'Courses and trainings held, with how many took part',
    },
  },
  {
    ...{ code: 'KN-03', group: 'skills', reference: objective(2025, 4), ...proposed, dueOn: null },
    wording: {
      vi: '100% cán bộ chuyên trách chuyển đổi số, công nghệ thông tin trên địa bàn tỉnh, hàng năm được đào tạo, bồi dưỡng, tập huấn về công nghệ số và được đánh giá trực tuyến kết quả đào tạo qua Hệ thống đánh giá, sát hạch chuẩn kỹ năng số quốc gia.',
      en: '100% of the dedicated digital-transformation and IT staff of the province are every year trained in digital technology and have the result assessed online through the national system for assessing digital-skill standards.',
    },
    ...{ lead: information, together: [home], indicators: ['I-05'] },
    product: {
      vi: 'Danh sách cán bộ chuyên trách đã học và đã sát hạch trong năm',
      en: 'The list of dedicated staff trained and assessed in the year',
    },
  },
  {
    ...{ code: 'KN-04', group: 'skills', reference: objective(2025, 5), ...proposed, dueOn: by2025 },
    wording: {
      vi: '80% người dân trong độ tuổi lao động có kỹ năng sử dụng dịch vụ công trực tuyến và các dịch vụ số thiết yếu (y tế, giáo dục, giao thông, du lịch, đất đai, ngân hàng…).',
      en: '80% of people of working age have the skills to use online public services and essential digital services (health, education, transport, tourism, land, banking…).',
    },
    lead: information,
    ...{ together: [health, education, transport, culture, environment], indicators: ['I-06'] },
    product: {
      vi: 'Các lớp cho người dân theo xã, phường và kết quả điều tra kỹ năng số',
      en: 'Classes for residents by commune, and the survey of digital skills',
    },
  },
  {
    ...{ code: 'KN-05', group: 'skills', reference: objective(2030, 1), ...proposed, dueOn: by2030 },
    wording: {
      vi: '90% người dân trong độ tuổi lao động có kỹ năng sử dụng dịch vụ công trực tuyến và các dịch vụ số thiết yếu (y tế, giáo dục, giao thông, du lịch, đất đai, ngân hàng…).',
      en: '90% of people of working age have the skills to use online public services and essential digital services (health, education, transport, tourism, land, banking…).',
    },
    lead: information,
    ...{ together: [health, education, transport, culture, environment], indicators: ['I-06'] },
    product: {
      vi: 'Kết quả điều tra kỹ năng số hằng năm',
      en: 'The yearly result of the survey of digital skills',
    },
  },
  {
    ...{ code: 'NL-01', group: 'people', reference: objective(2025, 6), ...proposed, dueOn: by2025 },
    wording: {
      vi: 'Đào tạo 30 cán bộ nòng cốt về chuyển đổi số của tỉnh để trở thành lực lượng nòng cốt dẫn dắt, tổ chức và lan tỏa tiến trình chuyển đổi số quốc gia trên địa bàn tỉnh.',
      en: 'Train 30 core digital-transformation officers of the province, to become the core force that leads, organises and spreads national digital transformation in the province.',
    },
    ...{ lead: information, together: [home], indicators: ['I-07'] },
    product: {
      vi: 'Danh sách 30 cán bộ nòng cốt đã hoàn thành chương trình',
      en: 'The list of 30 core officers who completed the programme',
    },
  },
  {
    ...{ code: 'NL-02', group: 'people', reference: objective(2025, 6), ...proposed, dueOn: by2025 },
    wording: {
      vi: 'Thành lập mạng lưới chuyển đổi số từ cấp tỉnh, cấp huyện đến cấp xã làm nòng cốt cho tiến trình chuyển đổi số từ cấp tỉnh tới cấp huyện, cấp xã.',
      en: 'Found a digital-transformation network from province and district to commune, as the core of digital transformation from the province down to districts and communes.',
    },
    ...{ lead: information, together: [], indicators: ['I-08'] },
    product: {
      vi: 'Quyết định thành lập mạng lưới của từng cấp',
      en: 'The decision founding the network at each level',
    },
  },
  {
    ...{ code: 'NL-03', group: 'people', reference: objective(2025, 7), ...proposed, dueOn: by2025 },
    wording: {
      vi: 'Tham gia ứng dụng thí điểm mô hình "Giáo dục đại học số" và triển khai mô hình tại 01 Trường Cao đẳng hoặc Đại học trên địa bàn tỉnh khi mô hình được hoàn thiện, triển khai theo định hướng của Bộ Giáo dục và Đào tạo, Bộ Thông tin và Truyền thông.',
      en: 'Take part in the pilot of the “digital higher education” model and deploy it at one college or university of the province once it is complete, as the Ministry of Education and Training and the Ministry of Information and Communications direct.',
    },
    ...{ lead: education, together: [information], indicators: ['I-09'] },
    product: {
      vi: 'Văn bản triển khai mô hình tại 01 trường',
      en: 'The document that deploys the model at one institution',
    },
  },
  {
    ...{ code: 'NL-04', group: 'people', reference: objective(2025, 8), ...proposed, dueOn: by2025 },
    wording: {
      vi: '100% các trường học trên địa bàn tỉnh (từ các cấp học phổ thông đến đại học) có nội dung chuyển đổi số trong chương trình giảng dạy, đào tạo.',
      en: '100% of the schools of the province (from general schools to universities) have digital-transformation content in their teaching and training.',
    },
    ...{ lead: education, together: [], indicators: ['I-10'] },
    product: { vi: 'Kê khai của từng trường, có minh chứng', en: 'Each school’s declaration, with evidence' },
  },
  {
    ...{ code: 'NL-05', group: 'people', reference: objective(2025, 8), ...proposed, dueOn: by2025 },
    wording: {
      vi: '60% cơ sở giáo dục các cấp từ tiểu học đến trung học phổ thông có tổ chức các hoạt động giáo dục STEM/STEAM và kỹ năng số.',
      en: '60% of schools from primary to upper secondary hold STEM/STEAM and digital-skills activities.',
    },
    ...{ lead: education, together: [], indicators: ['I-11'] },
    product: { vi: 'Kê khai của từng trường, có minh chứng', en: 'Each school’s declaration, with evidence' },
  },
  {
    ...{ code: 'NL-06', group: 'people', reference: objective(2030, 2), ...proposed, dueOn: by2030 },
    wording: {
      vi: 'Đào tạo được 100 kỹ sư, cử nhân chất lượng cao chuyên ngành công nghệ thông tin/công nghệ số.',
      en: 'Train 100 high-quality engineers and bachelors in information technology/digital technology.',
    },
    ...{ lead: education, together: [information], indicators: ['I-12'] },
    product: {
      vi: 'Số kỹ sư, cử nhân tốt nghiệp, có văn bản của trường',
      en: 'Graduates, by the institution’s document',
    },
  },
  {
    ...{ code: 'NL-07', group: 'people', reference: objective(2030, 3), ...proposed, dueOn: by2030 },
    wording: {
      vi: '80% cơ sở giáo dục các cấp từ tiểu học đến trung học phổ thông có tổ chức các hoạt động giáo dục STEM/STEAM và kỹ năng số.',
      en: '80% of schools from primary to upper secondary hold STEM/STEAM and digital-skills activities.',
    },
    ...{ lead: education, together: [], indicators: ['I-11'] },
    product: { vi: 'Kê khai của từng trường, có minh chứng', en: 'Each school’s declaration, with evidence' },
  },
  {
    ...{ code: 'NL-08', group: 'people', reference: objective(2030, 4), ...proposed, dueOn: by2030 },
    wording: {
      vi: 'Phấn đấu 100% chuẩn đầu ra chương trình đào tạo của các trình độ giáo dục nghề nghiệp được tích hợp năng lực số, có nội dung đào tạo phù hợp với phương thức chuyển đổi số.',
      en: 'Strive for 100% of the learning outcomes of vocational programmes to integrate digital competence, with content that fits digital transformation.',
    },
    ...{ lead: labour, together: [education], indicators: ['I-13'] },
    product: {
      vi: 'Chuẩn đầu ra đã ban hành của từng chương trình',
      en: 'The learning outcomes of each programme as issued',
    },
  },
];
