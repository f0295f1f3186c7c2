import { importPagesVi } from '#content/messages/import-pages.vi.ts';
import { database, disconnect } from '#db/client.ts';
import { copyOut } from '#db/copy-out.ts';
import { completionColumns, completionsQuery } from '#db/queries/completions-export.ts';
import { provinceCode } from '#db/queries/reports/units-of-day.ts';
import { seedReference } from '#db/seeds/reference.ts';
import { seedScale } from '#db/seeds/scale.ts';
import { env } from '#lib/env.ts';
import { readBoard } from '#usecases/indicators/read-board.ts';
import { readIndicatorPeople } from '#usecases/indicators/read-indicator-people.ts';
import { rebuildPeriod } from '#usecases/indicators/rebuild-period.ts';
import { defaultPlan } from '#usecases/report-input.ts';
import { closePeriod } from '#usecases/reporting/close-period.ts';
import { exportCompletions } from '#usecases/reporting/export-completions.ts';
import { openDatabase } from '../database.ts';
import { seedDemoWhenEmpty } from '../demo-province.ts';

/**
 * A province of its own for the bench of scale: `people` and `completions` generated, counted once, then measured as
 * asked. Answers each order with milliseconds, or with what the order says.
 */
export type Order = {
  readonly kind: 'board' | 'province' | 'second' | 'unit' | 'close' | 'csv' | 'copy' | 'stop';
};
export type Answer = { readonly value: number; readonly grewMb?: number };

const system = { actor: { kind: 'system' } } as const;
const [people = 0, completions = 0] = process.argv.slice(2).map(Number);
const running = await openDatabase();
await seedReference(database());
if (await seedDemoWhenEmpty(2000)) {
  await seedScale(env.ownerDatabaseUrl ?? '', { people, completions });
  await rebuildPeriod(system, { planCode: defaultPlan, periodId: 'nd09-2026' });
}
const { rows } = await readBoard(system, {});
const largest = rows
  .filter((row) => row.indicator === 'I-04' && row.segment === null && row.scope === 'own')
  .toSorted((a, b) => b.population - a.population)[0];
const board = await readBoard(system, {});
const unit = board.units.find(({ unitId }) => unitId === largest?.unitId)?.code ?? provinceCode;
const behind = { indicator: 'I-04', measure: 'counted' } as const;
const wanted = {
  ...{ from: '2022-10-19', to: '2099-12-31' },
  headings: Array.from({ length: completionColumns }, (_, index) => `c${index}`),
  groups: importPagesVi.values.contentGroup,
};

const ms = async (work: () => Promise<unknown>): Promise<Answer> => {
  const before = performance.now();
  await work();
  return { value: performance.now() - before };
};

/** With the most that the process grew meanwhile. */
const watched = async (work: () => Promise<unknown>): Promise<Answer> => {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 100);
  const { value } = await ms(work);
  clearInterval(look);
  return { value, grewMb: Math.round((most - before) / 1_000_000) };
};

const bytesOf = async (stream: AsyncIterable<unknown>): Promise<number> => {
  let bytes = 0;
  for await (const chunk of stream) bytes += (chunk as Buffer).length;
  return bytes;
};

const work: Record<Exclude<Order['kind'], 'stop'>, () => Promise<Answer>> = {
  board: () => ms(() => readBoard(system, {})),
  province: () => ms(() => readIndicatorPeople(system, behind)),
  second: async () => {
    const { next } = await readIndicatorPeople(system, behind);
    return ms(() => readIndicatorPeople(system, { ...behind, after: next ?? undefined }));
  },
  unit: () => ms(() => readIndicatorPeople(system, { ...behind, unit, scope: 'own' })),
  close: () => watched(() => closePeriod(system, { periodId: 'nd09-2026-q1' })),
  csv: () => watched(async () => bytesOf(await exportCompletions(system, wanted))),
  copy: () => watched(async () => bytesOf(await copyOut(completionsQuery(wanted, false)))),
};

process.on('message', async ({ kind }: Order) => {
  if (kind === 'stop') {
    await disconnect();
    await running.stop();
    process.exit(0);
  }
  process.send?.(await work[kind]());
});
process.send?.({ value: 0 });
