import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { unitsKnownOn } from '#db/queries/organisation/known.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { by, happen, holders, inWorld, later, live, merger, tree } from '#db/testing/organisation-world.ts';
import { world } from '#db/testing/world.ts';
import { unitsRecordedAt } from '#db/testing/world-units.ts';
import { env } from '#lib/env.ts';
import type { EventInput } from '../organisation-plan.ts';
import { previewEvent } from './preview-event.ts';

useTestDatabase();

describe('two communes are merged', () => {
  it(
    'and the preview says what would change, while nothing does',
    inWorld(async (tx) => {
      const before = await live(tx);
      const preview = await previewEvent(by(tx), merger);
      if (preview.faults) throw new Error('faults');
      const held = await holders(tx, '2026-07-01');
      const posts = held.filter((line) => /^CT-(VT|NK) /.test(line));
      expect(posts.length).toBeGreaterThan(1);
      expect(preview.units.map(({ code, was, is }) => [code, was?.name ?? null, is?.name ?? null])).toEqual([
        ['CT-NK', 'Ủy ban nhân dân phường Ninh Kiều', null],
        ['CT-VT', 'Ủy ban nhân dân xã Vị Thủy', null],
        ['CT-VTNK', null, 'Ủy ban nhân dân phường Vị Thủy'],
      ]);
      expect(preview.moves.reduce((sum, move) => sum + move.posts, 0)).toBeGreaterThanOrEqual(posts.length);
      expect(await live(tx)).toEqual(before);
    }),
  );

  it(
    'and their people follow on the day, not before, and nobody is lost',
    inWorld(async (tx) => {
      const eve = await holders(tx, '2026-06-30');
      const day = await holders(tx, '2026-07-01');
      await happen(tx, merger);
      expect(await holders(tx, '2026-06-30')).toEqual(eve);
      expect(await holders(tx, '2026-07-01')).toEqual(
        day.map((line) => line.replace(/^CT-(VT|NK) /, 'CT-VTNK ')).toSorted(),
      );
      const queued = await tx.execute(sql`select 1 from standing_queue`);
      expect(queued.length).toBeGreaterThan(0);
    }),
  );

  it(
    'and what was known of the tree before can still be asked',
    inWorld(async (tx) => {
      const at = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
      const beforeTheWorld = new Date(unitsRecordedAt.getTime() - 1);
      const [before, beforeEve] = [await tree(tx, '2026-07-01'), await tree(tx, '2026-06-30')];
      await happen(tx, merger, at(10));
      expect(await tree(tx, '2026-06-30')).toEqual(beforeEve);
      expect(await tree(tx, '2026-07-01')).toEqual(await unitsKnownOn(tx, 'agency', '2026-07-01', at(20)));
      expect(await unitsKnownOn(tx, 'agency', '2026-07-01', at(9))).toEqual(before);
      expect(await unitsKnownOn(tx, 'agency', '2026-07-01', beforeTheWorld)).toEqual([]);
    }),
  );

  it(
    'and taken back by another event: rows and posts stand as they did',
    inWorld(async (tx) => {
      const [posts, units] = [await live(tx), await tree(tx, '2026-07-01')];
      const id = await happen(tx, merger, later(1));
      const correction: EventInput = { kind: 'correct', eventId: id, document: 'Đính chính' };
      await happen(tx, correction, later(2));
      expect(await live(tx)).toEqual(posts);
      expect(await tree(tx, '2026-07-01')).toEqual(units);
      const preview = await previewEvent(by(tx), correction);
      expect(preview.faults?.[0]?.code).toBe('built-upon');
      // The code is free again, and its row is used again.
      await happen(tx, merger, later(3));
      expect((await tree(tx, '2026-07-01')).filter((unit) => unit.code === 'CT-VTNK')).toHaveLength(1);
    }),
  );

  it(
    'and a post that changed since keeps its change when the merger is taken back',
    inWorld(async (tx) => {
      const id = await happen(tx, merger, later(1));
      const [post] = await tx.execute<{ id: string; person_id: string }>(sql`
      select p.id, p.person_id from position p join org_unit u on u.id = p.unit_id where u.code = 'CT-VTNK' and p.superseded_at is null and p.valid_to is null limit 1`);
      await tx.execute(
        sql`update position set superseded_at = ${later(2).toISOString()}::timestamptz where id = ${post?.id ?? ''}`,
      );
      await tx.execute(sql`insert into position (tenant_id, id, person_id, unit_id, title, title_folded, category, leader, dx_specialist, core_officer, valid_from, valid_to, recorded_at, supersedes_id)
      select tenant_id, gen_random_uuid(), person_id, unit_id, 'Chức danh mới', 'chuc danh moi', category, leader, dx_specialist, core_officer, valid_from, valid_to, ${later(2).toISOString()}::timestamptz, id from position where id = ${post?.id ?? ''}`);
      await happen(tx, { kind: 'correct', eventId: id, document: 'Đính chính' }, later(3));
      const now = (await holders(tx, '2026-07-02')).filter((line) => line.includes(post?.person_id ?? ''));
      expect(now.join()).toMatch(/^CT-(VT|NK) .*Chức danh mới/);
      expect((await holders(tx, '2026-07-02')).filter((line) => line.startsWith('CT-VTNK'))).toEqual([]);
    }),
  );

  it(
    'and is not taken back while somebody who came since would be without a unit',
    inWorld(async (tx) => {
      const id = await happen(tx, merger, later(1));
      await tx.execute(sql`insert into position (tenant_id, id, person_id, unit_id, title, title_folded, category, leader, dx_specialist, core_officer, valid_from)
      select ${env.tenant}, gen_random_uuid(), ${world.people.an}, id, 'Mới đến', 'moi den', 'civil-servant', false, false, false, '2026-08-01' from org_unit where code = 'CT-VTNK'`);
      await expect(
        happen(tx, { kind: 'correct', eventId: id, document: 'Đính chính' }, later(2)),
      ).rejects.toMatchObject({ code: 'organisation-people-joined', params: { people: 1 } });
    }),
  );
});
