import { fullNameColumn, idNumberColumn } from '#domain/imports/person-columns.ts';
import { type FieldSpec, headings } from '#domain/imports/spec.ts';

export const pastTrainingFieldKeys = [
  'idNumber',
  'fullName',
  'course',
  'courseCode',
  'courseName',
  'contentGroup',
  'form',
  'hoursPeriods',
  'enrolledOn',
  'beganOn',
  'completedOn',
  'organiser',
  'certificateNumber',
] as const;
export type PastTrainingField = (typeof pastTrainingFieldKeys)[number];

export const pastTrainingRequiredColumns: readonly (readonly PastTrainingField[])[] = [
  ['idNumber'],
  ['course', 'courseCode', 'courseName'],
  ['contentGroup'],
  ['enrolledOn', 'beganOn', 'completedOn'],
];

export const certificateColumn: FieldSpec<'certificateNumber'> = {
  key: 'certificateNumber',
  exact: headings(`
      Số chứng nhận; Số chứng chỉ; Số giấy chứng nhận; Số hiệu chứng nhận; Số hiệu chứng chỉ; Số GCN;
      Số CC; Số chứng nhận/chứng chỉ; Số chứng chỉ, chứng nhận; Số hiệu; Số hiệu văn bằng;
      Certificate number; Certificate no.; Certificate; Số hiệu văn bằng, chứng chỉ; Chứng nhận số`),
  phrases: headings('Số chứng nhận; Số chứng chỉ'),
};

export const pastTrainingColumns: readonly FieldSpec<PastTrainingField>[] = [
  idNumberColumn,
  fullNameColumn,
  {
    key: 'course',
    exact: headings(`
      Mã hoặc tên khóa học; Khóa học; Mã/tên khóa học; Lớp; Khóa; Tên hoặc mã khóa học; Khóa bồi dưỡng;
      Mã, tên khóa học; Khóa đào tạo; Course; Course code or name; Mã hoặc tên lớp; Tên/mã khóa học`),
  },
  {
    key: 'courseCode',
    exact: headings('Mã khóa học; Mã khóa; Mã lớp; Mã lớp học; Mã học phần; Course code'),
  },
  {
    key: 'courseName',
    exact: headings(`
      Tên khóa học; Tên khóa; Tên lớp; Tên lớp học; Tên khóa đào tạo; Tên khóa bồi dưỡng;
      Tên lớp bồi dưỡng; Tên chương trình; Chương trình; Chuyên đề; Tên chuyên đề;
      Tên khóa đào tạo, bồi dưỡng; Course name; Chương trình bồi dưỡng; Nội dung bồi dưỡng;
      Course title`),
  },
  {
    key: 'contentGroup',
    exact: headings(
      'Nhóm nội dung; Nhóm nội dung đào tạo; Nhóm chuyên đề; Nhóm; Nhóm khóa học; Content group; Group',
    ),
    phrases: headings('Nhóm nội dung'),
  },
  {
    key: 'form',
    exact: headings(`
      Hình thức; Hình thức đào tạo; Hình thức đào tạo, bồi dưỡng; Loại hình; Loại hình đào tạo; Form;
      Training form; Hình thức học; Hình thức bồi dưỡng`),
  },
  {
    key: 'hoursPeriods',
    exact: headings(`
      Số tiết; Số tiết học; Thời lượng; Thời lượng (tiết); Tổng số tiết; Tiết; Periods; Hours;
      Duration`),
    phrases: headings('Số tiết'),
  },
  {
    key: 'enrolledOn',
    exact: headings(
      'Ngày ghi danh; Ngày đăng ký; Ngày đăng kí; Ghi danh; Ngày nhập học; Enrolled on; Enrolment date',
    ),
  },
  {
    key: 'beganOn',
    exact: headings(`
      Ngày bắt đầu; Ngày khai giảng; Từ ngày; Bắt đầu; Ngày bắt đầu học; Thời gian bắt đầu;
      Ngày vào học; Ngày mở lớp; Began on; Start date; From`),
  },
  {
    key: 'completedOn',
    exact: headings(`
      Ngày hoàn thành; Ngày kết thúc; Ngày bế giảng; Đến ngày; Hoàn thành; Ngày hoàn thành khóa học;
      Thời gian hoàn thành; Thời gian kết thúc; Ngày tốt nghiệp; Completed on; Completion date;
      End date; To`),
  },
  {
    key: 'organiser',
    exact: headings(`
      Đơn vị tổ chức; Cơ quan tổ chức; Nơi tổ chức; Cơ sở đào tạo; Đơn vị đào tạo;
      Cơ sở đào tạo, bồi dưỡng; Nơi đào tạo; Đơn vị tổ chức lớp; Cơ quan, đơn vị tổ chức; Tổ chức bởi;
      Organiser; Organizer; Provider`),
  },
  certificateColumn,
];
