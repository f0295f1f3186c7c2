import { type FieldSpec, headings } from '#domain/imports/spec.ts';

/** Columns that stand in every list of people. */
export const idNumberColumn: FieldSpec<'idNumber'> = {
  key: 'idNumber',
  exact: headings(`
      Số định danh; Số định danh cá nhân; Mã định danh; Mã định danh cá nhân; Định danh cá nhân;
      Định danh; Số CCCD; CCCD; Căn cước; Số căn cước; Căn cước công dân; Số căn cước công dân;
      Thẻ căn cước; Số CMND/CCCD; CMND/CCCD; Số CCCD/CMND; CCCD/CMND; Số CC/CCCD; CC/CCCD;
      Số thẻ căn cước; SĐD; Số ĐDCN; ĐDCN; Số ĐDCN/CCCD; CCCD/Số định danh; Số định danh/CCCD; Số CMND;
      CMND; Số CCCD/ĐDCN; ID number; National ID; Personal ID number; Personal identification number;
      Citizen ID; National ID number; idNumber; id_number`),
  phrases: headings('CCCD; CMND; Số định danh; Căn cước'),
};

export const fullNameColumn: FieldSpec<'fullName'> = {
  key: 'fullName',
  exact: headings(`
      Họ và tên; Họ tên; Họ, tên; Họ & tên; Họ tên đầy đủ; Tên đầy đủ; Họ và tên đầy đủ;
      Họ và tên khai sinh; Tên cán bộ; Họ tên cán bộ; Họ và tên cán bộ; Họ và tên CBCCVC;
      Họ và tên cán bộ, công chức, viên chức; Tên nhân viên; Tên học viên; Họ tên học viên;
      Họ và tên học viên; Tên thí sinh; Họ và tên thí sinh; Full name; Name; Fullname; Employee name;
      fullName; full_name`),
};
