import { sql } from 'drizzle-orm';
import { database, type Tx } from '#db/client.ts';
import { unitsOn } from '#db/queries/units.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { EventRequest } from '#domain/organisation/request.ts';
import { env } from '#lib/env.ts';
import { previewEvent } from '#usecases/organisation/preview-event.ts';
import { recordOrganisationEvent } from '#usecases/organisation/record-event.ts';
import type { EventInput } from '#usecases/organisation-plan.ts';
import type { Caller } from '#usecases/usecase.ts';
import { inRollback } from './database.ts';
import { insertWorld, world } from './world.ts';

export const officer: Actor = {
  ...{ kind: 'account', accountId: '01900000-0000-7777-8000-000000000001', personId: null },
  ...{ displayName: 'Cán bộ tổ chức', grants: [{ role: 'organisation-officer', unitId: null }] },
};
export const by = (tx: Tx, now = world.now, actor: Actor = officer): Caller => ({ db: tx, now, actor });
export const later = (minutes: number): Date => new Date(world.now.getTime() + minutes * 60_000);

export const request = (changed: Partial<EventRequest>): EventInput => ({
  ...{ kind: 'merge', tree: 'agency', effectiveOn: '2026-07-01', document: 'NQ 1/2026', unit: '' },
  ...{ units: [], code: '', name: '', unitKind: '', sector: '', parent: '', into: 'new', intoUnit: '' },
  ...{ parts: [], people: {} },
  ...(changed as object),
});
export const merger = request({
  ...{ units: ['CT-VT', 'CT-NK'], code: 'CT-VTNK', name: 'Ủy ban nhân dân phường Vị Thủy' },
  ...{ unitKind: 'UBND cấp xã', sector: 'state', parent: 'CT' },
});

/** Previews and records; gives the id. */
export const happen = async (tx: Tx, event: EventInput, now = world.now): Promise<string> => {
  const preview = await previewEvent(by(tx, now), event);
  if (preview.faults) throw new Error(JSON.stringify(preview.faults));
  return (await recordOrganisationEvent(by(tx, now), { event, seen: preview.seen })).id;
};
export const holders = async (tx: Tx, day: string): Promise<string[]> => {
  const rows = await tx.execute<{ line: string }>(sql`
    select u.code || ' ' || p.person_id || ' ' || p.title as line from position p join org_unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
     where p.tenant_id = ${env.tenant} and p.superseded_at is null and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
     order by line`);
  return rows.map((row) => row.line);
};
export const live = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.execute<{ line: string }>(sql`
    select concat_ws(' ', person_id, unit_id, title, category, leader, valid_from, valid_to) as line from position
     where tenant_id = ${env.tenant} and superseded_at is null order by line`);
  return rows.map((row) => row.line);
};
export const tree = (tx: Tx, day: string) => unitsOn(tx, 'agency', day);
export const inWorld = (work: (tx: Tx) => Promise<void>) => () =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await work(tx);
    // The exclusions of positions and dated rows are looked at now.
    await tx.execute(sql`set constraints all immediate`);
  }, database());
