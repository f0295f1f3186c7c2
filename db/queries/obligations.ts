import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { course, obligation } from '#db/schema/learning.ts';
import { orgUnitKind } from '#db/schema/organisation.ts';
import { position } from '#db/schema/people.ts';
import { type CountedIndicator, countedIndicators, type PositionFact } from '#domain/indicators/facts.ts';
import { matches } from '#domain/indicators/population.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type Obligation = typeof obligation.$inferSelect & { readonly courseCode: string };

/** The duties in force on a day, the one due first at the top. */
export const obligationsOn = async (db: Reader, day: Day): Promise<readonly Obligation[]> => {
  const rows = await db
    .select({ obligation, courseCode: course.code })
    .from(obligation)
    .innerJoin(course, and(eq(course.tenantId, obligation.tenantId), eq(course.id, obligation.courseId)))
    .where(
      and(eq(obligation.tenantId, env.tenant), lte(obligation.startsOn, day), gte(obligation.dueOn, day)),
    )
    .orderBy(obligation.dueOn, obligation.code);
  return rows.map((row) => ({ ...row.obligation, courseCode: row.courseCode }));
};

/** The posts somebody holds on a day, with the sector of the unit that day: what puts people into audiences. */
export const postsOn = async (db: Reader, personId: string, day: Day): Promise<readonly PositionFact[]> => {
  const rows = await db
    .select({
      id: position.id,
      unitId: position.unitId,
      sector: orgUnitKind.sector,
      category: position.category,
      leader: position.leader,
      dxSpecialist: position.dxSpecialist,
      coreOfficer: position.coreOfficer,
    })
    .from(position)
    .innerJoin(
      orgUnitKind,
      and(
        eq(orgUnitKind.tenantId, position.tenantId),
        eq(orgUnitKind.unitId, position.unitId),
        sql`${orgUnitKind.validFrom} <= ${day} and (${orgUnitKind.validTo} is null or ${orgUnitKind.validTo} >= ${day})`,
      ),
    )
    .where(
      and(
        eq(position.tenantId, env.tenant),
        eq(position.personId, personId),
        sql`${position.supersededAt} is null and ${position.validFrom} <= ${day} and (${position.validTo} is null or ${position.validTo} >= ${day})`,
      ),
    );
  return rows.flatMap((row) => (row.sector === null ? [] : [{ ...row, sector: row.sector }]));
};

/** Whether a duty is for somebody with these posts: its audience is the population of an indicator. */
export const isFor = (
  duty: { readonly audienceIndicator: string },
  posts: readonly PositionFact[],
): boolean => {
  const indicator = countedIndicators.find(
    (each): each is CountedIndicator => each === duty.audienceIndicator,
  );
  return indicator !== undefined && posts.some((post) => matches(indicator, post));
};

/** The duty in force today that a course answers and that is for this person; null when there is none. */
export const obligationFor = async (
  db: Reader,
  of: { personId: string; courseId: string; year: number; today: Day },
): Promise<string | null> => {
  const duties = (await obligationsOn(db, of.today)).filter(
    (each) => each.courseId === of.courseId && each.year === of.year,
  );
  if (duties.length === 0) return null;
  const posts = await postsOn(db, of.personId, of.today);
  return duties.find((duty) => isFor(duty, posts))?.id ?? null;
};
