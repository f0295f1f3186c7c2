import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { eventById, type StoredEvent } from '#db/queries/organisation/events.ts';
import { type Impact, impactOf, peopleOfEvent } from '#db/queries/organisation/impact.ts';
import { loadOrganisation } from '#db/queries/organisation/load.ts';
import { countMoves } from '#db/queries/organisation/positions.ts';
import { Contradiction, type OrgEvent, orgEventKinds } from '#domain/organisation/event.ts';
import {
  changesBetween,
  endingUnits,
  type Organisation,
  type UnitChange,
} from '#domain/organisation/history.ts';
import { faultOf, type RequestFault, resolveRequest } from '#domain/organisation/request.ts';
import { type Applied, applyEvent, takeBack } from '#domain/organisation/rules.ts';
import { trees } from '#domain/organisation/terms.ts';
import { type Day, isDay } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';

const text = z.string().max(300).default('');
const day = z.string().refine(isDay, 'day');

/** An event as typed, or the taking back of one that is recorded. */
export const eventInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('correct'), eventId: z.uuid(), document: text }),
  z.object({
    kind: z.enum(orgEventKinds).exclude(['correct']),
    tree: z.enum(trees),
    effectiveOn: day,
    document: text,
    unit: text,
    units: z.array(z.string().max(300)).max(300).default([]),
    code: text,
    name: text,
    unitKind: text,
    sector: text,
    parent: text,
    into: z.enum(['new', 'existing']).default('new'),
    intoUnit: text,
    parts: z
      .array(
        z.object({
          as: z.enum(['itself', 'new', 'existing']),
          ...{ unit: text, code: text, name: text, share: text },
        }),
      )
      .max(20)
      .default([]),
    people: z.record(z.uuid(), z.number().int().min(0).max(19)).default({}),
  }),
]);
export type EventInput = z.output<typeof eventInput>;

export type PlannedMove = {
  readonly unitId: string;
  readonly targetId: string | null;
  readonly people: number;
  readonly posts: number;
};

/** An event thought through against what is known now, before anything is written. */
export type PlannedEvent = {
  readonly event: OrgEvent;
  readonly corrects: StoredEvent | null;
  readonly was: Organisation;
  readonly applied: Applied;
  readonly changes: readonly UnitChange[];
  readonly moves: readonly PlannedMove[];
  /** Different people concerned by a move, or by the taking back of one. */
  readonly people: number;
  /** Stands for everything that would happen: what is confirmed must be what was shown. */
  readonly seen: string;
};

/** Gives the plan, or what is wrong with the request. Null: the event to be taken back does not exist. */
export const planEvent = async (
  db: Reader,
  input: EventInput,
): Promise<PlannedEvent | { readonly faults: readonly RequestFault[] } | null> => {
  const corrects = input.kind === 'correct' ? await eventById(db, input.eventId) : null;
  if (input.kind === 'correct' && (corrects === null || corrects.kind === 'correct')) return null;
  const tree = input.kind === 'correct' ? (corrects?.tree ?? 'agency') : input.tree;
  const was = await loadOrganisation(db, tree);
  const resolved = corrects ? correctionOf(corrects, input.document) : eventOf(was, input);
  if ('faults' in resolved) return resolved;
  const { event } = resolved;
  try {
    const applied = corrects ? takeBack(was, corrects.changes) : applyEvent(was, event);
    const changes = changesBetween(was, applied.organisation);
    const moves = await countMoves(db, applied.moves, event.effectiveOn);
    const people = corrects
      ? await peopleOfEvent(db, corrects.id)
      : moves.reduce((sum, move) => sum + move.people, 0);
    const seen = fingerprint(applied.organisation, changes, moves, people);
    return { event, corrects, was, applied, changes, moves, people, seen };
  } catch (error) {
    if (error instanceof Contradiction) return { faults: [faultOf(error)] };
    throw error;
  }
};

const eventOf = (was: Organisation, input: EventInput) =>
  input.kind === 'correct' ? { faults: [] } : resolveRequest(was, input, newId);

const correctionOf = (corrects: StoredEvent, document: string) => {
  const { id, tree, effectiveOn } = corrects;
  const body = { kind: 'correct', eventId: id } as const;
  if (document.trim() !== '') return { event: { tree, effectiveOn, document: document.trim(), body } };
  return { faults: [{ field: 'document', code: 'required', unit: '', day: effectiveOn }] };
};

/** Units by code: those founded get new ids each time they are thought of. */
const fingerprint = (
  organisation: Organisation,
  changes: readonly UnitChange[],
  moves: readonly PlannedMove[],
  people: number,
): string => {
  const code = (id: string | null): string | null =>
    id === null ? null : (organisation.get(id)?.code ?? id);
  const after = changes.map((change) => ({
    code: change.code,
    names: change.after.names.map(({ from, to, value }) => ({ from, to, value })),
    kinds: change.after.kinds.map(({ from, to, value }) => ({ from, to, value })),
    parents: change.after.parents.map(({ from, to, value }) => ({ from, to, value: code(value) })),
  }));
  const going = moves.map(({ unitId, targetId, posts }) => ({
    ...{ from: code(unitId), to: code(targetId), people: posts },
  }));
  const sorted = going.map((move) => canonicalJson(move)).toSorted();
  return sha256Hex(canonicalJson({ after, going: sorted, people }));
};

/** What hangs on the units of a plan; of a taking back, on those whose rows change. */
export const impactOfPlan = (db: Reader, plan: PlannedEvent, today: Day): Promise<Impact> => {
  const units = plan.corrects
    ? plan.changes.map((change) => change.unitId)
    : plan.applied.moves.map((move) => move.unitId);
  const touched = units.length > 0 ? units : plan.changes.map((change) => change.unitId);
  return impactOf(db, {
    units: touched,
    ending: endingUnits(plan.changes),
    day: plan.event.effectiveOn,
    today,
  });
};
