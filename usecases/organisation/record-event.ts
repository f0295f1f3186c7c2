import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { someEventUnsettled } from '#db/queries/organisation/events.ts';
import { type Recorder, recordEvent } from '#db/queries/organisation/record.ts';
import { takeBackEvent } from '#db/queries/organisation/take-back.ts';
import { lockKey } from '#db/queries/standings.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { eventInput, type PlannedEvent, planEvent } from '../organisation-plan.ts';
import { command } from '../usecase.ts';

/**
 * Records an event that was previewed (`seen` is the preview's): the dated rows of the units, the event itself and the
 * people who follow; many of them follow in a job. Refused: `organisation-changed` when what would happen is no longer
 * what was shown, `organisation-settling` while people still follow another event, `organisation-event-corrected` for one
 * already taken back, `organisation-people-joined` when somebody came since to a unit that would not have been.
 */
export const recordOrganisationEvent = command({
  name: 'organisation.record-event',
  input: z.object({ event: eventInput, seen: z.string().max(100) }),
  subject: async (tx, { input }) => {
    await lockKey(tx, 'organisation');
    return planEvent(tx, input.event);
  },
  may: (actor) => permits(actor, 'organisation.change', 'province'),
  run: async (tx, { subject: plan, input, actor, now }) => {
    if (!('faults' in plan) && plan.corrects?.correctedById)
      throw new Refused('organisation-event-corrected');
    if ('faults' in plan || plan.seen !== input.seen) throw new Refused('organisation-changed');
    if (await someEventUnsettled(tx)) throw new Refused('organisation-settling');
    const by = { accountId: actor.kind === 'account' ? actor.accountId : null, now, demo: false };
    return write(tx, plan, by);
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'org-event',
    subjectId: result.id,
    detail:
      'faults' in subject
        ? {}
        : {
            ...{ kind: subject.event.body.kind, effectiveOn: subject.event.effectiveOn },
            ...{ document: subject.event.document, people: result.people },
            units: subject.changes.map((change) => change.code).slice(0, 50),
          },
  }),
});

const write = async (tx: Tx, plan: PlannedEvent, by: Recorder) => {
  if (plan.corrects === null) return recordEvent(tx, plan.was, plan.event, plan.applied, by);
  const taken = await takeBackEvent(tx, plan.corrects, plan, by);
  if (taken.leftBehind > 0) throw new Refused('organisation-people-joined', { people: taken.leftBehind });
  return { id: taken.id, people: taken.people, settled: true };
};
