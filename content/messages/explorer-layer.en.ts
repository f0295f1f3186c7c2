import type { LayerWords } from './explorer-layer.vi.ts';

export const explorerLayerEn: LayerWords = {
  datasets: {
    posts: {
      name: 'Staff by post',
      means:
        'A row is a post that somebody holds on the day asked for, as known now. Somebody with two posts stands in two rows and is still one person.',
    },
    learning: {
      name: 'Completed training',
      means:
        'A row is a completed training, here or elsewhere, of somebody who holds a post today. Of a corrected record the newest counts.',
    },
    enrolments: {
      name: 'Enrolments and progress',
      means:
        'A row is an enrolment in a course here of somebody who holds a post today, with the progress by the version she enrolled in.',
    },
    duties: {
      name: 'Learning duties',
      means: 'A row is a person who owes a duty and holds a post today. Its day is when it is due for her.',
    },
  },
  dimensions: {
    unit: { name: 'Unit', means: 'The unit of the post, without the units below it.' },
    'top-unit': {
      name: 'Unit just below the province',
      means: 'The units below are taken together with it.',
    },
    sector: { name: 'Sector', means: 'The sector of the unit.' },
    category: { name: 'Category', means: 'Cadre, civil servant, public employee, worker, part-time.' },
    gender: { name: 'Gender', means: 'As the identity says.' },
    leader: { name: 'Leader', means: 'Whether the post is that of a leader.' },
    'leader-level': { name: 'Level of leading', means: 'The level of the unit she leads.' },
    'dx-specialist': { name: 'Dedicated DX/IT staff', means: 'Whether the post is dedicated to DX or IT.' },
    course: { name: 'Course', means: 'A course here, or the name of one elsewhere.' },
    'content-group': { name: 'Content group', means: 'The content group of the course.' },
    'training-form': { name: 'Form', means: 'Formal, refresher or short training.' },
    source: { name: 'Where', means: 'Here or elsewhere.' },
    state: { name: 'Progress', means: 'Not begun, under way, completed.' },
    duty: { name: 'Duty', means: 'A learning duty of one period.' },
    'duty-state': { name: 'State of the duty', means: 'Still owed, met, exempt, left.' },
    year: { name: 'Year', means: 'The calendar year.' },
    quarter: { name: 'Quarter', means: 'The calendar quarter.' },
    month: { name: 'Month', means: 'The calendar month.' },
  },
  measures: {
    people: { name: 'People', means: 'Different people; each counts once in every cell and every total.' },
    women: { name: 'Women', means: 'Different people whose gender is female.' },
    leaders: { name: 'Leaders', means: 'Different people who hold a post of a leader.' },
    posts: { name: 'Posts', means: 'Posts that somebody holds.' },
    turns: { name: 'Turns', means: 'Each completed training, enrolment or duty is one turn (lượt).' },
    hours: {
      name: 'Periods (tiết)',
      means: 'Periods of 45 minutes; training of unknown length adds nothing.',
    },
    completed: { name: 'Completed enrolments', means: 'Enrolments that were completed.' },
    'completed-people': {
      name: 'People who completed',
      means: 'Different people with a completed enrolment.',
    },
    'completion-rate': {
      name: 'Completion rate',
      means: 'Completed enrolments out of the enrolments of the same cell.',
    },
    'average-progress': { name: 'Average progress', means: 'The mean progress (0–100%) of the enrolments.' },
    owed: { name: 'Duties owed', means: 'Still owed or met; exempt and left are not among them.' },
    met: { name: 'Duties met', means: 'Duties that were met.' },
    'met-rate': { name: 'Rate met', means: 'Duties met out of the duties owed of the same cell.' },
  },
  values: {
    sector: {
      state: 'State bodies',
      'public-service': 'Public service units',
      'state-enterprise': 'State enterprises',
      'private-enterprise': 'Private enterprises',
    },
    category: {
      cadre: 'Cadres',
      'civil-servant': 'Civil servants',
      'public-employee': 'Public employees',
      worker: 'Workers',
      'part-time': 'Part-time activists',
    },
    gender: { female: 'Women', male: 'Men', unknown: 'Not known' },
    leader: { yes: 'Leaders', no: 'Not leaders' },
    'leader-level': {
      province: 'Leaders at province level',
      commune: 'Leaders at commune level',
      unit: 'Leaders of bodies and units',
      enterprise: 'Leaders of enterprises',
      none: 'Not leaders',
    },
    'dx-specialist': { yes: 'Dedicated', no: 'Not dedicated' },
    'content-group': {
      leader: 'Leader',
      technology: 'Digital technology',
      core: 'Core',
      general: 'General',
      other: 'Other',
    },
    'training-form': { formal: 'Formal', refresher: 'Refresher', short: 'Short', unknown: 'Not known' },
    source: { here: 'Here', elsewhere: 'Elsewhere' },
    state: { 'not-begun': 'Not begun', 'under-way': 'Under way', completed: 'Completed' },
    'duty-state': { open: 'Still owed', met: 'Met', exempt: 'Exempt', left: 'Left' },
  },
};
