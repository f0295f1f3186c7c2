import type { Tx } from '#db/client.ts';
import { markPeople, markTreeChanged } from '#db/queries/standings.ts';
import type { OrgEvent } from '#domain/organisation/event.ts';
import type { UnitChange } from '#domain/organisation/history.ts';
import type { Applied } from '#domain/organisation/rules.ts';
import { addDays } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { deleteSuccessions, insertEvents, type StoredEvent } from './events.ts';
import { peopleLeftBehind } from './positions.ts';
import type { Recorder } from './record.ts';
import { takeBackPositions } from './take-back-positions.ts';
import { writeOrganisation } from './write.ts';

/**
 * Writes the taking back of an event: the rows of its units as if it had not been, the posts of its people, the
 * successions, and the correcting event. `leftBehind`: how many people would be posted to units that no longer are; the
 * caller must then roll back.
 */
export const takeBackEvent = async (
  tx: Tx,
  corrects: StoredEvent,
  plan: { event: OrgEvent; applied: Applied; changes: readonly UnitChange[] },
  by: Recorder,
): Promise<{ id: string; people: number; leftBehind: number }> => {
  const id = newId();
  await writeOrganisation(tx, plan.applied.organisation, plan.applied.touched, by);
  await insertEvents(
    tx,
    [{ ...plan.event, id, changes: plan.changes, touched: plan.applied.touched, correctsId: corrects.id }],
    by,
  );
  await deleteSuccessions(tx, sourcesOf(corrects), corrects.effectiveOn);
  const people = await takeBackPositions(tx, corrects.id, id, by.now);
  await markPeople(tx, people, by.now);
  const leftBehind = await peopleLeftBehind(tx, shortened(plan.changes));
  if (corrects.tree === 'agency') await markTreeChanged(tx);
  return { id, people: people.length, leftBehind };
};

const sourcesOf = ({ body }: StoredEvent): readonly string[] => {
  if (body.kind === 'merge') return body.unitIds;
  return body.kind === 'split' ? [body.unitId] : [];
};

/** Units whose life ends earlier than it did, with their last day. */
const shortened = (changes: readonly UnitChange[]) =>
  changes.flatMap(({ unitId, before, after }) => {
    const was = before.kinds.at(-1);
    const is = after.kinds.at(-1);
    if (!was || is?.to === null) return [];
    if (is?.to && was.to !== null && is.to >= was.to) return [];
    return [{ unitId, lastDay: is?.to ?? addDays(before.kinds[0]?.from ?? was.from, -1) }];
  });
