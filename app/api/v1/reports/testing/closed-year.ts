import { database } from '#db/client.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { addLedgerValue, insertPlaces, places } from '#db/testing/ledger-world.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { addResident } from '#db/testing/residents-world.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { cellText, cellValue, type ReportTable } from '#domain/reporting/report-table.ts';

export const hr = { actor: world.actors.provinceHr, now: world.now };
export const year = { id: 'nd09-2026', from: '2025-12-15', to: '2026-12-14' } as const;

/** A province with officials, courses, residents and a ledger that speaks of one commune only; nothing is closed yet. */
export const insertYear = (): Promise<void> =>
  database().transaction(async (tx) => {
    await insertWorld(tx);
    await insertPlaces(tx);
    await seedPlans(tx, world.now);
    const units = (await unitsOfDay(tx, year.to)).printed.filter(({ unitId }) => unitId !== provinceId);
    const courses = await insertCourses(tx);
    await insertRandomPeople(tx, { seed: 8, count: 60, units, courses, cutOff: year.to });
    const ofLedger = { series: 'working-age-population', definition: 'Bộ luật Lao động' } as const;
    await addLedgerValue(tx, 1, 41_204, { ...ofLedger, unitId: places.communeA });
    const practised = ['public-services', 'health', 'land', 'banking'] as const;
    await addResident(tx, 1, { unitId: places.communeA, practised });
    await addResident(tx, 2, { unitId: places.communeA, practised: ['health'], tookPart: ['land'] });
    await addResident(tx, 3, { unitId: places.communeA, confirmedOn: '2026-06-01' });
  });

export const headings = (table: ReportTable): string[] => table.columns.map(({ header }) => header);

/** The cells as they are printed. */
export const printed = (table: ReportTable): string[][] =>
  table.rows.map(({ cells }) => cells.map((cell, at) => cellText(cell, table.columns[at]?.kind ?? 'text')));

/** The cells as a spreadsheet holds them. */
export const values = (table: ReportTable) =>
  table.rows.map(({ cells }) => cells.map((cell) => (cellValue(cell) === '' ? null : cellValue(cell))));
