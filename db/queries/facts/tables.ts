import type { LocalText } from '#domain/catalogue/course.ts';

/** One kind of fact as it is handed out for checking: only the columns named leave, by pseudonym and without free words. */
export type FactTable = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly about: LocalText;
};

const of = (table: string, columns: string, vi: string, en: string): FactTable => ({
  ...{ table, columns: columns.split(' '), about: { vi, en } },
});

/**
 * Everything a number of a plan rests on. No names, ID numbers, addresses, comments or files are among it; birth days and
 * genders are, because working age and "nữ" are counted from them.
 */
export const factTables: readonly FactTable[] = [
  of('person', 'id recorded_at', 'Người, theo mã', 'People, by pseudonym'),
  of('identity', 'person_id born_on gender', 'Ngày sinh và giới tính', 'Birth day and gender'),
  of('person_alias', 'person_id kept_id', 'Hồ sơ trùng đã gộp vào ai', 'Who was found to be whom'),
  of(
    'position',
    'id person_id unit_id category leader dx_specialist core_officer valid_from valid_to recorded_at superseded_at',
    'Vị trí công tác; dòng có superseded_at đã được thay',
    'Posts; a row with superseded_at was replaced',
  ),
  of('org_unit', 'id tree code seat_unit_id', 'Đơn vị', 'Organisational units'),
  of('org_unit_name', 'unit_id name valid_from valid_to', 'Tên đơn vị theo ngày', 'Names by day'),
  of(
    'org_unit_kind',
    'unit_id kind sector valid_from valid_to',
    'Loại, khối theo ngày',
    'Kind, sector by day',
  ),
  of(
    'org_unit_parent',
    'unit_id parent_id valid_from valid_to',
    'Đơn vị cấp trên theo ngày',
    'Parents by day',
  ),
  of('org_unit_successor', 'unit_id successor_id succeeded_on', 'Đơn vị kế thừa', 'Successors of units'),
  of('course_version', 'id course_id number title content_group', 'Phiên bản khóa học', 'Course versions'),
  of('enrolment', 'id year person_id course_version_id enrolled_at', 'Ghi danh', 'Enrolments'),
  of('enrolment_progress', 'enrolment_id year began_at', 'Thời điểm bắt đầu học', 'When learning began'),
  of(
    'completion',
    'enrolment_id year person_id course_version_id completed_at evidence_grade',
    'Hoàn thành',
    'Completions',
  ),
  of(
    'external_training',
    'id person_id course_name content_group began_on completed_on supersedes_id taken_back recorded_at',
    'Đào tạo ở nơi khác; dòng bị supersedes_id trỏ tới không còn hiệu lực',
    'Training elsewhere; a row that a supersedes_id names holds no more',
  ),
  of(
    'external_result',
    'id person_id taken_on passed supersedes_id recorded_at',
    'Kết quả sát hạch',
    'Assessments',
  ),
  of(
    'duty_decision',
    'id obligation_id person_id kind from_on to_on withdraws_id recorded_at',
    'Miễn, gia hạn, công nhận',
    'Exemptions, extensions, recognitions',
  ),
  of(
    'ledger_value',
    'id series unit_id valid_from valid_to value source_title source_number source_on supersedes recorded_at',
    'Sổ số liệu nền',
    'Values of the ledger',
  ),
  of(
    'ledger_settlement',
    'id series unit_id chosen_id supersedes recorded_at',
    'Quyết định về nguồn',
    'Settlements',
  ),
  of('ledger_overruled', 'settlement_id value_id', 'Nguồn không được chọn', 'Values not chosen'),
  of(
    'communication',
    'id unit_id kind from_on to_on times reach reach_counts withdrawn supersedes recorded_at',
    'Hoạt động truyền thông',
    'Communication work',
  ),
  of('register_entry', 'id register code recorded_at', 'Danh sách trường, chương trình', 'Registers'),
  of(
    'register_event',
    'id entry_id kind effective_on levels unit_id school_id into_id withdraws_id recorded_at',
    'Sự kiện của mục trong danh sách',
    'Events of register entries',
  ),
  of('declaration', 'id register period_id subject_id recorded_at', 'Bản kê khai', 'Declarations'),
  of(
    'declaration_step',
    'declaration_id number act answers recorded_at',
    'Các bước kê khai',
    'Steps of declarations',
  ),
  of(
    'residence',
    'id person_id unit_id valid_from valid_to recorded_at superseded_at',
    'Nơi cư trú',
    'Residences',
  ),
  of(
    'resident_learning',
    'id person_id area outcome held_on supersedes_id recorded_at',
    'Lớp cho người dân',
    'Classes for residents',
  ),
  of(
    'survey',
    'id starts_on ends_on design seed frame_on frame_people questionnaire recorded_at',
    'Cuộc điều tra',
    'Surveys',
  ),
  of('survey_commune', 'survey_id unit_id population', 'Xã trong mẫu', 'Communes of a sample'),
  of('survey_response', 'survey_id id unit_id answered_on answers recorded_at', 'Phiếu điều tra', 'Answers'),
  of('survey_exclusion', 'survey_id response_id recorded_at', 'Phiếu để riêng', 'Answers set aside'),
  of('plan', 'code version content', 'Kế hoạch và cách tính', 'Plans with their counting rules'),
  of(
    'indicator_version',
    'plan_code indicator number in_force_from change recorded_at',
    'Phiên bản chỉ tiêu',
    'Versions of indicators',
  ),
  of('period', 'id plan_code starts_on ends_on', 'Kỳ báo cáo', 'Reporting periods'),
];
