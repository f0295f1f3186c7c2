import type { Day } from '#domain/time/day.ts';
import {
  Contradiction,
  type ContradictionCode,
  type NewUnit,
  type OrgEvent,
  type PeopleMove,
  type Succession,
  type Target,
} from './event.ts';
import {
  before,
  changedFrom,
  type Dated,
  livesOn,
  nameAround,
  type Organisation,
  sameSegments,
  segmentOn,
  type UnitHistory,
} from './history.ts';

/** The organisation while one event is applied to it: every step checks, and throws a Contradiction. */
export class Workbench {
  readonly units: Map<string, UnitHistory>;
  readonly touched = new Set<string>();
  readonly moves: PeopleMove[] = [];
  readonly successions: Succession[] = [];
  readonly event: OrgEvent;

  constructor(organisation: Organisation, event: OrgEvent) {
    this.units = new Map(organisation);
    this.event = event;
  }

  get day(): Day {
    return this.event.effectiveOn;
  }

  no(code: ContradictionCode, field: string, unit: UnitHistory | string, day = this.day): never {
    throw new Contradiction(code, field, typeof unit === 'string' ? unit : nameAround(unit, day), day);
  }

  put(unit: UnitHistory): void {
    this.units.set(unit.id, unit);
    this.touched.add(unit.id);
  }

  living(id: string, field: string): UnitHistory {
    const unit = this.units.get(id);
    if (!unit) return this.no('unit-unknown', field, id);
    if (!livesOn(unit, this.day)) return this.no('unit-not-living', field, unit);
    return unit;
  }

  found(unit: NewUnit, field: string): UnitHistory {
    const code = unit.code.toLowerCase();
    const holder = [...this.units.values()].find((each) => each.code.toLowerCase() === code);
    if (holder && holder.kinds.length > 0) return this.no('code-taken', `${field}.code`, holder);
    if (unit.parentId !== null) this.living(unit.parentId, `${field}.parentId`);
    const from = <Value>(value: Value): Dated<Value> => ({
      from: this.day,
      to: null,
      value,
      document: this.event.document,
    });
    const founded: UnitHistory = {
      // A code whose founding was taken back is free again; its row is used again.
      id: holder?.id ?? unit.id,
      tree: this.event.tree,
      code: holder?.code ?? unit.code,
      names: [from(unit.name)],
      kinds: [from({ kind: unit.kind, sector: unit.sector })],
      parents: unit.parentId === null ? [] : [from(unit.parentId)],
    };
    this.put(founded);
    return founded;
  }

  target(target: Target, field: string): UnitHistory {
    return 'found' in target ? this.found(target.found, field) : this.living(target.unitId, field);
  }

  /** Another value of one aspect from the day on; two changes of one aspect on one day would contradict each other. */
  change<Aspect extends 'names' | 'kinds'>(
    unit: UnitHistory,
    aspect: Aspect,
    value: UnitHistory[Aspect][number]['value'],
    field: string,
  ): UnitHistory {
    const segments: readonly Dated<unknown>[] = unit[aspect];
    if (segmentOn(segments, this.day)?.from === this.day) this.no('unit-changed-that-day', field, unit);
    const changed = changedFrom(segments, this.day, value as unknown, this.event.document);
    if (sameSegments(merged(changed), merged(segments))) this.no('nothing-changes', field, unit);
    const made: UnitHistory = { ...unit, [aspect]: changed };
    this.put(made);
    return made;
  }

  /** Under another parent from the day on (null: under none). */
  place(unit: UnitHistory, parentId: string | null, field: string): void {
    const standing = segmentOn(unit.parents, this.day);
    if ((standing?.value ?? null) === parentId) this.no('nothing-changes', field, unit);
    if (standing?.from === this.day) this.no('unit-changed-that-day', field, unit);
    const next = unit.parents.filter((segment) => segment.from > this.day).map((segment) => segment.from);
    const later = next.toSorted()[0];
    const kept = unit.parents.flatMap((segment) =>
      segment === standing ? before([segment], this.day) : [segment],
    );
    const to = standing ? standing.to : later ? dayBefore(later) : null;
    this.put({
      ...unit,
      parents:
        parentId === null
          ? kept
          : [...kept, { from: this.day, to, value: parentId, document: this.event.document }],
    });
  }

  /** The unit's life ends on the day before. Nothing of it may be dated to the day or later. */
  end(unit: UnitHistory, field: string): void {
    if (segmentOn(unit.kinds, this.day)?.from === this.day && before(unit.kinds, this.day).length === 0)
      this.no('unit-changed-that-day', field, unit);
    for (const segments of [unit.names, unit.kinds, unit.parents] as readonly (readonly Dated<unknown>[])[]) {
      const later = segments.find((segment) => segment.from >= this.day);
      if (later) this.no('unit-changed-later', field, unit, later.from);
      const ending = segments.find((segment) => segment.to !== null && segment.to >= this.day);
      if (ending?.to) this.no('unit-changed-later', field, unit, ending.to);
    }
    this.put({
      ...unit,
      names: before(unit.names, this.day),
      kinds: before(unit.kinds, this.day),
      parents: before(unit.parents, this.day),
    });
  }

  /** The units that stand under one on the day or later. */
  children(unitId: string): UnitHistory[] {
    return [...this.units.values()].filter((unit) =>
      unit.parents.some(
        (segment) => segment.value === unitId && (segment.to === null || segment.to >= this.day),
      ),
    );
  }

  /** Every day from the event on that a unit stands under `from`, it stands under `to` instead. */
  adopt(child: UnitHistory, from: string, to: string): void {
    const parents = child.parents.flatMap((segment): Dated<string>[] => {
      if (segment.value !== from || (segment.to !== null && segment.to < this.day)) return [segment];
      const begins = segment.from >= this.day ? segment.from : this.day;
      const adopted = { from: begins, to: segment.to, value: to, document: this.event.document };
      return segment.from < begins ? [...before([segment], begins), adopted] : [adopted];
    });
    this.put({ ...child, parents });
  }
}

const dayBefore = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Neighbours of one value as one. */
const merged = (segments: readonly Dated<unknown>[]): Dated<unknown>[] => {
  const result: Dated<unknown>[] = [];
  for (const segment of segments.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const former = result.at(-1);
    if (
      former?.to &&
      dayBefore(segment.from) === former.to &&
      sameSegments([{ ...former, from: '', to: null }], [{ ...segment, from: '', to: null }])
    )
      result[result.length - 1] = { ...former, to: segment.to };
    else result.push(segment);
  }
  return result;
};
