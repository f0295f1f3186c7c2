import { database, disconnect } from '#db/client.ts';
import { livePeriods } from '#db/queries/periods.ts';
import { seedReference } from '#db/seeds/reference.ts';
import { readBoard } from '#usecases/indicators/read-board.ts';
import { rebuildPeriod } from '#usecases/indicators/rebuild-period.ts';
import { openDatabase } from '../database.ts';
import { seedDemoWhenEmpty } from '../demo-province.ts';

/** A province of its own for the bench: makes it, counts it, then reads its board as often as it is asked. 0 ends it. */
const system = { actor: { kind: 'system' } } as const;
const running = await openDatabase();
await seedReference(database());
await seedDemoWhenEmpty(Number(process.argv[2]));
for (const { id, planCode } of await livePeriods(database()))
  await rebuildPeriod(system, { planCode, periodId: id });
process.on('message', async (count: number) => {
  if (count === 0) {
    await disconnect();
    await running.stop();
    process.exit(0);
  }
  for (let read = 0; read < count; read += 1) await readBoard(system, {});
  process.send?.(count);
});
process.send?.(0);
