/** The parts of the sentence that an audience's rule reads as (`audience-sentence.ts`). */
export const audiencePhrasesVi = {
  everybody: 'Mọi người đang giữ vị trí công tác',
  people: 'Người',
  or: '; hoặc ',
  orWord: ' hoặc ',
  categories: {
    cadre: 'cán bộ',
    'civil-servant': 'công chức',
    'public-employee': 'viên chức',
    worker: 'người lao động',
    'part-time': 'người hoạt động không chuyên trách',
  },
  isOne: (names: string) => `là ${names}`,
  sectors: {
    state: 'cơ quan nhà nước',
    'public-service': 'đơn vị sự nghiệp công lập',
    'state-enterprise': 'doanh nghiệp nhà nước',
    'private-enterprise': 'doanh nghiệp ngoài nhà nước',
  },
  inSectors: (names: string) => `làm việc tại ${names}`,
  below: (unit: string) => `${unit} và đơn vị trực thuộc`,
  inUnits: (units: string) => `thuộc ${units}`,
  levels: {
    province: 'cấp tỉnh',
    commune: 'cấp xã',
    unit: 'cơ quan, đơn vị',
    enterprise: 'doanh nghiệp',
  },
  leadsAt: (levels: string) => `giữ chức vụ lãnh đạo ${levels}`,
  leader: (is: boolean): string =>
    is ? 'giữ chức vụ lãnh đạo, quản lý' : 'không giữ chức vụ lãnh đạo, quản lý',
  dxSpecialist: (is: boolean): string =>
    is
      ? 'chuyên trách về chuyển đổi số, công nghệ thông tin'
      : 'không chuyên trách về chuyển đổi số, công nghệ thông tin',
  coreOfficer: (is: boolean): string => (is ? 'là cán bộ nòng cốt' : 'không phải cán bộ nòng cốt'),
  title: (text: string) => `có chức danh chứa “${text}”`,
  since: (day: string) => `giữ vị trí này chậm nhất từ ngày ${day}`,
  tags: (has: boolean, names: string) => (has ? `mang thẻ ${names}` : `không mang thẻ ${names}`),
  courses: (has: boolean, titles: readonly string[]) => {
    if (titles.length === 1) return `${has ? 'đã' : 'chưa'} hoàn thành khóa ${titles[0]}`;
    return has
      ? `đã hoàn thành một trong các khóa ${titles.join(', ')}`
      : `chưa hoàn thành khóa nào trong các khóa ${titles.join(', ')}`;
  },
  groups: {
    leader: 'lãnh đạo chuyển đổi số',
    technology: 'công nghệ số',
    core: 'nòng cốt',
    general: 'kỹ năng số',
    other: 'nội dung khác',
  },
  completedGroup: (has: boolean, groups: string) =>
    has ? `đã hoàn thành một khóa thuộc nhóm ${groups}` : `chưa hoàn thành khóa nào thuộc nhóm ${groups}`,
  assessed: (has: boolean, passed: boolean) =>
    `${has ? 'đã' : 'chưa'} ${passed ? 'đạt' : 'dự'} sát hạch kỹ năng số`,
  inYear: (year: string) => ` trong năm ${year}`,
  inReportingYear: (year: string) => ` trong năm báo cáo ${year}`,
  between: (from: string, to: string) => ` từ ngày ${from} đến hết ngày ${to}`,
  from: (day: string) => ` từ ngày ${day}`,
  until: (day: string) => ` đến hết ngày ${day}`,
  unknownUnit: 'đơn vị không còn',
  unknownCourse: 'không còn',
};
