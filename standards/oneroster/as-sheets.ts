import type { Cell, Sheet, SheetRow } from '#domain/imports/cell.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { dayOf, isDay } from '#domain/time/day.ts';
import type { ReadData, ReadTable } from './read-oneroster.ts';
import type { OneRosterRecord } from './tables.ts';

/** The heading of the column that says whose record in the sender's system a row is. */
export const sourceColumn = 'sourcedId';

/** The file of a data set that each kind of import is read from, as the sheet is called. */
export const sheetOf: Partial<Readonly<Record<ImportKind, string>>> = {
  roster: 'OneRoster: roles.csv',
  units: 'OneRoster: orgs.csv',
  'past-training': 'OneRoster: enrollments.csv',
};

/**
 * A data set as the sheets that the import knows: people in their posts (one row a role), units (one row an org) and
 * training (one row an enrolment). The row numbers are those of roles.csv, orgs.csv and enrollments.csv. In delta mode
 * what is "tobedeleted" ends on the day it was changed; a deleted user without roles is a row without a post.
 */
export const asSheets = (data: ReadData): Sheet[] => [people(data), units(data), training(data)];

const people = ({ users, roles, orgs, demographics }: ReadData): Sheet => {
  const user = byId(users);
  const org = byId(orgs);
  const about = byId(demographics);
  // A column that the sender has not says nothing; a blank tick would say no.
  const own = (['leader', 'dxSpecialist', 'coreOfficer'] as const).filter((flag) =>
    roles.columns.has(`metadata.hocso.${flag}`),
  );
  const person = (id: string): Cell[] => {
    const { familyName = '', middleName = '', givenName = '', ...values } = user.get(id) ?? {};
    const { birthDate = '', sex = '' } = about.get(id) ?? {};
    return [
      ...[id, values.identifier ?? '', [familyName, middleName, givenName].filter(Boolean).join(' ')],
      ...[birthDate, sexes[sex] ?? '', values.email ?? '', values.phone || (values.sms ?? '')],
    ];
  };
  const withRole = new Set(roles.records.map(({ values }) => values.userSourcedId));
  const last = roles.records.at(-1)?.line ?? 1;
  const gone = users.records.filter(
    ({ values }) => values.status === 'tobedeleted' && !withRole.has(values.sourcedId),
  );
  return sheet(sheetOf.roster ?? '', peopleHeadings(own), [
    ...roles.records.map(({ line, values }) => ({
      number: line,
      cells: [
        ...person(values.userSourcedId ?? ''),
        codeOf(values.orgSourcedId, org),
        values['metadata.hocso.title'] ?? '',
        values['metadata.hocso.category'] ?? '',
        ...[values.beginDate ?? '', lastDayOf(values, user.get(values.userSourcedId ?? ''))],
        ...own.map((flag) => values[`metadata.hocso.${flag}`] ?? ''),
      ],
    })),
    ...gone.map(({ values }, index) => ({
      number: last + 1 + index,
      cells: [...person(values.sourcedId ?? ''), '', '', '', '', lastDayOf(values), ...own.map(() => '')],
    })),
  ]);
};

const peopleHeadings = (flags: readonly ('leader' | 'dxSpecialist' | 'coreOfficer')[]): string[] => [
  ...[sourceColumn, 'Số định danh', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'E-mail', 'Điện thoại'],
  ...['Mã đơn vị', 'Chức vụ', 'Đối tượng', 'Từ ngày', 'Đến ngày'],
  ...flags.map((flag) => flagHeadings[flag]),
];
const flagHeadings = { leader: 'Lãnh đạo', dxSpecialist: 'Chuyên trách', coreOfficer: 'Nòng cốt' } as const;
const sexes: Readonly<Record<string, string>> = { male: 'Nam', female: 'Nữ' };

const units = ({ orgs }: ReadData): Sheet => {
  const org = byId(orgs);
  const headings = ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã đơn vị cấp trên', 'Khối', 'Từ ngày', 'Đến ngày'];
  return sheet(
    sheetOf.units ?? '',
    headings,
    orgs.records.map(({ line, values }) => ({
      number: line,
      cells: [
        ...[codeOf(values.sourcedId, org), values.name ?? ''],
        values['metadata.hocso.kind'] || (values.type ?? ''),
        values.parentSourcedId ? codeOf(values.parentSourcedId, org) : '',
        ...[values['metadata.hocso.sector'] ?? '', values['metadata.hocso.from'] ?? ''],
        values['metadata.hocso.to'] || lastDayOf(values),
      ],
    })),
  );
};

/** An enrolment says that somebody began; that she completed, OneRoster's rostering does not say. */
const training = ({ enrollments, classes, courses, users }: ReadData): Sheet => {
  const [ofClass, ofCourse, user] = [byId(classes), byId(courses), byId(users)];
  const headings = [
    ...[sourceColumn, 'Số định danh', 'Họ và tên', 'Mã khóa học', 'Tên khóa học', 'Nhóm nội dung'],
    ...['Hình thức', 'Số tiết', 'Ngày ghi danh', 'enrollment'],
  ];
  return sheet(
    sheetOf['past-training'] ?? '',
    headings,
    enrollments.records.flatMap(({ line, values }) => {
      if (values.role !== 'student' || values.status === 'tobedeleted') return [];
      const { courseSourcedId = '', title = '' } = ofClass.get(values.classSourcedId ?? '') ?? {};
      const course = ofCourse.get(courseSourcedId) ?? {};
      const {
        familyName = '',
        middleName = '',
        givenName = '',
        identifier = '',
      } = user.get(values.userSourcedId ?? '') ?? {};
      const cells = [
        ...[values.userSourcedId ?? '', identifier],
        [familyName, middleName, givenName].filter(Boolean).join(' '),
        ...[course.courseCode || courseSourcedId, course.title || title],
        // A course of whom nothing is known feeds no indicator.
        course['metadata.hocso.contentGroup'] || 'other',
        ...[course['metadata.hocso.form'] ?? '', course['metadata.hocso.hoursPeriods'] ?? ''],
        ...[values.beginDate ?? '', values.sourcedId ?? ''],
      ];
      return [{ number: line, cells }];
    }),
  );
};

const byId = (table: ReadTable): ReadonlyMap<string, OneRosterRecord> =>
  new Map(table.records.map(({ values }) => [values.sourcedId ?? '', values]));

/** The unit's code, which 1.2 calls identifier; in delta mode an org that did not change is not in the file. */
const codeOf = (id: string | undefined, orgs: ReadonlyMap<string, OneRosterRecord>): string =>
  orgs.get(id ?? '')?.identifier || (id ?? '');

const lastDayOf = (values: OneRosterRecord, user?: OneRosterRecord): string => {
  if (values.endDate) return values.endDate;
  const deleted = [values, user].find((one) => one?.status === 'tobedeleted');
  const changed = Date.parse(deleted?.dateLastModified ?? '');
  if (Number.isNaN(changed)) return '';
  const day = dayOf(new Date(changed));
  return isDay(day) ? day : '';
};

const sheet = (name: string, headings: readonly string[], rows: readonly SheetRow[]): Sheet => ({
  name,
  rows: [
    { number: 1, cells: headings },
    ...rows.map(({ number, cells }) => ({ number, cells: cells.map((cell) => (cell === '' ? null : cell)) })),
  ],
});
