import { csv, type SentFile, workbook } from './hr-files.ts';

/** Files that cannot be imported, each with the sentence that says what to do. */
export const refusedFiles = async (): Promise<{ what: string; file: SentFile; says: RegExp }[]> => [
  {
    what: 'a PDF under the name of a workbook',
    file: {
      name: 'danh-sach.xlsx',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'),
    },
    says: /Tệp này không phải bảng tính\. Mở tệp bằng Excel, lưu thành \.xlsx hoặc \.csv rồi tải lên lại\./,
  },
  {
    what: 'a workbook with a password',
    file: { name: 'co-mat-khau.xlsx', mimeType: 'application/vnd.ms-excel', buffer: encryptedWorkbook() },
    says: /Tệp được đặt mật khẩu nên không đọc được\. Bỏ mật khẩu trong Excel, lưu lại rồi tải lên lại\./,
  },
  {
    what: 'a list without a heading',
    file: await workbook(
      'khong-tieu-de.xlsx',
      [],
      [
        ['Nguyễn Văn An', '094085000001', 'Chuyên viên'],
        ['Trần Thị Bình', '094185000002', 'Chuyên viên'],
      ],
    ),
    says: /Không tìm thấy dòng tiêu đề trong 30 dòng đầu\. Đặt một dòng tiêu đề có các cột .*rồi tải lên lại\./,
  },
  {
    what: 'a list typed in an old font',
    file: csv('phong-cu.csv', [
      ['Số định danh', 'Họ và tên', 'Mã đơn vị', 'Chức vụ', 'Loại', 'Từ ngày'],
      ['094085000001', 'NguyÔn V¨n An', 'E2E-XA', 'Chuyªn viªn', 'C«ng chøc', '01/07/2024'],
      ['094085000002', 'TrÇn ThÞ B×nh', 'E2E-XA', 'Chuyªn viªn', 'C«ng chøc', '01/07/2024'],
    ]),
    says: /Chữ trong tệp dùng phông cũ \(TCVN3 hoặc VNI\).*Chuyển mã sang Unicode .*rồi tải lên lại\./,
  },
];

/** The container of an encrypted workbook: the marks by which it is known. */
const encryptedWorkbook = (): Buffer => {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write('EncryptionInfo\0', 1024, 'utf16le');
  bytes.write('EncryptedPackage\0', 1152, 'utf16le');
  return bytes;
};
