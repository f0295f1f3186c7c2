import { formatInstant } from '#domain/time/day.ts';

const count = (value: number): string => value.toLocaleString('vi-VN');

/** The public page that tells genuine files from changed ones. */
export const snapshotProofVi = {
  title: 'Kiểm tra báo cáo',
  lead: 'Ai cũng có thể kiểm tra số liệu đã chốt của hệ thống này. Không cần đăng nhập, tệp gửi lên không được lưu.',
  byFile: 'Kiểm tra bằng tệp đối chứng',
  byFileHint: 'Tệp có tên kết thúc bằng “-proof.json”, tải từ trang báo cáo đã chốt.',
  file: 'Tệp đối chứng',
  check: 'Kiểm tra tệp',
  genuine: (period: string, version: number, closedAt: string, keyId: string, numbers: number) =>
    `Tệp nguyên bản: kỳ ${period}, bản ${version}, chốt lúc ${formatInstant(new Date(closedAt))}, ký bằng khóa ${keyId}. Đã đếm lại từ các dòng theo người: ${count(numbers)} dòng số liệu đều khớp.`,
  corrected: (version: number) => `Kỳ này đã có bản đính chính số ${version}; hãy dùng bản đó.`,
  bySum: 'Kiểm tra bằng mã',
  bySumHint: 'Mã kiểm tra SHA-256 gồm 64 ký tự, in ở cuối mỗi bảng biểu.',
  sum: 'Mã kiểm tra SHA-256',
  find: 'Tìm bản chốt',
  found: (period: string, version: number, closedAt: string) =>
    `Mã này là của kỳ ${period}, bản ${version}, chốt lúc ${formatInstant(new Date(closedAt))}.`,
  notFound: 'Không có bản chốt nào mang mã này. Hãy đối chiếu lại từng ký tự với bản in.',
  notASum: 'Mã kiểm tra gồm đúng 64 ký tự: chữ số và chữ cái từ a đến f.',
  keys: 'Khóa công khai của hệ thống',
  keysHint:
    'Dùng khóa này để kiểm tra tệp trên máy không nối mạng, bằng lệnh dưới đây. Chữ ký Ed25519, số liệu theo RFC 8785.',
  keysCommand: 'npm run verify -- TỆP --key KHÓA.pem',
  noKeys: 'Chưa có bản chốt nào được ký.',
  since: (at: Date) => `dùng từ ${formatInstant(at)}`,
  download: 'Tải khóa công khai (PEM)',
};
