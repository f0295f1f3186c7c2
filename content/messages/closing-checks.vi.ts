import type { ClosingCheckKind } from '#domain/reporting/closing-checks.ts';
import { indicatorsVi } from './indicators.vi.ts';

const { count } = indicatorsVi;

/** One sentence a check: what is open. */
const found: Readonly<Record<ClosingCheckKind, (open: number) => string>> = {
  'ledger-conflicts': (open) => `${count(open)} số liệu nền có nguồn chưa thống nhất`,
  'unit-reports-missing': (open) => `${count(open)} đơn vị chưa nộp báo cáo của kỳ`,
  'declarations-waiting': (open) => `${count(open)} bản kê khai đã nộp nhưng chưa được xem xét`,
  'counted-above-denominator': (open) => `${count(open)} dòng có tử số lớn hơn mẫu số`,
  'board-differs': (open) => `${count(open)} dòng trên bảng chỉ tiêu khác với khi đếm lại`,
};

export const closingChecksVi = {
  found: (check: ClosingCheckKind, open: number): string => found[check](open),
  title: 'Kiểm tra trước khi chốt',
  lead: 'Xử lý xong thì chốt ngay. Nếu phải chốt khi còn việc chưa xử lý, lý do và tên người cho phép được ghi vào số liệu chốt và in trên báo cáo.',
  checks: {
    'ledger-conflicts': 'Sổ số liệu nền: các nguồn thống nhất vào ngày chốt',
    'unit-reports-missing': 'Báo cáo của các đơn vị: đã nộp đủ',
    'declarations-waiting': 'Bản kê khai: đã xem xét hết',
    'counted-above-denominator': 'Tử số không lớn hơn mẫu số',
    'board-differs': 'Bảng chỉ tiêu khớp với khi đếm lại từ dữ liệu gốc',
  },
  passed: 'Đạt',
  open: (open: number) => `${count(open)} việc`,
  atClosing: 'Kiểm tra khi chốt',
  settle: 'Mở danh sách',
  registers: {
    schools: 'trường học',
    programmes: 'chương trình nghề',
    units: 'đơn vị',
    institutions: 'cơ sở đào tạo',
    graduates: 'người tốt nghiệp',
  },
  broken: (counted: number, denominator: number) => `${count(counted)} trên ${count(denominator)}`,
  override: 'Lý do chốt khi còn việc chưa xử lý',
  overrideHint: 'Ít nhất 10 ký tự. Tên của Ông/Bà và lý do này được ghi vào số liệu chốt, in trên báo cáo.',
  allPassed: 'Mọi kiểm tra đều đạt khi chốt.',
  overridden: (what: string, name: string, reason: string) =>
    `Chốt khi còn việc chưa xử lý: ${what}. Người cho phép: ${name}. Lý do: ${reason}`,
  proof: (what: string, reason: string) => `Chốt khi còn việc chưa xử lý: ${what}. Lý do: ${reason}`,
};
