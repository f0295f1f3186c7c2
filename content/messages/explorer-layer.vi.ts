import type { ClosedDimension, DatasetName, Dimension, Measure } from '#domain/explorer/layer.ts';

type Word = { readonly name: string; readonly means: string };
export type LayerWords = {
  readonly datasets: Readonly<Record<DatasetName, Word>>;
  readonly dimensions: Readonly<Record<Dimension, Word>>;
  readonly measures: Readonly<Record<Measure, Word>>;
  readonly values: Readonly<Record<ClosedDimension, Readonly<Record<string, string>>>>;
};

/** What every data set, dimension and measure is called and means: the sentences and the dictionary are made of these. */
export const explorerLayerVi: LayerWords = {
  datasets: {
    posts: {
      name: 'Nhân sự theo vị trí công tác',
      means:
        'Mỗi dòng là một vị trí có người giữ vào ngày được hỏi, theo những gì đã ghi nhận đến nay. Người có hai vị trí đứng ở hai dòng nhưng vẫn là một người.',
    },
    learning: {
      name: 'Kết quả học tập đã hoàn thành',
      means:
        'Mỗi dòng là một kết quả hoàn thành, học ở đây hoặc ở nơi khác, của người đang giữ vị trí công tác hôm nay. Bản ghi đã đính chính chỉ tính bản mới nhất.',
    },
    enrolments: {
      name: 'Ghi danh và tiến độ',
      means:
        'Mỗi dòng là một lượt ghi danh khóa học trên hệ thống của người đang giữ vị trí công tác hôm nay, với tiến độ theo bản khóa học đã ghi danh.',
    },
    duties: {
      name: 'Nghĩa vụ học tập',
      means:
        'Mỗi dòng là một người phải thực hiện một nghĩa vụ, còn giữ vị trí công tác hôm nay. Thời gian là hạn của người đó.',
    },
  },
  dimensions: {
    unit: { name: 'Đơn vị', means: 'Đơn vị của vị trí, không gộp đơn vị trực thuộc.' },
    'top-unit': {
      name: 'Đơn vị trực thuộc tỉnh, thành phố',
      means: 'Đơn vị ngay dưới cấp cao nhất; đơn vị cấp dưới được gộp vào.',
    },
    sector: { name: 'Khối', means: 'Khối của đơn vị.' },
    category: { name: 'Loại', means: 'Cán bộ, công chức, viên chức, người lao động, không chuyên trách.' },
    gender: { name: 'Giới tính', means: 'Theo hồ sơ nhân thân.' },
    leader: { name: 'Lãnh đạo', means: 'Vị trí có giữ chức vụ lãnh đạo hay không.' },
    'leader-level': { name: 'Cấp lãnh đạo', means: 'Cấp của đơn vị mà người đó lãnh đạo.' },
    'dx-specialist': {
      name: 'Chuyên trách CĐS, CNTT',
      means: 'Vị trí chuyên trách chuyển đổi số, công nghệ thông tin hay không.',
    },
    course: { name: 'Khóa học', means: 'Khóa học trên hệ thống, hoặc tên khóa học ở nơi khác.' },
    'content-group': { name: 'Nhóm nội dung', means: 'Nhóm nội dung của khóa học.' },
    'training-form': { name: 'Hình thức', means: 'Đào tạo, bồi dưỡng, tập huấn.' },
    source: { name: 'Nơi học', means: 'Trên hệ thống này hay ở nơi khác.' },
    state: { name: 'Tiến độ', means: 'Chưa bắt đầu, đang học, đã hoàn thành.' },
    duty: { name: 'Nghĩa vụ', means: 'Nghĩa vụ học tập trong một kỳ.' },
    'duty-state': { name: 'Tình trạng nghĩa vụ', means: 'Còn phải làm, đã xong, được miễn, đã rời diện.' },
    year: { name: 'Năm', means: 'Năm dương lịch.' },
    quarter: { name: 'Quý', means: 'Quý dương lịch.' },
    month: { name: 'Tháng', means: 'Tháng dương lịch.' },
  },
  measures: {
    people: {
      name: 'Số người',
      means: 'Số người khác nhau; một người chỉ tính một lần ở mỗi ô và mỗi tổng.',
    },
    women: { name: 'Số nữ', means: 'Số người khác nhau có giới tính nữ.' },
    leaders: { name: 'Số lãnh đạo', means: 'Số người khác nhau đang giữ chức vụ lãnh đạo.' },
    posts: { name: 'Số vị trí', means: 'Số vị trí có người giữ.' },
    turns: { name: 'Số lượt', means: 'Số lượt: mỗi kết quả, ghi danh hoặc nghĩa vụ tính một lượt.' },
    hours: {
      name: 'Số tiết',
      means: 'Tổng số tiết (45 phút) của các kết quả; kết quả không rõ số tiết tính là không.',
    },
    completed: { name: 'Số lượt hoàn thành', means: 'Số lượt ghi danh đã hoàn thành.' },
    'completed-people': {
      name: 'Số người đã hoàn thành',
      means: 'Số người khác nhau có ít nhất một lượt hoàn thành.',
    },
    'completion-rate': {
      name: 'Tỷ lệ lượt hoàn thành',
      means: 'Số lượt hoàn thành chia cho số lượt ghi danh của cùng ô.',
    },
    'average-progress': {
      name: 'Tiến độ bình quân',
      means: 'Bình quân tiến độ (0–100%) của các lượt ghi danh.',
    },
    owed: {
      name: 'Số lượt phải thực hiện',
      means: 'Còn phải làm và đã xong; không tính được miễn và đã rời diện.',
    },
    met: { name: 'Số lượt đã xong', means: 'Số lượt nghĩa vụ đã hoàn thành.' },
    'met-rate': {
      name: 'Tỷ lệ đã xong',
      means: 'Số lượt đã xong chia cho số lượt phải thực hiện của cùng ô.',
    },
  },
  values: {
    sector: {
      state: 'Cơ quan nhà nước',
      'public-service': 'Đơn vị sự nghiệp công lập',
      'state-enterprise': 'Doanh nghiệp nhà nước',
      'private-enterprise': 'Doanh nghiệp ngoài nhà nước',
    },
    category: {
      cadre: 'Cán bộ',
      'civil-servant': 'Công chức',
      'public-employee': 'Viên chức',
      worker: 'Người lao động',
      'part-time': 'Người hoạt động không chuyên trách',
    },
    gender: { female: 'Nữ', male: 'Nam', unknown: 'Chưa rõ' },
    leader: { yes: 'Lãnh đạo', no: 'Không phải lãnh đạo' },
    'leader-level': {
      province: 'Lãnh đạo cấp tỉnh',
      commune: 'Lãnh đạo cấp xã',
      unit: 'Lãnh đạo cơ quan, đơn vị',
      enterprise: 'Lãnh đạo doanh nghiệp',
      none: 'Không phải lãnh đạo',
    },
    'dx-specialist': { yes: 'Chuyên trách', no: 'Không chuyên trách' },
    'content-group': {
      leader: 'Lãnh đạo',
      technology: 'Công nghệ số',
      core: 'Nòng cốt',
      general: 'Chung',
      other: 'Khác',
    },
    'training-form': { formal: 'Đào tạo', refresher: 'Bồi dưỡng', short: 'Tập huấn', unknown: 'Chưa rõ' },
    source: { here: 'Trên hệ thống', elsewhere: 'Ở nơi khác' },
    state: { 'not-begun': 'Chưa bắt đầu', 'under-way': 'Đang học', completed: 'Đã hoàn thành' },
    'duty-state': { open: 'Còn phải làm', met: 'Đã xong', exempt: 'Được miễn', left: 'Đã rời diện' },
  },
};
