import type { Reader } from '#db/client.ts';
import { someEventUnsettled } from '#db/queries/organisation/events.ts';
import { permits } from '#domain/access/permission.ts';
import { nameAround } from '#domain/organisation/history.ts';
import type { RequestFault } from '#domain/organisation/request.ts';
import { type SeenUnit, seenChange } from '#domain/organisation/seen-change.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { eventInput, impactOfPlan, type PlannedEvent, planEvent } from '../organisation-plan.ts';
import { query } from '../usecase.ts';

/**
 * What an event would change, without changing anything: the units (before and on the day), the people by unit, open
 * obligations, indicators, roles; or what is wrong with the request, by field. Not found: an event to be taken back that
 * is none.
 */
export const previewEvent = query({
  name: 'organisation.preview-event',
  input: eventInput,
  subject: async (db, { input }) => planEvent(db, input),
  may: (actor) => permits(actor, 'organisation.change', 'province'),
  run: async (db, { subject: plan, now }): Promise<EventPreview> => {
    if ('faults' in plan) return { faults: plan.faults };
    const today = dayOf(now);
    return { faults: null, ...(await shown(db, plan, today)) };
  },
});

const shown = async (db: Reader, plan: PlannedEvent, today: Day) => {
  const names = (id: string | null): string | null => {
    const unit = id === null ? undefined : (plan.applied.organisation.get(id) ?? plan.was.get(id));
    return unit ? nameAround(unit, plan.event.effectiveOn) : null;
  };
  return {
    kind: plan.event.body.kind,
    effectiveOn: plan.event.effectiveOn,
    corrected: plan.corrects?.correctedById ?? null,
    backdated: plan.event.effectiveOn < today,
    units: plan.changes.map((change) => unitChange(plan, change)),
    moves: plan.moves.map((move) => ({
      unit: names(move.unitId) ?? '',
      target: names(move.targetId),
      people: move.people,
      posts: move.posts,
    })),
    people: plan.people,
    waiting: await someEventUnsettled(db),
    impact: await impactOfPlan(db, plan, today),
    seen: plan.seen,
  };
};

export type EventPreview =
  | { readonly faults: readonly RequestFault[] }
  | ({ readonly faults: null } & Awaited<ReturnType<typeof shown>>);

/** One unit before and after, its parents by name. */
const unitChange = ({ event, was, applied }: PlannedEvent, change: PlannedEvent['changes'][number]) => {
  const seen = seenChange(change, event.effectiveOn, event.body.kind === 'correct');
  const named = (unit: SeenUnit | null) => {
    if (unit === null) return null;
    const parent =
      unit.parentId === null
        ? undefined
        : (applied.organisation.get(unit.parentId) ?? was.get(unit.parentId));
    return { ...unit, parent: parent ? nameAround(parent, event.effectiveOn) : null };
  };
  return { unitId: change.unitId, code: change.code, was: named(seen.was), is: named(seen.is) };
};
