import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { happen, merger } from '#db/testing/organisation-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden, NotFound } from '#domain/refusal.ts';
import { readSheet } from '#standards/spreadsheet/read.ts';
import type { Caller } from '../usecase.ts';
import { exportTree } from './export-tree.ts';
import { listEvents } from './list-events.ts';
import { readTree } from './read-tree.ts';
import { showEvent } from './show-event.ts';
import { showUnit } from './show-unit.ts';

useTestDatabase();

const as = (actor: keyof typeof world.actors): Caller => ({ actor: world.actors[actor], now: world.now });
let eventId = '';
beforeAll(() =>
  database().transaction(async (tx) => {
    await insertWorld(tx);
    eventId = await happen(tx as Tx, merger);
  }),
);

describe('the tree', () => {
  const codes = async (
    input: Parameters<typeof readTree>[1],
    actor: keyof typeof world.actors = 'provinceHr',
  ) => (await readTree(as(actor), input)).units.map((unit) => unit.code);
  it('is that of the day asked for, one level at a time', async () => {
    expect(await codes({ on: '2026-06-30' })).toContain('CT-VT');
    expect(await codes({})).toContain('CT-VTNK');
    expect(await codes({})).not.toContain('CT-VT');
    expect(await codes({ under: world.units.health })).toEqual(['CT-YT-BV']);
  });
  it('is found by name without marks or by code, on every level', async () => {
    expect(await codes({ search: 'khoa noi' })).toEqual(['CT-YT-BV-N']);
    expect(await codes({ search: 'ct-yt-bv' })).toEqual(['CT-YT-BV', 'CT-YT-BV-N']);
    expect(await codes({ search: 'không có' })).toEqual([]);
  });
  it('counts the posts of a unit with all below', async () => {
    const { units } = await readTree(as('provinceHr'), {});
    const [top] = units;
    const sum = units
      .filter((unit) => unit.parentId === top?.id)
      .reduce((all, unit) => all + (unit.posts ?? 0), 0);
    expect(top?.posts).toBeGreaterThan(sum);
    expect(sum).toBeGreaterThan(5);
  });
  it('holds for unit HR her own units only, and for a learner none', async () => {
    expect(await codes({}, 'unitHrHealth')).toEqual(['CT-YT', 'CT-YT-BV']);
    await expect(readTree(as('learner'), {})).rejects.toThrow(Forbidden);
  });
  it('is the same in a file', async () => {
    const file = async (actor: keyof typeof world.actors, format: 'csv' | 'xlsx') =>
      exportTree(as(actor), { tree: 'agency', on: '2026-07-01', known: null, format, language: 'vi' });
    const text = new TextDecoder().decode((await file('auditor', 'csv')).bytes);
    expect(text.split('\r\n').filter((line) => line.startsWith('CT'))).toHaveLength(9);
    expect(text).toContain('CT-VTNK,Ủy ban nhân dân phường Vị Thủy,UBND cấp xã,Cơ quan nhà nước,CT,');
    const { name, bytes } = await file('unitHrHealth', 'xlsx');
    const read = await readSheet(bytes, name);
    const rows = read.ok ? (read.sheets[0]?.rows ?? []) : [];
    expect(rows.map((row) => row.cells[0]).filter((cell) => String(cell).startsWith('CT'))).toEqual([
      ...['CT-YT', 'CT-YT-BV', 'CT-YT-BV-N'],
    ]);
  });
});

describe('a unit and an event', () => {
  it('show what it was made of, what happened and how many people are there', async () => {
    const { units } = await readTree(as('provinceHr'), { search: 'CT-VTNK' });
    const found = await showUnit(as('auditor'), { unitId: units[0]?.id ?? '' });
    expect(found.successors.map(({ code, after }) => [code, after])).toEqual([
      ['CT-NK', false],
      ['CT-VT', false],
    ]);
    expect(found.events.map((event) => event.kind)).toEqual(['merge']);
    expect(found.people?.own).toBeGreaterThan(3);
    const old = await showUnit(as('auditor'), { unitId: world.units.communeA });
    expect(old.day).toBe('2026-06-30');
    expect(old.successors.map(({ code, after }) => [code, after])).toEqual([['CT-VTNK', true]]);
  });
  it('are hers for unit HR when they touched her units, and nobody else’s', async () => {
    await expect(showUnit(as('unitHrHealth'), { unitId: world.units.communeA })).rejects.toThrow(Forbidden);
    await expect(showUnit(as('unitHrHealth'), { unitId: world.units.hospital })).resolves.toBeTruthy();
    await expect(showEvent(as('unitHrHealth'), { eventId })).rejects.toThrow(Forbidden);
    await expect(showEvent(as('learner'), { eventId })).rejects.toThrow(Forbidden);
    expect((await listEvents(as('unitHrHealth'), {})).events).toEqual([]);
    expect((await listEvents(as('auditor'), {})).events.map((event) => event.id)).toEqual([eventId]);
  });
  it('list the roles still given for units that ended, to who can have them given anew', async () => {
    const rolesSeen = async (actor: keyof typeof world.actors) => {
      const { roles, managesAccounts } = await showEvent(as(actor), { eventId });
      return [roles.map(({ role, accountId, unit }) => [role, accountId, unit]), managesAccounts];
    };
    const left = [['unit-hr', world.accounts.unitHrCommune, 'Ủy ban nhân dân xã Vị Thủy']];
    expect(await rolesSeen('provinceHr')).toEqual([left, false]);
    expect(await rolesSeen('administrator')).toEqual([left, true]);
    expect(await rolesSeen('auditor')).toEqual([[], false]);
  });
  it('are not found under an id that is none', async () => {
    await expect(showUnit(as('auditor'), { unitId: eventId })).rejects.toThrow(NotFound);
    await expect(showEvent(as('auditor'), { eventId: world.units.health })).rejects.toThrow(NotFound);
  });
});
