import type { Tx } from '#db/client.ts';
import type { OrgEvent, Succession } from '#domain/organisation/event.ts';
import { changesBetween, type Organisation } from '#domain/organisation/history.ts';
import { applyEvent } from '#domain/organisation/rules.ts';
import { newId } from '#lib/ids.ts';
import { insertEvents, insertSuccessions, type RecordedEvent } from './events.ts';
import type { Recorder } from './record.ts';
import { writeOrganisation } from './write.ts';

/**
 * Applies events of one tree one after the other and writes what comes of them in a few statements, for units in which
 * nobody has a post. Throws the Contradiction of the first that cannot be; then nothing may be kept.
 */
export const recordEvents = async (
  tx: Tx,
  was: Organisation,
  events: readonly OrgEvent[],
  by: Recorder,
): Promise<void> => {
  let organisation = was;
  const recorded: RecordedEvent[] = [];
  const successions: { event: OrgEvent; successions: readonly Succession[] }[] = [];
  const touched = new Set<string>();
  for (const event of events) {
    const applied = applyEvent(organisation, event);
    const changes = changesBetween(organisation, applied.organisation);
    recorded.push({ ...event, id: newId(), changes, touched: applied.touched, correctsId: null });
    for (const id of applied.touched) touched.add(id);
    successions.push({ event, successions: applied.successions });
    organisation = applied.organisation;
  }
  await writeOrganisation(tx, organisation, [...touched], by);
  await insertEvents(tx, recorded, by);
  await insertSuccessions(tx, successions);
};
