import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { unitsKnownOn } from '#db/queries/organisation/known.ts';
import { unitsOn } from '#db/queries/units.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { EventRequest } from '#domain/organisation/request.ts';
import { env } from '#lib/env.ts';
import type { EventInput } from '../organisation-plan.ts';
import type { Caller } from '../usecase.ts';
import { previewEvent } from './preview-event.ts';
import { recordOrganisationEvent } from './record-event.ts';
import { settleEvent } from './settle-event.ts';

useTestDatabase();

const officer: Actor = {
  ...{ kind: 'account', accountId: '01900000-0000-7777-8000-000000000001', personId: null },
  ...{ displayName: 'Cán bộ tổ chức', grants: [{ role: 'organisation-officer', unitId: null }] },
};
const by = (tx: Tx, now = world.now, actor: Actor = officer): Caller => ({ db: tx, now, actor });
const later = (minutes: number): Date => new Date(world.now.getTime() + minutes * 60_000);

const request = (changed: Partial<EventRequest>): EventInput => ({
  ...{ kind: 'merge', tree: 'agency', effectiveOn: '2026-07-01', document: 'NQ 1/2026', unit: '' },
  ...{ units: [], code: '', name: '', unitKind: '', sector: '', parent: '', into: 'new', intoUnit: '' },
  ...{ parts: [], people: {} },
  ...(changed as object),
});
const merger = request({
  ...{ units: ['CT-VT', 'CT-NK'], code: 'CT-VTNK', name: 'Ủy ban nhân dân phường Vị Thủy' },
  ...{ unitKind: 'UBND cấp xã', sector: 'state', parent: 'CT' },
});

/** Previews and records; gives the id. */
const happen = async (tx: Tx, event: EventInput, now = world.now): Promise<string> => {
  const preview = await previewEvent(by(tx, now), event);
  if (preview.faults) throw new Error(JSON.stringify(preview.faults));
  return (await recordOrganisationEvent(by(tx, now), { event, seen: preview.seen })).id;
};
const holders = async (tx: Tx, day: string): Promise<string[]> => {
  const rows = await tx.execute<{ line: string }>(sql`
    select u.code || ' ' || p.person_id || ' ' || p.title as line from position p join org_unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
     where p.tenant_id = ${env.tenant} and p.superseded_at is null and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
     order by line`);
  return rows.map((row) => row.line);
};
const live = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.execute<{ line: string }>(sql`
    select concat_ws(' ', person_id, unit_id, title, category, leader, valid_from, valid_to) as line from position
     where tenant_id = ${env.tenant} and superseded_at is null order by line`);
  return rows.map((row) => row.line);
};
const tree = (tx: Tx, day: string) => unitsOn(tx, 'agency', day);
const inWorld = (work: (tx: Tx) => Promise<void>) => () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await work(tx);
    // The exclusions of positions and dated rows are looked at now.
    await tx.execute(sql`set constraints all immediate`);
  }, database());

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
      // The world was written down just now, by the clock of the machine.
      const at = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
      const [before, beforeEve] = [await tree(tx, '2026-07-01'), await tree(tx, '2026-06-30')];
      await happen(tx, merger, at(10));
      expect(await tree(tx, '2026-06-30')).toEqual(beforeEve);
      expect(await tree(tx, '2026-07-01')).toEqual(await unitsKnownOn(tx, 'agency', '2026-07-01', at(20)));
      expect(await unitsKnownOn(tx, 'agency', '2026-07-01', at(9))).toEqual(before);
      expect(await unitsKnownOn(tx, 'agency', '2026-07-01', at(-60))).toEqual([]);
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

describe('recording', () => {
  it(
    'is refused when what would happen is not what was shown',
    inWorld(async (tx) => {
      const preview = await previewEvent(by(tx), merger);
      await happen(
        tx,
        request({ kind: 'rename', unit: 'CT-VT', name: 'Tên khác', effectiveOn: '2026-01-01' }),
      );
      await expect(
        recordOrganisationEvent(by(tx), { event: merger, seen: preview.faults ? '' : preview.seen }),
      ).rejects.toMatchObject({ code: 'organisation-changed' });
    }),
  );

  it.each(['unit-hr', 'auditor', 'leader', 'administrator'] as const)('is not for a %s', (role) =>
    inWorld(async (tx) => {
      const actor = {
        ...officer,
        grants: [{ role, unitId: role === 'unit-hr' ? world.units.communeA : null }],
      } as Actor;
      await expect(
        recordOrganisationEvent(by(tx, world.now, actor), { event: merger, seen: '' }),
      ).rejects.toThrow(/forbidden/);
      await expect(previewEvent(by(tx, world.now, actor), merger)).rejects.toThrow(/forbidden/);
    })(),
  );

  it(
    'names everything that is missing at its field',
    inWorld(async (tx) => {
      const preview = await previewEvent(by(tx), request({ units: ['KHÔNG-CÓ'], parent: 'CT' }));
      expect((preview.faults ?? []).map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
        'code required',
        'name required',
        'sector required',
        'unitKind required',
        'units needs-two-units',
        'units unit-unknown',
      ]);
    }),
  );
});

describe('a unit is split', () => {
  const split = (people: Record<string, number>) =>
    request({
      ...{ kind: 'split', unit: 'CT-YT', people },
      parts: [
        { as: 'itself', unit: '', code: '', name: '', share: '1' },
        { as: 'new', unit: '', code: 'CT-YT2', name: 'Sở Y tế dự phòng', share: '1' },
      ],
    });
  it(
    'by shares: half of the people go, each with all her posts there',
    inWorld(async (tx) => {
      const before = (await holders(tx, '2026-07-01')).filter((line) => line.startsWith('CT-YT '));
      await happen(tx, split({}));
      const after = await holders(tx, '2026-07-01');
      const [stay, go] = ['CT-YT ', 'CT-YT2 '].map((code) => after.filter((line) => line.startsWith(code)));
      expect((stay?.length ?? 0) + (go?.length ?? 0)).toBe(before.length);
      expect(Math.abs((stay?.length ?? 0) - (go?.length ?? 0))).toBeLessThanOrEqual(1);
    }),
  );
  it(
    'person by person: who is named goes where she is named',
    inWorld(async (tx) => {
      const [line] = (await holders(tx, '2026-07-01')).filter((each) => each.startsWith('CT-YT '));
      const personId = line?.split(' ')[1] ?? '';
      await happen(tx, split({ [personId]: 1 }));
      expect((await holders(tx, '2026-07-01')).join('\n')).toContain(`CT-YT2 ${personId}`);
    }),
  );
});

it(
  'somebody who holds the same post in both merged units holds it once afterwards',
  inWorld(async (tx) => {
    const person = Object.values(world.people)[0];
    for (const [unit, to] of [
      [world.units.communeA, '2026-09-30'],
      [world.units.communeB, null],
    ] as const)
      await tx.execute(sql`insert into position (tenant_id, id, person_id, unit_id, title, title_folded, category, leader, dx_specialist, core_officer, valid_from, valid_to)
      values (${env.tenant}, gen_random_uuid(), ${person}, ${unit}, 'Kiêm nhiệm', 'kiem nhiem', 'civil-servant', false, false, false, '2025-01-01', ${to})`);
    const posts = await live(tx);
    const id = await happen(tx, merger, later(1));
    for (const day of ['2026-07-01', '2026-10-01'])
      expect((await holders(tx, day)).filter((line) => line.includes('Kiêm nhiệm'))).toEqual([
        `CT-VTNK ${person} Kiêm nhiệm`,
      ]);
    await happen(tx, { kind: 'correct', eventId: id, document: 'Đính chính' }, later(2));
    expect(await live(tx)).toEqual(posts);
  }),
);

it(
  'many people follow in a job, in portions, and the job may run twice',
  inWorld(async (tx) => {
    await tx.execute(sql`with made as (insert into person (tenant_id, id, demo) select ${env.tenant}, gen_random_uuid(), true from generate_series(1, 400) returning id)
    insert into position (tenant_id, id, person_id, unit_id, title, title_folded, category, leader, dx_specialist, core_officer, valid_from)
    select ${env.tenant}, gen_random_uuid(), id, ${world.units.communeA}, 'Công chức', 'cong chuc', 'civil-servant', false, false, false, '2025-01-01' from made`);
    const id = await happen(tx, merger, later(1));
    const left = async () =>
      (await holders(tx, '2026-07-01')).filter((line) => line.startsWith('CT-VT ')).length;
    expect(await left()).toBeGreaterThan(399);
    await expect(happen(tx, request({ kind: 'dissolve', unit: 'CT-TM' }), later(1))).rejects.toMatchObject({
      code: 'organisation-settling',
    });
    const system = { kind: 'system' } as const;
    expect(await settleEvent(by(tx, later(2), system), { eventId: id })).toMatchObject({ more: false });
    expect(await left()).toBe(0);
    expect(await settleEvent(by(tx, later(3), system), { eventId: id })).toEqual({ moved: 0, more: false });
    const jobs = await tx.execute(
      sql`select people_total, people_done from org_event_settlement where settled_at is not null`,
    );
    expect(jobs[0]?.people_done).toBe(jobs[0]?.people_total);
  }),
);
