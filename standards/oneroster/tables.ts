/**
 * The files of a OneRoster 1.2 CSV data set that this product writes and reads, with the columns in the order of the
 * specification (1EdTech OneRoster 1.2 CSV Binding, section 4) and, after them, extensions of our own in the form the
 * specification allows (`metadata.` and a name).
 */
export const tables = {
  academicSessions:
    'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear'.split(','),
  classes:
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods'.split(
      ',',
    ),
  courses: [
    ...'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes'.split(
      ',',
    ),
    ...['metadata.hocso.contentGroup', 'metadata.hocso.form', 'metadata.hocso.hoursPeriods'],
  ],
  demographics:
    'sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus'.split(
      ',',
    ),
  enrollments:
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate'.split(
      ',',
    ),
  orgs: [
    ...'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId'.split(','),
    ...['metadata.hocso.kind', 'metadata.hocso.sector', 'metadata.hocso.from', 'metadata.hocso.to'],
  ],
  roles: [
    ...'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId'.split(
      ',',
    ),
    ...['metadata.hocso.title', 'metadata.hocso.category', 'metadata.hocso.leader'],
    ...['metadata.hocso.dxSpecialist', 'metadata.hocso.coreOfficer'],
  ],
  users:
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns'.split(
      ',',
    ),
} as const satisfies Record<string, readonly string[]>;
export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** All files the manifest of 1.2 must name, present or not. */
export const manifestFiles =
  'academicSessions,categories,classes,classResources,courses,courseResources,demographics,enrollments,lineItemLearningObjectiveIds,lineItems,lineItemScoreScales,orgs,resources,resultLearningObjectiveIds,results,resultScoreScales,roles,scoreScales,userProfiles,userResources,users'.split(
    ',',
  );

/** The columns a reader cannot do without (1.2 calls them required), by file. */
export const requiredColumns: Readonly<Record<TableName, readonly string[]>> = {
  academicSessions: ['sourcedId', 'title', 'type', 'startDate', 'endDate', 'schoolYear'],
  classes: ['sourcedId', 'title', 'courseSourcedId', 'classType', 'schoolSourcedId', 'termSourcedIds'],
  courses: ['sourcedId', 'title', 'orgSourcedId'],
  demographics: ['sourcedId'],
  enrollments: ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
  orgs: ['sourcedId', 'name', 'type'],
  roles: ['sourcedId', 'userSourcedId', 'roleType', 'role', 'orgSourcedId'],
  users: ['sourcedId', 'enabledUser', 'username', 'givenName', 'familyName'],
};

/** One record by column; a column that is left out is blank. */
export type OneRosterRecord = Readonly<Record<string, string>>;
export type OneRosterData = Readonly<Record<TableName, readonly OneRosterRecord[]>>;

/** Whether a file holds all that stands, or what changed since the file before. */
export type Mode = 'bulk' | 'delta';
