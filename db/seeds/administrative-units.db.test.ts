import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { unitsKnownOn } from '#db/queries/organisation/known.ts';
import { unitsOn } from '#db/queries/units.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { seedAdministrativeUnits } from './administrative-units.ts';
import { seedKindChange } from './demo/kind-change.ts';

useTestDatabase();

const now = new Date('2026-11-24T03:00:00Z');
beforeAll(async () => {
  await seedAdministrativeUnits(database(), now);
  await seedAdministrativeUnits(database(), now);
});

const on = (day: string) => unitsOn(database(), 'administrative', day);
const count = async (query: ReturnType<typeof sql>): Promise<number> => {
  const [row] = await database().execute<{ count: number }>(query);
  return row?.count ?? -1;
};

describe('the merger of 1 July 2025', () => {
  it('leaves the eve as it was: three provinces, their districts and communes', async () => {
    const units = await on('2025-06-30');
    const of = (kind: RegExp) => units.filter((unit) => kind.test(unit.kind)).length;
    expect(units.filter((unit) => unit.parentId === null).map((unit) => unit.code)).toEqual([
      ...['92', 'HG-93', 'ST-94'],
    ]);
    const hauGiang = units.find((unit) => unit.code === 'HG-93');
    const districts = units.filter((unit) => unit.parentId === hauGiang?.id);
    const communes = units.filter((unit) => districts.some((each) => each.id === unit.parentId));
    expect([districts.length, communes.length]).toEqual([8, 75]);
    expect(of(/^(Quận|Huyện|Thị xã|Thành phố)$/)).toBe(8 + 9 + 11);
  });

  it('makes one city of 103: 31 wards and 72 communes, no district, each right below the city', async () => {
    const units = await on('2025-07-01');
    const city = units.find((unit) => unit.parentId === null);
    expect([city?.code, units.length]).toEqual(['92', 104]);
    expect(units.filter((unit) => unit.parentId === city?.id)).toHaveLength(103);
    expect(units.filter((unit) => unit.kind === 'Phường')).toHaveLength(31);
    expect(units.filter((unit) => unit.kind === 'Xã')).toHaveLength(72);
  });

  it('gives the 75 old communes of Hậu Giang 28 successors, and every old unit with people one at most', async () => {
    expect(
      await count(sql`select count(distinct s.successor_id)::int as count from org_unit_successor s
        join org_unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id where u.code ~ '^HG-[0-9]{5}$'`),
    ).toBe(28);
    expect(
      await count(sql`select count(*)::int as count from org_unit u where u.code ~ '^HG-[0-9]{5}$'
        and (select count(*) from org_unit_successor s where s.unit_id = u.id) = 1`),
    ).toBe(75);
  });

  it('is recorded as events that say so: communes merged or placed, districts dissolved, provinces merged', async () => {
    const rows = await database().execute<{ kind: string; count: number }>(
      sql`select kind, count(*)::int as count from org_event where effective_on = '2025-07-01' group by kind order by kind`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.kind, row.count]))).toEqual({
      ...{ dissolve: 28, merge: 96, move: 8 },
    });
  });

  it('was not known the day before it was recorded', async () => {
    const then = new Date(now.getTime() - 86_400_000);
    expect(await unitsKnownOn(database(), 'administrative', '2025-07-01', then)).toEqual([]);
    expect(await unitsKnownOn(database(), 'administrative', '2025-07-01', now)).toEqual(
      await on('2025-07-01'),
    );
  });
});

it('a commune that becomes a ward keeps its code: Lộc Ninh, 30 April 2026, marked as demo', async () => {
  await database().transaction((tx) => seedKindChange(tx, now));
  const seen = async (day: string) =>
    (await on(day)).filter((unit) => unit.demo).map(({ code, name, kind }) => `${code} ${name} (${kind})`);
  expect([await seen('2026-04-29'), await seen('2026-04-30')]).toEqual([
    ['75 Tỉnh Đồng Nai (Tỉnh)', '25270 Xã Lộc Ninh (Xã)'].toSorted(),
    ['75 Thành phố Đồng Nai (Thành phố trực thuộc trung ương)', '25270 Phường Lộc Ninh (Phường)'].toSorted(),
  ]);
});
