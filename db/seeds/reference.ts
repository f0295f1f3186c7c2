import type { Database } from '#db/client.ts';
import { currentTime } from '#db/queries/clock.ts';
import { tenant } from '#db/schema/people.ts';
import { env } from '#lib/env.ts';
import { seedAdministrativeUnits } from './administrative-units.ts';
import { seedAudiences } from './audiences.ts';
import { seedCourses } from './courses.ts';
import { seedObligations } from './obligations.ts';
import { seedPlans } from './plans.ts';

/** What every installation holds before anybody comes: the province, its units, the plan, the courses. Idempotent. */
export const seedReference = async (db: Database): Promise<void> => {
  const now = await currentTime(db);
  await db
    .insert(tenant)
    .values({ id: env.tenant, nameVi: 'Thành phố Cần Thơ', nameEn: 'Can Tho City' })
    .onConflictDoNothing();
  await seedAdministrativeUnits(db, now);
  await seedPlans(db, now);
  await seedAudiences(db, now);
  await seedCourses(db, now);
  await seedObligations(db, now);
};
