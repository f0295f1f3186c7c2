import {
  agenciesOn,
  covers,
  dayOf,
  type Facts,
  type Indicator,
  isIn,
  type Line,
  type Period,
  type Row,
  rowsOf,
  targetOf,
  text,
} from './facts.ts';

type Learned = { readonly group: string; readonly began: string | null; readonly completed: string | null };
type Post = { readonly unit: string; readonly sector: string; readonly row: Row };
type Person = {
  readonly id: string;
  readonly posts: readonly Post[];
  readonly learned: readonly Learned[];
  readonly results: readonly Row[];
};

/** Every line of every indicator that is counted from people, unit, side and scope. */
export const linesOfPeople = (
  facts: Facts,
  indicators: readonly Indicator[],
  period: Period,
): readonly Line[] => {
  const units = agenciesOn(facts, period.to);
  const people = peopleOn(facts, period.to);
  const below = new Map(
    units.map(({ id }) => [
      id,
      new Set(units.filter((unit) => isIn(units, unit.id, id)).map((unit) => unit.id)),
    ]),
  );
  const lines: Line[] = [];
  for (const indicator of indicators) {
    if (indicator.rule.kind !== 'people') continue;
    const judged = people.map((person) => ({
      posts: person.posts.filter(({ row, sector }) => fits(indicator, row, sector)),
      ...deeds(indicator, person, period),
    }));
    for (const side of [null, ...indicator.rule.apart])
      for (const unit of units)
        for (const scope of ['own', 'subtree']) {
          const inside = (post: Post) =>
            (side === null ||
              (side === 'public') === (post.sector === 'state' || post.sector === 'public-service')) &&
            (scope === 'own' ? post.unit === unit.id : (below.get(unit.id)?.has(post.unit) ?? false));
          const there = judged.filter(({ posts }) => posts.some(inside));
          const many = (test: (one: (typeof judged)[number]) => boolean) => there.filter(test).length;
          lines.push({
            key: `${indicator.code} ${side ?? ''} ${unit.id} ${scope}`,
            numbers: {
              population: there.length,
              participations: there.reduce((sum, one) => sum + one.times, 0),
              tookPart: many((one) => one.times > 0),
              completed: many((one) => one.completed),
              assessed: many((one) => one.assessed),
              passed: many((one) => one.passed),
              counted: many((one) => one.counted),
              denominator:
                indicator.rule.outOf === 'target' ? targetOf(indicator, period.year) : there.length,
            },
          });
        }
  }
  return lines;
};

const deeds = ({ rule, cumulativeFrom }: Indicator, { learned, results }: Person, { from, to }: Period) => {
  const start = cumulativeFrom ?? from;
  const within = (day: string | null) => day !== null && day >= start && day <= to;
  const feeding = learned.filter(({ group }) => rule.feeds.includes(group));
  const times = feeding.filter(({ began, completed }) => within(began) || within(completed)).length;
  const completed = feeding.some((one) => within(one.completed));
  const inYear = results.filter((row) => text(row.taken_on) >= from && text(row.taken_on) <= to);
  const assessed = inYear.length > 0;
  const counted =
    { 'took-part': times > 0, completed, 'completed-and-assessed': completed && assessed }[rule.counts] ??
    false;
  return { times, completed, assessed, passed: inYear.some((row) => row.passed === true), counted };
};

const fits = ({ rule }: Indicator, post: Row, sector: string): boolean =>
  rule.population.every((condition) => {
    if (condition.kind === 'leader') return post.leader === condition.is;
    if (condition.kind === 'dx-specialist') return post.dx_specialist === condition.is;
    if (condition.kind === 'core-officer') return post.core_officer === condition.is;
    if (condition.kind === 'categories')
      return (condition.categories as string[]).includes(text(post.category));
    return (condition.sectors as string[]).includes(sector);
  });

/** Everybody as she stands on a day, with what was found to be hers. */
const peopleOn = (facts: Facts, day: string): readonly Person[] => {
  const kept = new Map(rowsOf(facts, 'person_alias').map((row) => [text(row.person_id), text(row.kept_id)]));
  const whose = (row: Row) => kept.get(text(row.person_id)) ?? text(row.person_id);
  const units = new Map(agenciesOn(facts, day).map((unit) => [unit.id, unit]));
  const corrected = (table: string) =>
    new Set(
      rowsOf(facts, table)
        .map((row) => text(row.supersedes_id))
        .filter((id) => id !== ''),
    );
  const versions = new Map(
    rowsOf(facts, 'course_version').map((row) => [text(row.id), text(row.content_group)]),
  );
  const began = new Map(
    rowsOf(facts, 'enrolment_progress').map((row) => [text(row.enrolment_id), dayOf(row.began_at)]),
  );
  const completed = new Map(
    rowsOf(facts, 'completion').map((row) => [text(row.enrolment_id), dayOf(row.completed_at)]),
  );
  const people = new Map<string, { posts: Post[]; learned: Learned[]; results: Row[] }>();
  for (const { id } of rowsOf(facts, 'person'))
    if (!kept.has(text(id))) people.set(text(id), { posts: [], learned: [], results: [] });
  for (const row of rowsOf(facts, 'position')) {
    const unit = units.get(text(row.unit_id));
    // Who works in a unit that is no more has left with it.
    if (row.superseded_at !== null || !unit || !covers(row, day)) continue;
    people.get(whose(row))?.posts.push({ unit: unit.id, sector: unit.sector, row });
  }
  for (const row of rowsOf(facts, 'enrolment'))
    people.get(whose(row))?.learned.push({
      group: versions.get(text(row.course_version_id)) ?? '',
      began: began.get(text(row.id)) ?? null,
      completed: completed.get(text(row.id)) ?? null,
    });
  const [oldTraining, oldResults] = [corrected('external_training'), corrected('external_result')];
  for (const row of rowsOf(facts, 'external_training'))
    if (row.taken_back !== true && !oldTraining.has(text(row.id)))
      people.get(whose(row))?.learned.push({
        group: text(row.content_group),
        began: row.began_on === null ? null : text(row.began_on),
        completed: row.completed_on === null ? null : text(row.completed_on),
      });
  for (const row of rowsOf(facts, 'external_result'))
    if (!oldResults.has(text(row.id))) people.get(whose(row))?.results.push(row);
  return [...people].map(([id, of]) => ({ id, ...of }));
};
