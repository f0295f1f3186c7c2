import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import type { ResidentExclusion } from '#domain/residents/board.ts';
import type { EvidenceGrade } from '#domain/residents/grade.ts';

const areas: Readonly<Record<SkillArea, string>> = {
  'public-services': 'Dịch vụ công',
  health: 'Y tế',
  education: 'Giáo dục',
  transport: 'Giao thông',
  tourism: 'Du lịch',
  land: 'Đất đai',
  banking: 'Ngân hàng',
};
const grades: Readonly<Record<EvidenceGrade, string>> = {
  A: 'Hạng A: hệ thống đánh giá, sát hạch quốc gia công nhận',
  B: 'Hạng B: đạt bài kiểm tra của khóa học trên hệ thống',
  C: 'Hạng C: tự làm được trước người hướng dẫn ký danh sách lớp',
  D: 'Hạng D: mới tham gia, chưa đủ; không tính',
};
const excluded: Readonly<Record<ResidentExclusion, string>> = {
  'age-unknown': 'Không rõ ngày sinh',
  'not-working-age': 'Ngoài độ tuổi lao động',
};

/** Residents who learn: the lower bound of I-06. */
export const residentsVi = {
  title: 'Kỹ năng số của người dân',
  lead: (day: string) =>
    `Theo xã, phường đến ngày ${day}. Số có minh chứng là mức tối thiểu: người đã biết mà không để lại dấu vết ở đây thì chưa được tính.`,
  areas,
  grades,
  excluded,
  evidence: {
    title: 'Có minh chứng (mức tối thiểu)',
    counted: (people: string) => `${people} người`,
    share: (share: string, people: string) => `ít nhất ${share} của ${people} người trong độ tuổi lao động`,
    noDenominator:
      'Chưa tính được tỷ lệ: sổ số liệu chưa có, hoặc chưa thống nhất, dân số trong độ tuổi lao động của mọi xã, phường.',
    inAll: (people: string) => `${people} người nếu phải đủ cả 6 lĩnh vực`,
    women: (people: string) => `Trong đó nữ: ${people}`,
    silent: (communes: number) =>
      `${communes} xã, phường chưa có người học nào được ghi nhận; ghi là chưa báo cáo, không phải là 0.`,
  },
  survey: {
    title: 'Ước lượng từ điều tra',
    none: 'Năm nay chưa có cuộc điều tra nào.',
    tooFew: 'Chưa đủ phiếu để ước lượng.',
    rate: (rate: string, low: string, high: string) => `${rate} (95%: ${low} – ${high})`,
    apart: 'Hai con số nói về hai việc khác nhau và không cộng lại.',
    demo: 'Minh họa',
  },
  rule: 'Có kỹ năng khi dùng được dịch vụ công trực tuyến và ít nhất 3 trong 6 lĩnh vực thiết yếu mà chỉ tiêu nêu (y tế, giáo dục, giao thông, du lịch, đất đai, ngân hàng). Hạng của một người là hạng của minh chứng yếu nhất mà kết luận cần đến.',
  gradesCaption: 'Theo hạng minh chứng',
  gradeColumns: { grade: 'Hạng', people: 'Số người' },
  caption: 'Theo xã, phường và lĩnh vực',
  columns: {
    name: 'Xã, phường',
    population: 'Trong độ tuổi lao động',
    learners: 'Người học',
    skilled: 'Có kỹ năng',
    rate: 'Ít nhất',
    inAll: 'Đủ 6 lĩnh vực',
  },
  total: 'Toàn thành phố',
  notReported: 'chưa báo cáo',
  conflict: 'nguồn chưa thống nhất',
  unknown: 'chưa có số liệu',
  onDay: 'Đến ngày',
  show: 'Xem',
  import: 'Nhập danh sách lớp',
  surveys: 'Các cuộc điều tra',
  none: 'Chưa có xã, phường nào.',
  list: {
    title: (commune: string) => `Người dân đã học: ${commune}`,
    lead: 'Chỉ người có quyền xem nhân sự của xã, phường mới thấy danh sách này; mỗi lần xem được ghi nhật ký.',
    caption: 'Người dân được ghi nhận, theo thứ tự hồ sơ',
    columns: {
      name: 'Họ và tên',
      born: 'Năm sinh',
      grade: 'Hạng',
      areas: 'Đã làm được',
      newest: 'Minh chứng mới nhất',
    },
    erased: 'Đã xóa danh tính',
    noGrade: 'Chưa có minh chứng',
    none: 'Chưa có ai được ghi nhận. Có thể nhập danh sách lớp ở mục Nhập dữ liệu.',
    next: 'Trang sau',
    back: 'Về bảng xã, phường',
  },
};
