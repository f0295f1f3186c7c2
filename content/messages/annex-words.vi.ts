import type { TableWords } from '#domain/reporting/table-words.ts';
import { residentsVi } from './residents.vi.ts';

const share = (tenThousandths: number): string => `${(tenThousandths / 100).toFixed(1).replace('.', ',')}%`;
const of = (indicator: string | null): string => (indicator === null ? '' : ` (CHỈ TIÊU ${indicator})`);

/** Titles of the annexes, and the words of those added last; Vietnamese in every file, whatever the reader's language. */
export const annexWords = {
  titles: {
    'PL-01': () => 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
    'PL-02': (indicator) => `KẾT QUẢ ĐÀO TẠO, BỒI DƯỠNG THEO CƠ QUAN, ĐƠN VỊ${of(indicator)}`,
    'PL-03': (indicator) =>
      `DANH SÁCH CÁN BỘ CHUYÊN TRÁCH CHUYỂN ĐỔI SỐ, CÔNG NGHỆ THÔNG TIN${of(indicator)}`,
    'PL-04': () => 'KẾT QUẢ THEO KHÓA HỌC',
    'PL-05': () => 'KẾT QUẢ PHỔ CẬP KỸ NĂNG SỐ CHO NGƯỜI DÂN THEO XÃ, PHƯỜNG VÀ LĨNH VỰC',
    'PL-06': () => 'DANH SÁCH CHƯA HOÀN THÀNH (CHỈ DÙNG NỘI BỘ)',
  },
  pl04: {
    code: 'Mã',
    title: 'Khóa học, lớp học',
    held: 'Nơi tổ chức',
    hours: 'Số tiết',
    participations: 'Lượt',
    people: 'Người',
    completed: 'Hoàn thành',
    score: 'Điểm TB (câu đúng)',
  },
  pl05: {
    code: 'Mã',
    name: 'Xã, phường',
    population: 'Trong độ tuổi lao động',
    source: 'Nguồn, ngày',
    learners: 'Người học',
    skilled: 'Có kỹ năng',
    skilledInAll: 'Đủ các lĩnh vực',
    total: 'Toàn thành phố',
  },
  pl06: {
    number: 'STT',
    indicator: 'Chỉ tiêu',
    name: 'Họ và tên',
    unit: 'Cơ quan, đơn vị',
    position: 'Chức vụ',
    reason: 'Lý do chưa hoàn thành',
  },
  held: { here: 'Trên hệ thống', elsewhere: 'Lớp học, nơi khác' },
  skillAreas: residentsVi.areas,
  unsettled: residentsVi.conflict,
  interval: (low, high) => `khoảng tin cậy 95%: ${share(low)} đến ${share(high)}`,
} satisfies Partial<TableWords>;
