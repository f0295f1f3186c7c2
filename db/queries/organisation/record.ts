import type { Tx } from '#db/client.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { markPeople, markTreeChanged } from '#db/queries/standings.ts';
import type { OrgEvent } from '#domain/organisation/event.ts';
import { changesBetween, type Organisation } from '#domain/organisation/history.ts';
import type { Applied } from '#domain/organisation/rules.ts';
import { newId } from '#lib/ids.ts';
import { insertEvents, insertSuccessions, openSettlement } from './events.ts';
import { countMovingPeople, movePeople } from './positions.ts';
import { writeOrganisation } from './write.ts';

export type Recorder = { readonly accountId: string | null; readonly now: Date; readonly demo: boolean };

/** Up to so many people follow in the transaction of the event itself; more are taken along by a job. */
export const mostAtOnce = 300;

/**
 * Writes an event that was applied in the domain: the dated rows, the event, who took over from whom, and the people who
 * follow, at once or by the job `settle-organisation-event`. Gives the event's id and how many people follow.
 */
export const recordEvent = async (
  tx: Tx,
  was: Organisation,
  event: OrgEvent,
  applied: Applied,
  by: Recorder,
): Promise<{ id: string; people: number; settled: boolean }> => {
  const id = newId();
  await writeOrganisation(tx, applied.organisation, applied.touched, by);
  const changes = changesBetween(was, applied.organisation);
  const touched = [...applied.touched, ...applied.moves.map((move) => move.unitId)];
  await insertEvents(tx, [{ ...event, id, changes, touched, correctsId: null }], by);
  await insertSuccessions(tx, [{ event, successions: applied.successions }]);
  const people = await countMovingPeople(tx, applied.moves, event.effectiveOn);
  const settled = people <= mostAtOnce;
  if (people > 0) {
    const { moves } = applied;
    if (settled) {
      const moved = await movePeople(tx, { id, effectiveOn: event.effectiveOn, moves }, by.now, mostAtOnce);
      await markPeople(tx, moved, by.now);
    }
    await openSettlement(tx, { eventId: id, moves }, people, settled ? by.now : null);
    if (!settled) await enqueue(tx, 'settle-organisation-event', { eventId: id });
  }
  if (event.tree === 'agency') await markTreeChanged(tx);
  return { id, people, settled };
};
