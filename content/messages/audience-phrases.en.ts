import type { audiencePhrasesVi } from './audience-phrases.vi.ts';

export const audiencePhrasesEn: typeof audiencePhrasesVi = {
  everybody: 'Everybody who holds a position',
  people: 'People',
  or: '; or ',
  orWord: ' or ',
  categories: {
    cadre: 'cadres',
    'civil-servant': 'civil servants',
    'public-employee': 'public employees',
    worker: 'workers',
    'part-time': 'part-time officers',
  },
  isOne: (names) => `being ${names}`,
  sectors: {
    state: 'state agencies',
    'public-service': 'public service units',
    'state-enterprise': 'state-owned enterprises',
    'private-enterprise': 'private enterprises',
  },
  inSectors: (names) => `working in ${names}`,
  below: (unit) => `${unit} and the units below it`,
  inUnits: (units) => `in ${units}`,
  levels: {
    province: 'at province level',
    commune: 'at commune level',
    unit: 'an agency or unit',
    enterprise: 'an enterprise',
  },
  leadsAt: (levels) => `leading ${levels}`,
  leader: (is) => (is ? 'holding a leading post' : 'not holding a leading post'),
  dxSpecialist: (is) =>
    is ? 'dedicated to digital transformation or IT' : 'not dedicated to digital transformation or IT',
  coreOfficer: (is) => (is ? 'being core officers' : 'not being core officers'),
  title: (text) => `with “${text}” in their title`,
  since: (day) => `in this post since ${day} at the latest`,
  tags: (has, names) => (has ? `tagged ${names}` : `not tagged ${names}`),
  courses: (has, titles) => {
    if (titles.length === 1) return `${has ? 'having' : 'not having'} completed the course ${titles[0]}`;
    return has
      ? `having completed one of the courses ${titles.join(', ')}`
      : `having completed none of the courses ${titles.join(', ')}`;
  },
  groups: {
    leader: 'digital leadership',
    technology: 'digital technology',
    core: 'core officers',
    general: 'digital skills',
    other: 'other content',
  },
  completedGroup: (has, groups) =>
    has
      ? `having completed a course of the group ${groups}`
      : `having completed no course of the group ${groups}`,
  assessed: (has, passed) =>
    `${has ? 'having' : 'not having'} ${passed ? 'passed' : 'sat'} the digital-skills assessment`,
  inYear: (year) => ` in ${year}`,
  inReportingYear: (year) => ` in the reporting year ${year}`,
  between: (from, to) => ` from ${from} to ${to}`,
  from: (day) => ` from ${day}`,
  until: (day) => ` by ${day}`,
  unknownUnit: 'a unit that is gone',
  unknownCourse: 'gone',
};
