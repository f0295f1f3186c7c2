import type { Reader } from '#db/client.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { type ResidentRow, residentBoard } from '#db/queries/residents/board.ts';
import {
  agencyOfCommunes,
  communesOn,
  placesOfResidence,
  seatsOfAgencies,
} from '#db/queries/residents/communes.ts';
import { residentsAfter } from '#db/queries/residents/evidence.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Figure, FigureRow } from '#domain/indicators/figure.ts';
import { type ResidentStanding, residentStanding } from '#domain/residents/board.ts';
import { essentialAreas } from '#domain/residents/skill-area.ts';
import { formatDay } from '#domain/time/day.ts';
import { cutOffOf, type FigureAsk, type RowAsk, type RowPage, skillRuleOf } from './residents-ask.ts';

/**
 * The lower bound of I-06: residents of working age with evidence of grade A to C, over the people of working age by the
 * ledger. A commune where nobody is registered has not reported. The province is the sum of the communes, which have
 * nobody in common; communes stand at the agency that answers for them.
 */
export const evidenceFigures = async (db: Reader, ask: FigureAsk): Promise<readonly Figure[]> => {
  const day = cutOffOf(ask);
  const board = await residentBoard(db, {
    day,
    rule: skillRuleOf(ask.indicator),
    recordedUpTo: ask.recordedUpTo,
  });
  const agencies = agencyOfCommunes(ask.units.printed, await seatsOfAgencies(db));
  const common = { indicator: ask.indicator.code, arm: 'evidence' as const, interval: null };
  const silent = board.rows.filter(({ tally }) => tally.registered === 0).length;
  const sources = board.rows.flatMap((row) => sourceOf(row) ?? []);
  return [
    {
      ...{ ...common, unitId: provinceId, denominator: board.population, notReported: silent },
      counted: silent === board.rows.length ? null : board.total.skilled,
      denominatorSource: board.population === null ? null : summed(sources),
    },
    ...board.rows.flatMap((row): readonly Figure[] => {
      const unitId = agencies.get(row.commune.id);
      if (unitId === undefined) return [];
      const reported = row.tally.registered > 0;
      const { population } = row;
      return [
        {
          ...{ ...common, unitId, counted: reported ? row.tally.skilled : null },
          denominator: population === null || 'conflict' in population ? null : population.value,
          ...{ denominatorSource: sourceOf(row), notReported: reported ? 0 : 1 },
        },
      ];
    }),
  ];
};

type Source = NonNullable<Figure['denominatorSource']>;

const sourceOf = ({ population }: ResidentRow): Source | null =>
  population === null || 'conflict' in population ? null : { source: population.source, on: population.on };

/** The one source of all communes, or that there are several, with the newest day. */
const summed = (sources: readonly Source[]): Source | null => {
  const [first] = sources;
  if (!first) return null;
  const names = new Set(sources.map(({ source }) => source.vi));
  const on = sources.reduce((newest, one) => (one.on > newest ? one.on : newest), first.on);
  return names.size === 1
    ? { source: first.source, on }
    : {
        source: {
          vi: `Cộng các xã, phường, ${names.size} nguồn`,
          en: `Sum of the communes, ${names.size} sources`,
        },
        on,
      };
};

/**
 * The registered residents behind the lower bound, by id, without names: who may see people finds them in the list of the
 * commune. Residents are read in batches, so a page costs what it skips.
 */
export const evidenceRows = async (db: Reader, ask: FigureAsk, where: RowAsk): Promise<RowPage> => {
  const day = cutOffOf(ask);
  const rule = skillRuleOf(ask.indicator);
  const communes = await communesOn(db, day, ask.recordedUpTo);
  const agencies = agencyOfCommunes(ask.units.printed, await seatsOfAgencies(db));
  const whole = where.unitId === null || where.unitId === provinceId;
  const asked = new Set(
    communes.flatMap(({ id }) => (whole || agencies.get(id) === where.unitId ? [id] : [])),
  );
  const all = await placesOfResidence(db, communes, day);
  const places = new Map([...all].filter(([, communeId]) => asked.has(communeId)));
  const found: FigureRow[] = [];
  for (let after = where.after ?? null; found.length <= where.limit; ) {
    const residents = await residentsAfter(db, { day, recordedUpTo: ask.recordedUpTo, places }, after, batch);
    for (const resident of residents) {
      const standing = residentStanding(resident, rule, day);
      const status = statusOf(standing);
      if (where.status !== undefined && status !== where.status) continue;
      found.push({
        ...{ id: resident.personId, label: `Người dân ${resident.personId.slice(-8)}`, status, amount: 1 },
        unitId: agencies.get(resident.communeId) ?? provinceId,
        ...{ reason: reasonOf(standing), href: `/residents/${resident.communeId}` },
      });
    }
    if (residents.length < batch) break;
    after = residents.at(-1)?.personId ?? null;
  }
  const rows = found.slice(0, where.limit);
  return { rows, next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null };
};

const batch = 1000;

const statusOf = ({ excluded, counted }: ResidentStanding): FigureRow['status'] =>
  excluded === null ? (counted ? 'counted' : 'not-counted') : 'excluded';

const reasonOf = ({ excluded, grade, shown, deciding }: ResidentStanding): LocalText => {
  if (excluded === 'age-unknown') return { vi: 'Không rõ ngày sinh', en: 'Birth day not known' };
  if (excluded === 'not-working-age')
    return { vi: 'Ngoài độ tuổi lao động vào ngày chốt', en: 'Not of working age on the cut-off day' };
  if (grade === null || deciding === null) return { vi: 'Chưa có minh chứng nào', en: 'No evidence yet' };
  const on = formatDay(deciding.on);
  if (grade === 'A')
    return {
      vi: `Hạng A: hệ thống quốc gia công nhận ngày ${on}`,
      en: `Grade A: confirmed by the national system on ${on}`,
    };
  const essential = essentialAreas.filter((area) => shown.has(area)).length;
  const [base, baseEn] = shown.has('public-services') ? ['có', 'shown'] : ['chưa có', 'not shown'];
  return {
    vi: `Hạng ${grade}: dịch vụ công ${base}, ${essential}/6 lĩnh vực thiết yếu; mới nhất ngày ${on}`,
    en: `Grade ${grade}: public services ${baseEn}, ${essential} of 6 essential services; newest on ${on}`,
  };
};
