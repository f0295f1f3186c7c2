import type { Sector } from '#domain/organisation/terms.ts';

/** `weight`: how many of the generated people work there, relative to the others. */
export type Agency = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly sector: Sector;
  readonly weight: number;
  readonly seat?: string;
};

const departments = [
  ['SKHCN', 'Sở Khoa học và Công nghệ'],
  ['SNV', 'Sở Nội vụ'],
  ['STC', 'Sở Tài chính'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo'],
  ['SYT', 'Sở Y tế'],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường'],
  ['SXD', 'Sở Xây dựng'],
  ['SCT', 'Sở Công Thương'],
  ['STP', 'Sở Tư pháp'],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['SDTTG', 'Sở Dân tộc và Tôn giáo'],
  ['TTTP', 'Thanh tra thành phố'],
  ['VPUB', 'Văn phòng Ủy ban nhân dân thành phố'],
] as const;

const services = [
  ['SKHCN-TTCDS', 'Trung tâm Chuyển đổi số', 'SKHCN', 12],
  ['SKHCN-TTUD', 'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ', 'SKHCN', 8],
  ['SYT-BVDK', 'Bệnh viện đa khoa khu vực Vị Thanh', 'SYT', 40],
  ['SYT-TTKSBT', 'Trung tâm Kiểm soát bệnh tật', 'SYT', 16],
  ['SGDDT-THPT1', 'Trường THPT Vị Thanh', 'SGDDT', 22],
  ['SGDDT-THPT2', 'Trường THPT Long Mỹ', 'SGDDT', 22],
  ['SGDDT-CDCD', 'Trường Cao đẳng Cộng đồng', 'SGDDT', 26],
  ['VPUB-TTPVHCC', 'Trung tâm Phục vụ hành chính công thành phố', 'VPUB', 10],
  ['SNNMT-VPDK', 'Văn phòng Đăng ký đất đai', 'SNNMT', 24],
] as const;

const enterprises: readonly [string, string, Sector, number][] = [
  ['DNNN-CTN', 'Công ty Cấp thoát nước và Công trình đô thị (minh họa)', 'state-enterprise', 20],
  ['DNNN-XSKT', 'Công ty Xổ số kiến thiết (minh họa)', 'state-enterprise', 8],
  ['DN-LUA', 'Công ty cổ phần Lúa gạo Hậu Giang (minh họa)', 'private-enterprise', 6],
  ['DN-THUY', 'Công ty TNHH Thủy sản Ngã Bảy (minh họa)', 'private-enterprise', 6],
  ['DN-SO', 'Công ty cổ phần Giải pháp số Vị Thanh (minh họa)', 'private-enterprise', 4],
];

/** A plausible tree of agencies over the real communes. Marked as demo; not a statement about how the city is organised. */
export const agenciesOver = (communes: readonly { code: string; name: string }[]): readonly Agency[] => [
  {
    code: 'UBND',
    name: 'Ủy ban nhân dân thành phố Cần Thơ',
    kind: 'Ủy ban nhân dân cấp tỉnh',
    parent: null,
    sector: 'state',
    weight: 4,
  },
  ...departments.map(([code, name]) => ({
    code,
    name,
    kind: 'Sở, ngành',
    parent: 'UBND',
    sector: 'state' as const,
    weight: 22,
  })),
  ...services.map(([code, name, parent, weight]) => ({
    code,
    name,
    kind: 'Đơn vị sự nghiệp công lập',
    parent,
    sector: 'public-service' as const,
    weight,
  })),
  ...enterprises.map(([code, name, sector, weight]) => ({
    code,
    name,
    kind: 'Doanh nghiệp',
    parent: 'UBND',
    sector,
    weight,
  })),
  ...communes.flatMap(({ code, name }) => [
    {
      code: `UB-${code}`,
      name: `Ủy ban nhân dân ${lowerFirst(name)}`,
      kind: 'Ủy ban nhân dân cấp xã',
      parent: 'UBND',
      sector: 'state' as const,
      weight: 6,
      seat: code,
    },
    {
      code: `VHXH-${code}`,
      name: `Phòng Văn hóa – Xã hội ${lowerFirst(name)}`,
      kind: 'Phòng chuyên môn cấp xã',
      parent: `UB-${code}`,
      sector: 'state' as const,
      weight: 4,
      seat: code,
    },
    {
      code: `TTPV-${code}`,
      name: `Trung tâm Phục vụ hành chính công ${lowerFirst(name)}`,
      kind: 'Trung tâm hành chính công cấp xã',
      parent: `UB-${code}`,
      sector: 'state' as const,
      weight: 4,
      seat: code,
    },
  ]),
];

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
