import { database, disconnect } from '#db/client.ts';
import { livePeriods } from '#db/queries/periods.ts';
import { rebuildMembers } from '#usecases/audiences/rebuild-members.ts';
import { rebuildPeriod } from '#usecases/indicators/rebuild-period.ts';
import { rebuildProgress } from '#usecases/learning/rebuild-progress.ts';
import { openDatabase } from './database.ts';

/** `npm run rebuild`: derives progress, standings, counts and the members of audiences from the facts again. Facts are never rewritten. */
const system = { actor: { kind: 'system' } } as const;
const running = await openDatabase();
try {
  const { rewritten, remaining } = await rebuildProgress(system, {});
  console.log(`Progress: ${rewritten} enrolments rewritten.`);
  for (const difference of remaining) console.log(`FACT DIFFERS  ${JSON.stringify(difference)}`);
  for (const { id, planCode } of await livePeriods(database())) {
    const { rebuilt } = await rebuildPeriod(system, { planCode, periodId: id });
    console.log(`${planCode} ${id}: ${rebuilt ? 'counted anew' : 'not live'}.`);
  }
  const { audiences } = await rebuildMembers(system, {});
  console.log(`Audiences: the members of ${audiences} derived anew.`);
  process.exitCode = remaining.length === 0 ? 0 : 1;
} finally {
  await disconnect();
  await running.stop();
}
