import { fullNameColumn, idNumberColumn } from '#domain/imports/person-columns.ts';
import { type FieldSpec, headings } from '#domain/imports/spec.ts';

export const rosterFieldKeys = [
  'idNumber',
  'fullName',
  'bornOn',
  'gender',
  'unitCode',
  'unitName',
  'title',
  'category',
  'leader',
  'dxSpecialist',
  'coreOfficer',
  'email',
  'phone',
  'from',
  'to',
] as const;
export type RosterField = (typeof rosterFieldKeys)[number];

export const rosterRequiredColumns: readonly (readonly RosterField[])[] = [
  ['idNumber'],
  ['fullName'],
  ['unitCode', 'unitName'],
  ['category'],
  ['from'],
];

/** Headings seen in the lists that personnel offices keep. */
export const rosterColumns: readonly FieldSpec<RosterField>[] = [
  idNumberColumn,
  fullNameColumn,
  {
    key: 'bornOn',
    exact: headings(`
      Ngày sinh; Ngày tháng năm sinh; Ngày, tháng, năm sinh; Sinh ngày; Ngày/tháng/năm sinh; NTNS;
      Date of birth; DOB; Birth date; Birthday; bornOn`),
    phrases: headings('Ngày sinh'),
  },
  { key: 'gender', exact: headings('Giới tính; Nam/Nữ; Nam, nữ; GT; Phái; Gender; Sex') },
  {
    key: 'unitCode',
    exact: headings(
      'Mã đơn vị; Mã cơ quan; Mã ĐV; Mã đơn vị công tác; Mã định danh đơn vị; Unit code; unitCode',
    ),
  },
  {
    key: 'unitName',
    exact: headings(`
      Đơn vị; Cơ quan; Đơn vị công tác; Tên đơn vị; Tên cơ quan; Cơ quan công tác; Nơi công tác; ĐV;
      Cơ quan/Đơn vị; Cơ quan, đơn vị; Cơ quan đơn vị công tác; Cơ quan, đơn vị công tác; Tên ĐV;
      Đơn vị/Cơ quan; Tên cơ quan, đơn vị; Mã hoặc tên đơn vị;
      Unit; Unit name; Agency; Department; Organisation; Organization; unitName`),
    // Beside a column for the unit these say less, so they only count alone.
    phrases: headings('Phòng ban; Phòng/Ban; Bộ phận công tác'),
  },
  {
    key: 'title',
    exact: headings(`
      Chức vụ; Chức danh; Vị trí việc làm; Chức vụ/Chức danh; Chức vụ, chức danh; Chức danh, chức vụ;
      Chức vụ hiện tại; Chức vụ chính quyền; Chức danh nghề nghiệp; Vị trí công tác; Vị trí; VTVL; CV;
      Chức vụ, vị trí việc làm; Chức vụ/Vị trí việc làm; Title; Job title; Position`),
  },
  {
    key: 'category',
    exact: headings(`
      Loại; Đối tượng; Loại cán bộ; Nhóm đối tượng; Loại đối tượng; Loại CBCCVC; Loại nhân sự;
      Loại cán bộ, công chức, viên chức; CB/CC/VC/NLĐ; CB, CC, VC, NLĐ; CBCCVC; CBCCVCNLĐ;
      Đối tượng CBCCVC; Cán bộ/Công chức/Viên chức; Cán bộ/Công chức/Viên chức/NLĐ; Diện; Category;
      Staff category; Type; Cán bộ, công chức, viên chức, người lao động; Phân loại;
      Loại viên chức/công chức`),
  },
  {
    key: 'leader',
    exact: headings(`
      Lãnh đạo; Là lãnh đạo; LĐ quản lý; Lãnh đạo quản lý; Lãnh đạo, quản lý; Lãnh đạo/Quản lý; LĐQL;
      LĐ; Lãnh đạo (x); Người đứng đầu, lãnh đạo; Cán bộ lãnh đạo; Cán bộ lãnh đạo, quản lý; Leader;
      Is leader`),
    phrases: headings('Lãnh đạo'),
  },
  {
    key: 'dxSpecialist',
    exact: headings(`
      Chuyên trách CĐS–CNTT; Chuyên trách CĐS, CNTT; Chuyên trách; Chuyên trách CĐS; Chuyên trách CNTT;
      CT CNTT; Chuyên trách chuyển đổi số; Chuyên trách chuyển đổi số, công nghệ thông tin;
      Chuyên trách CNTT/CĐS; Chuyên trách công nghệ thông tin; Cán bộ chuyên trách;
      Cán bộ chuyên trách CĐS; DX/IT staff; Dedicated DX/IT staff; DX specialist; Dedicated staff;
      dxSpecialist`),
    phrases: headings('Chuyên trách'),
  },
  {
    key: 'coreOfficer',
    exact: headings(`
      Cán bộ nòng cốt; Nòng cốt; Nòng cốt CĐS; Nòng cốt chuyển đổi số; CB nòng cốt; Là cán bộ nòng cốt;
      Core officer; Core; coreOfficer`),
    phrases: headings('Nòng cốt'),
  },
  {
    key: 'email',
    exact: headings(`
      E-mail; Email; Thư điện tử; Email công vụ; Thư điện tử công vụ; Địa chỉ email; Hộp thư công vụ;
      Hộp thư điện tử; Thư công vụ; Địa chỉ thư điện tử; Email address; Mail`),
    phrases: headings('Email'),
  },
  {
    key: 'phone',
    exact: headings(`
      Điện thoại; Số điện thoại; Số ĐT; SĐT; ĐT; Điện thoại di động; Số điện thoại di động; ĐTDĐ;
      Di động; Điện thoại liên hệ; Số điện thoại liên hệ; Phone; Phone number; Mobile; Telephone; Tel`),
  },
  {
    key: 'from',
    exact: headings(`
      Từ ngày; Ngày bắt đầu; Ngày nhận chức vụ; Ngày giữ chức vụ; Ngày bổ nhiệm; Ngày nhận công tác;
      Từ; Thời gian bắt đầu; Ngày bắt đầu công tác; Ngày bắt đầu giữ chức vụ; Từ ngày tháng năm;
      Hiệu lực từ ngày; Ngày nhận nhiệm vụ; From; From date; Start date; Starts on; Since`),
  },
  {
    key: 'to',
    exact: headings(`
      Đến ngày; Ngày kết thúc; Ngày thôi giữ chức vụ; Ngày thôi chức vụ; Ngày nghỉ; Đến;
      Thời gian kết thúc; Ngày thôi việc; Đến ngày tháng năm; Ngày kết thúc công tác;
      Hiệu lực đến ngày; To; To date; End date; Ends on; Until`),
  },
];
