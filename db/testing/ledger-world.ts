import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { ledgerValue } from '#db/schema/ledger.ts';
import { orgUnit, orgUnitKind, orgUnitName, orgUnitParent } from '#db/schema/organisation.ts';
import type { LedgerSeries } from '#domain/ledger/series.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { fixedId } from './fixed-id.ts';
import { units, unitsRecordedAt, unitsSince } from './world-units.ts';

/** The administrative tree under the world's two communes. */
export const places = {
  province: fixedId(60, 1),
  communeA: fixedId(60, 2),
  communeB: fixedId(60, 3),
} as const;

const named = {
  province: ['92', 'Thành phố Cần Thơ'],
  communeA: ['31338', 'Xã Vị Thủy'],
  communeB: ['31135', 'Phường Ninh Kiều'],
} as const;

/** Adds the province and two communes, seats of the world's commune agencies. */
export const insertPlaces = async (tx: Tx): Promise<void> => {
  const keys = ['province', 'communeA', 'communeB'] as const;
  const dated = { tenantId: env.tenant, validFrom: unitsSince, recordedAt: unitsRecordedAt };
  await tx.insert(orgUnit).values(
    keys.map((key) => ({
      ...{ tenantId: env.tenant, id: places[key], tree: 'administrative' as const },
      ...{ code: named[key][0], demo: true, recordedAt: unitsRecordedAt },
    })),
  );
  await tx.insert(orgUnitName).values(
    keys.map((key, i) => ({
      ...{ ...dated, id: fixedId(61, i), unitId: places[key] },
      ...{ name: named[key][1], nameFolded: fold(named[key][1]) },
    })),
  );
  await tx
    .insert(orgUnitKind)
    .values(keys.map((key, i) => ({ ...dated, id: fixedId(62, i), unitId: places[key], kind: 'Xã' })));
  await tx.insert(orgUnitParent).values(
    (['communeA', 'communeB'] as const).map((key, i) => ({
      ...{ ...dated, id: fixedId(63, i), unitId: places[key], parentId: places.province },
    })),
  );
  for (const key of ['communeA', 'communeB'] as const)
    await tx.execute(sql`update org_unit set seat_unit_id = ${places[key]} where id = ${units[key]}`);
};

/** A value of the year 2026 in the population of commune A, unless something else is said; gives its id. */
export const addLedgerValue = async (
  tx: Tx,
  number: number,
  value: number | null,
  over: Partial<typeof ledgerValue.$inferInsert> = {},
): Promise<string> => {
  const id = fixedId(64, number);
  await tx.insert(ledgerValue).values({
    ...{ tenantId: env.tenant, id, series: 'population' as LedgerSeries, unitId: places.communeA, value },
    ...{ validFrom: '2026-01-01', validTo: '2026-12-31' },
    ...{ sourceTitle: `Nguồn ${number}`, sourceNumber: null, sourceOn: '2026-03-01', definition: null },
    ...{ recordedAt: new Date('2026-06-01T00:00:00Z'), ...over },
  });
  return id;
};
