/**
 * What may be asked of the data: a closed list of data sets, each with the ways to divide it and the numbers it gives.
 * The words and definitions stand in `content/messages/explorer-layer.*.ts`, the columns in `db/queries/explorer/`.
 * Every row of every data set belongs to a post in a unit, so that permission by unit applies to it.
 */
export const dimensions = [
  'unit',
  'top-unit',
  'sector',
  'category',
  'gender',
  'leader',
  'leader-level',
  'dx-specialist',
  'course',
  'content-group',
  'training-form',
  'source',
  'state',
  'duty',
  'duty-state',
  'year',
  'quarter',
  'month',
] as const;
export type Dimension = (typeof dimensions)[number];

export const measures = [
  'people',
  'women',
  'posts',
  'leaders',
  'turns',
  'hours',
  'completed',
  'completed-people',
  'completion-rate',
  'average-progress',
  'owed',
  'met',
  'met-rate',
] as const;
export type Measure = (typeof measures)[number];

export const datasetNames = ['posts', 'learning', 'enrolments', 'duties'] as const;
export type DatasetName = (typeof datasetNames)[number];

type Dataset = {
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  /** What `from` and `to` speak of; posts are those of one day. */
  readonly time: 'day' | 'range';
};

const ofPost = [
  ...(['unit', 'top-unit', 'sector', 'category', 'gender'] as const),
  ...(['leader', 'leader-level', 'dx-specialist'] as const),
];
const dated = ['year', 'quarter', 'month'] as const;

export const datasets: Readonly<Record<DatasetName, Dataset>> = {
  posts: { dimensions: ofPost, measures: ['people', 'women', 'leaders', 'posts'], time: 'day' },
  learning: {
    dimensions: [...ofPost, 'course', 'content-group', 'training-form', 'source', ...dated],
    measures: ['people', 'women', 'turns', 'hours'],
    time: 'range',
  },
  enrolments: {
    dimensions: [...ofPost, 'course', 'content-group', 'state', ...dated],
    measures: [
      ...(['people', 'turns', 'completed', 'completed-people'] as const),
      ...(['completion-rate', 'average-progress'] as const),
    ],
    time: 'range',
  },
  duties: {
    dimensions: [...ofPost, 'duty', 'duty-state', ...dated],
    measures: ['people', 'turns', 'owed', 'met', 'met-rate'],
    time: 'range',
  },
};

/** What the rows behind a number are: people, each once, or single facts. A share has none: its parts have. */
export const behind: Readonly<Record<Measure, 'people' | 'facts' | null>> = {
  people: 'people',
  women: 'people',
  leaders: 'people',
  posts: 'facts',
  turns: 'facts',
  hours: null,
  completed: 'facts',
  'completed-people': 'people',
  'completion-rate': null,
  'average-progress': null,
  owed: 'facts',
  met: 'facts',
  'met-rate': null,
};

/** How a number is printed. A share is of ten thousand; hours have at most two decimals. */
export const kindOf = (measure: Measure): 'count' | 'share' | 'hours' | 'percent' => {
  if (measure === 'completion-rate' || measure === 'met-rate') return 'share';
  if (measure === 'average-progress') return 'percent';
  return measure === 'hours' ? 'hours' : 'count';
};

/** The values of dimensions that are a closed list, in the order they are shown. Others hold ids or days. */
export const closedValues = {
  sector: ['state', 'public-service', 'state-enterprise', 'private-enterprise'],
  category: ['cadre', 'civil-servant', 'public-employee', 'worker', 'part-time'],
  gender: ['female', 'male', 'unknown'],
  leader: ['yes', 'no'],
  'leader-level': ['province', 'commune', 'unit', 'enterprise', 'none'],
  'dx-specialist': ['yes', 'no'],
  'content-group': ['leader', 'technology', 'core', 'general', 'other'],
  'training-form': ['formal', 'refresher', 'short', 'unknown'],
  source: ['here', 'elsewhere'],
  state: ['not-begun', 'under-way', 'completed'],
  'duty-state': ['open', 'met', 'exempt', 'left'],
} as const satisfies Partial<Record<Dimension, readonly string[]>>;
export type ClosedDimension = keyof typeof closedValues;

export const isClosed = (dimension: Dimension): dimension is ClosedDimension => dimension in closedValues;
