import type { SetEnrolment, SetPerson, SetPost, SetUnit } from '#db/queries/interchange/data-set.ts';
import type { Period } from '#domain/reporting/period.ts';
import type { OneRosterData, OneRosterRecord } from '#standards/oneroster/tables.ts';

export type DataSet = {
  readonly units: readonly SetUnit[];
  readonly people: readonly SetPerson[];
  readonly posts: readonly SetPost[];
  readonly enrolments: readonly SetEnrolment[];
  readonly year: Period;
};

/**
 * The records of a OneRoster data set: agencies are orgs, people users, posts roles, a course in a reporting year a
 * class. Everybody is a student, which is the one role that an LMS of officials can say of all.
 */
export const oneRosterRecords = ({ units, people, posts, enrolments, year }: DataSet): OneRosterData => {
  const parents = new Set(units.flatMap(({ parentId }) => parentId ?? []));
  const top = units.find(({ parentId }) => parentId === null)?.id ?? '';
  const home = new Map<string, SetPost>();
  for (const post of posts) if (!home.has(post.personId)) home.set(post.personId, post);
  const courses = new Map(enrolments.map((each) => [each.courseId, each]));
  const session = year.id;
  const classOf = (courseId: string): string => `${courseId}:${year.year}`;
  return {
    academicSessions: [
      {
        ...{ sourcedId: session, title: String(year.year), type: 'schoolYear' },
        ...{ startDate: year.from, endDate: year.to, schoolYear: String(year.year) },
      },
    ],
    courses: [...courses.values()].map((course) => ({
      ...{ sourcedId: course.courseId, schoolYearSourcedId: session, title: course.title.vi },
      ...{ courseCode: course.code, orgSourcedId: top },
      'metadata.hocso.contentGroup': course.contentGroup,
      'metadata.hocso.form': course.form,
      'metadata.hocso.hoursPeriods': String(course.hoursPeriods),
    })),
    classes: [...courses.values()].map((course) => ({
      ...{ sourcedId: classOf(course.courseId), title: course.title.vi, courseSourcedId: course.courseId },
      ...{ classCode: course.code, classType: 'scheduled', schoolSourcedId: top, termSourcedIds: session },
    })),
    enrollments: enrolments.map(({ id, courseId, personId, on }) => ({
      ...{ sourcedId: id, classSourcedId: classOf(courseId), schoolSourcedId: top, userSourcedId: personId },
      ...{ role: 'student', primary: 'false', beginDate: on },
    })),
    orgs: units.map(({ id, code, name, kind, sector, parentId, from, to }) => ({
      ...{ sourcedId: id, name, type: parents.has(id) ? 'district' : 'school', identifier: code },
      parentSourcedId: parentId ?? '',
      ...{ 'metadata.hocso.kind': kind, 'metadata.hocso.sector': sector ?? '' },
      ...{ 'metadata.hocso.from': from, 'metadata.hocso.to': to ?? '' },
    })),
    users: people.map((person) => userOf(person, home.get(person.id)?.unitId ?? '')),
    demographics: people.map(({ id, bornOn, gender }) => ({
      ...{ sourcedId: id, birthDate: bornOn ?? '', sex: gender ?? 'unspecified' },
    })),
    roles: posts.map((post) => roleOf(post, home.get(post.personId) === post)),
  };
};

const userOf = (person: SetPerson, primaryOrgSourcedId: string): OneRosterRecord => {
  const words = person.fullName.split(' ').filter(Boolean);
  const givenName = words.at(-1) ?? '';
  const familyName = words.length > 1 ? (words[0] ?? '') : '';
  return {
    ...{ sourcedId: person.id, enabledUser: String(person.enabled) },
    username: person.username ?? person.email ?? person.id,
    ...{ familyName, middleName: words.slice(1, -1).join(' '), givenName },
    ...{ email: person.email ?? '', phone: person.phone ?? '', primaryOrgSourcedId },
  };
};

const roleOf = (post: SetPost, first: boolean): OneRosterRecord => ({
  ...{ sourcedId: post.id, userSourcedId: post.personId, orgSourcedId: post.unitId },
  ...{ roleType: first ? 'primary' : 'secondary', role: 'student' },
  ...{ beginDate: post.from, endDate: post.to ?? '' },
  ...{ 'metadata.hocso.title': post.title, 'metadata.hocso.category': post.category },
  'metadata.hocso.leader': String(post.leader),
  'metadata.hocso.dxSpecialist': String(post.dxSpecialist),
  'metadata.hocso.coreOfficer': String(post.coreOfficer),
});
