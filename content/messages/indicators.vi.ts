import type {
  AssessmentRef,
  DecidingFact,
  LearningGap,
  LearningRef,
} from '#domain/indicators/deciding-fact.ts';
import { formatDay } from '#domain/time/day.ts';

const learnt = (ref: LearningRef): string => `“${ref.title}” ngày ${formatDay(ref.on)}`;
const assessed = (ref: AssessmentRef): string =>
  `sát hạch ngày ${formatDay(ref.on)}${ref.passed === null ? '' : ref.passed ? ', đạt' : ', không đạt'}`;

const gap = (fact: LearningGap): string => {
  switch (fact.kind) {
    case 'begun-not-completed':
      return `Đã bắt đầu ${learnt(fact.learning)}, chưa hoàn thành.`;
    case 'completed-before-window':
      return `Hoàn thành ${learnt(fact.learning)}, trước thời gian được tính.`;
    case 'begun-before-window':
      return `Bắt đầu ${learnt(fact.learning)}, trước thời gian được tính, chưa hoàn thành.`;
    case 'only-other-content':
      return `Chỉ có ${learnt(fact.learning)}, nội dung không tính cho chỉ tiêu này.`;
    case 'not-begun':
      return 'Chưa bắt đầu khóa học nào được tính.';
  }
};

const otherwise = (fact: { learning: LearningRef | null; assessment: AssessmentRef | null }): string => {
  const parts = [fact.learning && learnt(fact.learning), fact.assessment && assessed(fact.assessment)].filter(
    (part) => part !== null,
  );
  return parts.length > 0 ? ` Đã có ${parts.join('; ')}.` : '';
};

/** The one sentence that says why somebody is counted, not counted or excluded. */
const reason = (fact: DecidingFact): string => {
  switch (fact.kind) {
    case 'completed':
      return `Hoàn thành ${learnt(fact.learning)}.`;
    case 'took-part':
      return fact.by === 'beginning'
        ? `Bắt đầu học ${learnt(fact.learning)}.`
        : `Hoàn thành ${learnt(fact.learning)}.`;
    case 'completed-and-assessed':
      return `Hoàn thành ${learnt(fact.learning)}; ${assessed(fact.assessment)}.`;
    case 'completed-not-assessed':
      return `Hoàn thành ${learnt(fact.learning)}; chưa có kết quả sát hạch trong kỳ${fact.earlier ? ` (lần gần nhất: ${assessed(fact.earlier)})` : ''}.`;
    case 'assessed-not-completed':
      return `Đã ${assessed(fact.assessment)}. ${gap(fact.gap)}`;
    case 'no-matching-position':
      return `Không giữ vị trí thuộc chỉ tiêu vào ngày chốt.${otherwise(fact)}`;
    case 'left':
      return `Đã rời vị trí, ngày cuối cùng ${formatDay(fact.lastDay)}.${otherwise(fact)}`;
    default:
      return gap(fact);
  }
};

const numbers = new Intl.NumberFormat('vi-VN');
const count = (value: number): string => numbers.format(value);

export const indicatorsVi = {
  count,
  reason,
  board: {
    title: 'Chỉ tiêu của kế hoạch',
    lead: (from: string, to: string) =>
      `Kỳ ${formatDay(from)} – ${formatDay(to)}, chốt hết ngày ${formatDay(to)}`,
    recordedUpTo: (time: string) => `Số liệu ghi nhận đến ${time}`,
    onPage: 'Trên trang này',
    parts: { units: 'Theo đơn vị', others: 'Các chỉ tiêu khác', provenance: 'Nguồn gốc số liệu' },
    cards: 'Các chỉ tiêu tính từ việc học',
    others: 'Các chỉ tiêu khác',
    othersLead:
      'Các chỉ tiêu này có số liệu từ kê khai, sổ số liệu và điều tra. “Chưa báo cáo” không có nghĩa là bằng không.',
    noData: 'Chưa có số liệu',
    noPeople: 'Chưa có người thuộc chỉ tiêu',
    noTarget: 'Mục tiêu chưa xác định trong tài liệu tham chiếu',
    people: (counted: number) => `${count(counted)} người`,
    refused: 'Tử số lớn hơn mẫu số: số liệu có lỗi, xin kiểm tra danh sách.',
    outOf: (counted: number, of: number) => `${count(counted)} trên ${count(of)} người`,
    outOfTarget: (counted: number, of: number) => `${count(counted)} trên ${count(of)} người theo kế hoạch`,
    target: (text: string) => `Mục tiêu ${text}`,
    reached: 'Đã đạt mục tiêu',
    missing: (people: number) => `Còn thiếu ${count(people)} người`,
    missingForTarget: (people: number) => `Cần thêm ${count(people)} người để đạt mục tiêu`,
    progress: (code: string, text: string) => `${code}: ${text}`,
    segments: { public: 'Khối cơ quan, đơn vị công', enterprise: 'Khối doanh nghiệp' },
    denominator: (source: string, on: string) => `Mẫu số: ${source}; ngày ${formatDay(on)}`,
    byUnit: (code: string) => `${code} theo đơn vị`,
    caption: 'Mỗi dòng gồm cả đơn vị trực thuộc.',
    openNumbers: 'Mở một con số để xem từng người.',
    chooseIndicator: 'Xem theo chỉ tiêu',
    columns: {
      unit: 'Đơn vị',
      population: 'Có mặt',
      tookPart: 'Tham gia',
      participations: 'Lượt',
      completed: 'Hoàn thành',
      assessed: 'Đã sát hạch (đạt)',
      counted: 'Đạt chỉ tiêu',
      rate: 'Tỷ lệ',
    },
    ownOnly: 'Riêng cơ quan này',
    notSummed: 'Mỗi con số đếm người, mỗi người một lần; vì vậy tổng không nhất thiết bằng cộng các đơn vị.',
    path: 'Vị trí trong cơ cấu',
    levels: 'Số cấp hiển thị',
    level: { '1': '1 cấp', '2': '2 cấp', all: 'Tất cả' },
    noUnit: 'Đơn vị của Ông/Bà không tồn tại vào ngày chốt của kỳ này, nên không có số liệu.',
    period: 'Kỳ báo cáo',
    otherDays: 'Ngày khác',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    show: 'Xem',
    wrongDays:
      'Ngày chưa đúng: cần cả hai ngày, ngày đầu không sau ngày cuối. Đang hiển thị năm báo cáo hiện tại.',
    provenance: 'Nguồn gốc số liệu',
    planVersion: (plan: string, version: number) => `${plan}, phiên bản ${version}`,
    indicatorVersion: (version: number) => `Cách tính phiên bản ${version}`,
    treeDay: (day: string) => `Cơ cấu đơn vị ngày ${formatDay(day)}`,
    owner: (name: string) => `Đơn vị chịu trách nhiệm: ${name}`,
    close: 'Chốt kỳ và báo cáo',
  },
  figures: {
    arms: {
      reached: 'Lượt tiếp cận đã ghi',
      declared: 'Theo kê khai',
      evidence: 'Có minh chứng trên hệ thống (mức tối thiểu)',
      survey: 'Ước lượng từ điều tra',
    },
    nobody: 'Chưa báo cáo',
    notReported: (members: number) => `${count(members)} đơn vị, cơ sở chưa báo cáo`,
    outOf: (counted: number, of: number) => `${count(counted)} trên ${count(of)}`,
    beside: (counted: number, of: number) => `${count(counted)} lượt, bên cạnh dân số ${count(of)} người`,
    interval: (low: number, high: number) =>
      `khoảng tin cậy 95%: ${(low / 100).toFixed(1).replace('.', ',')}% – ${(high / 100).toFixed(1).replace('.', ',')}%`,
    open: 'Xem từng dòng',
    title: (code: string) => `Các dòng của ${code}`,
    lead: 'Các dòng được tính cộng lại đúng bằng con số.',
    none: 'Không có dòng nào.',
    columns: { label: 'Dòng', unit: 'Đơn vị', status: 'Tình trạng', amount: 'Số', reason: 'Lý do' },
    status: {
      counted: 'Được tính',
      'not-counted': 'Chưa được tính',
      'not-reported': 'Chưa báo cáo',
      excluded: 'Không thuộc mẫu số',
    },
    all: 'Tất cả',
    filter: 'Lọc',
    choosePlan: 'Kế hoạch',
  },
  period: {
    year: (year: number) => `Năm ${year}`,
    half: (half: number, year: number) =>
      half === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`,
    quarter: (quarter: number, year: number) =>
      `Quý ${['I', 'II', 'III', 'IV'][quarter - 1] ?? quarter} năm ${year}`,
    month: (month: number, year: number) => `Tháng ${month} năm ${year}`,
    days: (from: string, to: string) => `${formatDay(from)} – ${formatDay(to)}`,
  },
  unit: {
    person: 'người',
    organisation: 'cơ quan, đơn vị',
    school: 'trường',
    programme: 'chương trình',
    graduate: 'người tốt nghiệp',
    institution: 'cơ sở đào tạo',
    resident: 'người dân',
    none: 'không có con số riêng',
  },
  sheet: {
    wording: 'Nguyên văn trong kế hoạch',
    counting: 'Cách tính',
    unit: 'Đơn vị tính',
    targets: 'Mục tiêu',
    noTarget: 'Không có mục tiêu bằng số',
    target: (value: string, year: number) => `${value} (đến năm ${year})`,
    all: 'toàn bộ',
    everyYear: 'đạt trong từng năm',
    aspirational: 'phấn đấu',
    window: 'Thời gian được tính',
    cumulative: (from: string) => `Cộng dồn từ ${from} đến hết ngày chốt`,
    yearly: 'Chỉ trong kỳ báo cáo',
    owner: 'Đơn vị chịu trách nhiệm',
    legal: 'Căn cứ',
    version: 'Phiên bản cách tính',
    rule: 'Quy tắc người vào, người ra',
    numbers: 'Số liệu',
    back: 'Về bảng chỉ tiêu',
  },
  people: {
    title: (code: string) => `${code}: danh sách người`,
    total: (people: number) => `${count(people)} người`,
    participations: (value: number) => `${count(value)} lượt`,
    empty: 'Không có ai trong danh sách này.',
    province: 'Toàn thành phố',
    own: 'riêng cơ quan',
    subtree: 'cả đơn vị trực thuộc',
    filter: 'Xem',
    all: 'Tất cả',
    status: { counted: 'Được tính', 'not-counted': 'Chưa được tính', excluded: 'Ngoài danh sách' },
    statusHint: {
      counted: 'Đạt chỉ tiêu trong kỳ.',
      'not-counted': 'Thuộc chỉ tiêu nhưng còn thiếu.',
      excluded:
        'Có học hoặc từng giữ vị trí, nhưng không giữ vị trí phù hợp vào ngày chốt; không nằm trong tử số và mẫu số.',
    },
    measures: {
      population: 'Có mặt',
      tookPart: 'Tham gia',
      completed: 'Hoàn thành',
      assessed: 'Đã sát hạch',
      passed: 'Sát hạch đạt',
      counted: 'Đạt chỉ tiêu',
    },
    columns: {
      name: 'Họ và tên',
      idTail: 'Số định danh',
      unit: 'Đơn vị',
      status: 'Tình trạng',
      reason: 'Căn cứ',
      participations: 'Lượt',
    },
    erased: 'Danh tính đã xóa',
    idTail: (tail: string) => `…${tail}`,
    next: 'Trang sau',
    first: 'Về trang đầu',
    caption: (shown: number, total: number) => `${count(shown)} trong ${count(total)} người, xếp theo tên`,
  },
  summary: {
    title: 'Tổng quan chuyển đổi số: đào tạo, bồi dưỡng',
    lead: (unit: string, period: string) => `${unit} · ${period}`,
    board: 'Xem theo đơn vị',
    noUnit: 'Chưa có đơn vị nào để hiển thị.',
    tookPart: (people: number) => `${count(people)} người đã tham gia`,
    completed: (people: number) => `${count(people)} người đã hoàn thành`,
    assessed: (people: number, passed: number) =>
      `${count(people)} người đã sát hạch, ${count(passed)} người đạt`,
    daysLeft: (days: number) =>
      days > 0
        ? `Còn ${count(days)} ngày đến hạn chốt`
        : days === 0
          ? 'Hôm nay là ngày chốt'
          : 'Kỳ đã kết thúc',
  },
};
