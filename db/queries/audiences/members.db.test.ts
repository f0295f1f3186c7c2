import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { markPeople, markTreeChanged } from '#db/queries/standings.ts';
import { seedAudiences } from '#db/seeds/audiences.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertRandomProvince } from '#db/testing/random-province.ts';
import { now, world } from '#db/testing/world.ts';
import { refreshStandings } from '#usecases/indicators/refresh-standings.ts';
import {
  memberDifferences,
  openAudienceIds,
  rebuildAudienceMembers,
  refreshQueuedMembers,
} from './members.ts';

useTestDatabase();

const system = { kind: 'system' } as const;

it('members follow people and units after the queue has run, and a rebuild would change nothing', async () => {
  await inRollback(async (tx) => {
    await insertRandomProvince(tx, 9, '2026-12-14', 40);
    await seedAudiences(tx, now);
    const settle = async (): Promise<void> => {
      while ((await refreshStandings({ actor: system, db: tx, now }, {})).more);
      while ((await refreshQueuedMembers(tx, 500)) === 500);
    };
    await settle();
    expect(await memberDifferences(tx)).toEqual([]);

    const before = await tx.execute(sql`select * from audience_member`);
    await tx.execute(
      sql`update position set superseded_at = ${now.toISOString()} where person_id = ${world.people.an}`,
    );
    expect((await memberDifferences(tx)).map((d) => d.what)).toContain('stored');
    await markPeople(tx, [world.people.an], now);
    expect(await memberDifferences(tx)).toEqual([]);
    await settle();
    expect(await memberDifferences(tx)).toEqual([]);
    expect((await tx.execute(sql`select * from audience_member`)).length).toBeLessThan(before.length);

    await tx.execute(
      sql`update org_unit_kind set valid_to = '2025-06-30' where unit_id = ${world.units.hospital}`,
    );
    expect((await memberDifferences(tx)).length).toBeGreaterThan(0);
    await markTreeChanged(tx);
    expect(await memberDifferences(tx)).toEqual([]);
    await settle();
    expect(await memberDifferences(tx)).toEqual([]);
    for (const id of await openAudienceIds(tx)) await rebuildAudienceMembers(tx, id);
    expect(await memberDifferences(tx)).toEqual([]);
  });
});

it('the database keeps versions as they were saved, and lets an audience only be closed, once', async () => {
  const refused = async (statement: ReturnType<typeof sql>): Promise<void> =>
    inRollback(async (tx) => {
      await insertRandomProvince(tx, 1, '2026-12-14', 1);
      await seedAudiences(tx, now);
      await expect(tx.execute(statement)).rejects.toThrow();
    });
  await refused(sql`update audience_version set number = 2`);
  await refused(sql`delete from audience_version`);
  await refused(sql`update audience set code = 'x'`);
  await refused(sql`update audience set closed_at = null`);
  await refused(sql`delete from audience`);
});
