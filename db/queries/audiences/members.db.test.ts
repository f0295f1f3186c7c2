import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { markPeople, markTreeChanged } from '#db/queries/standings.ts';
import { seedAudiences } from '#db/seeds/audiences.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertRandomProvince } from '#db/testing/random-province.ts';
import { now, world } from '#db/testing/world.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { env } from '#lib/env.ts';
import { refreshStandings } from '#usecases/indicators/refresh-standings.ts';
import { compileAudience } from './compile.ts';
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

it('the database keeps versions as they were saved, and lets an audience only be named anew and closed, once', async () => {
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

it('a duplicate is nobody of her own: her posts, learning and tags put the person she was merged into in', async () => {
  await inRollback(async (tx) => {
    await insertRandomProvince(tx, 2, '2026-12-14', 1);
    const { chau, lan } = world.people;
    await tx.execute(sql`insert into person_tag (tenant_id, id, person_id, tag, valid_from)
      values (${env.tenant}, gen_random_uuid(), ${chau}, 'Quy hoạch', '2026-01-01')`);
    await seedAudiences(tx, now);
    await tx.execute(
      sql`insert into person_alias (tenant_id, person_id, kept_id) values (${env.tenant}, ${chau}, ${lan})`,
    );
    const rule: AudienceRule = {
      language: 1,
      anyOf: [
        {
          post: [{ kind: 'units', unitIds: [world.units.education], below: false }],
          person: [{ kind: 'tags', tags: ['Quy hoạch'], has: true }],
        },
        { post: [{ kind: 'leader', is: true }], person: [] },
      ],
    };
    const rows = await tx.execute<{ person_id: string; unit_id: string }>(sql`
      select person_id, unit_id from (${compileAudience(rule)}) m where person_id in (${chau}, ${lan})`);
    expect(rows.map((row) => `${row.person_id} ${row.unit_id}`).toSorted()).toEqual(
      [`${lan} ${world.units.education}`, `${lan} ${world.units.health}`].toSorted(),
    );
    await markPeople(tx, [chau], now);
    while ((await refreshStandings({ actor: system, db: tx, now }, {})).more);
    await refreshQueuedMembers(tx, 500);
    expect(await memberDifferences(tx)).toEqual([]);
    expect(await tx.execute(sql`select 1 from audience_member where person_id = ${chau}`)).toHaveLength(0);
  });
});
