import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#db/testing/database.ts';
import {
  by,
  happen,
  holders,
  inWorld,
  later,
  live,
  merger,
  officer,
  request,
} from '#db/testing/organisation-world.ts';
import { world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { env } from '#lib/env.ts';
import { previewEvent } from './preview-event.ts';
import { recordOrganisationEvent } from './record-event.ts';
import { settleEvent } from './settle-event.ts';

useTestDatabase();

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
