import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { changingDuties, dutyById } from '#db/queries/obligations/duties.ts';
import { writeMembers } from '#db/queries/obligations/members.ts';
import { addSeries, makePeriod, markOpened, type SeriesRow } from '#db/queries/obligations/series.ts';
import { lockKey } from '#db/queries/standings.ts';
import { audience } from '#db/schema/audiences.ts';
import { course } from '#db/schema/learning.ts';
import { dutySeries, obligation } from '#db/schema/obligations.ts';
import { indicatorAudiences } from '#domain/audiences/indicator-audiences.ts';
import { reportingYear, reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/**
 * The yearly duty of plan 183 with its audience, and its periods for 2026 and for the reporting year of `now`, opened.
 * Runs again without harm; what stands is not changed.
 */
export const seedObligations = async (db: Reader, now: Date): Promise<void> => {
  await db.transaction(async (tx) => {
    await lockKey(tx, 'duties');
    const series = await yearlySeries(tx);
    const years = new Set([2026, reportingYearOf(dayOf(now)).year]);
    for (const year of years) await makePeriod(tx, series, reportingYear(year).from);
    await openUnopened(tx, now);
  });
};

/** Decides everybody anew in every duty, for facts that were written without a queue. */
export const decideDuties = async (db: Reader, now: Date): Promise<void> => {
  await db.transaction(async (tx) => {
    for (const duty of await changingDuties(tx, dayOf(now))) await writeMembers(tx, duty, now, 'everybody');
  });
};

const openUnopened = async (tx: Reader, now: Date): Promise<void> => {
  const rows = await tx
    .select({ id: obligation.id })
    .from(obligation)
    .where(and(eq(obligation.tenantId, env.tenant), isNull(obligation.openedAt)));
  for (const { id } of rows) {
    const duty = await dutyById(tx, id);
    if (!duty) continue;
    await writeMembers(tx, duty, now, 'everybody');
    await markOpened(tx, id, now);
  }
};

const code = 'boi-duong-cds';

const yearlySeries = async (tx: Reader): Promise<SeriesRow> => {
  const [known] = await tx
    .select()
    .from(dutySeries)
    .where(and(eq(dutySeries.tenantId, env.tenant), eq(dutySeries.code, code)));
  if (known) return known;
  const [yearly] = await tx
    .select({ id: course.id })
    .from(course)
    .where(and(eq(course.tenantId, env.tenant), eq(course.code, yearlyCourse)));
  if (!yearly) throw new Error(`The course ${yearlyCourse} is not published: seed courses first.`);
  const audienceId = await stateStaff(tx);
  const series = await addSeries(tx, {
    code,
    courseId: yearly.id,
    audienceId,
    recurrence: 'reporting-year',
    due: { kind: 'period-end' },
    cutOff: { kind: 'period-end' },
    membership: 'on-cut-off',
    title: {
      vi: 'Bồi dưỡng hằng năm về chuyển đổi số',
      en: 'Yearly refresher on digital transformation',
    },
    legalSource: {
      vi: 'Kế hoạch số 183/KH-UBND ngày 19/10/2022 của Ủy ban nhân dân tỉnh Hậu Giang; Nghị định số 171/2025/NĐ-CP của Chính phủ về đào tạo, bồi dưỡng công chức',
      en: 'Plan 183/KH-UBND of 19 October 2022 of the People’s Committee of Hậu Giang; Decree 171/2025/NĐ-CP of the Government on the training of civil servants',
    },
  });
  await adoptOlder(tx, series);
  return series;
};

/** Periods that were made before duties were a series of their own get what they lacked. */
const adoptOlder = async (tx: Reader, series: SeriesRow): Promise<void> => {
  await tx
    .update(obligation)
    .set({ seriesId: series.id, audienceId: series.audienceId, audienceVersion: 1 })
    .where(
      and(
        eq(obligation.tenantId, env.tenant),
        isNull(obligation.seriesId),
        sql`${obligation.code} like ${`${code}-%`}`,
      ),
    );
};

const yearlyCourse = 'nhap-mon-chuyen-doi-so';

/** The population of I-04, with which every province begins. */
const stateStaff = async (tx: Reader): Promise<string> => {
  const { code: audienceCode } = indicatorAudiences['I-04'];
  const [row] = await tx
    .select({ id: audience.id })
    .from(audience)
    .where(and(eq(audience.tenantId, env.tenant), eq(audience.code, audienceCode)));
  if (!row) throw new Error(`The audience ${audienceCode} is missing: seed audiences first.`);
  return row.id;
};
