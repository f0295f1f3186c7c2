import { Workbench } from './apply-event.ts';
import {
  Contradiction,
  type OrgEvent,
  type OrgEventBody,
  type PeopleMove,
  type Succession,
} from './event.ts';
import { nameAround, type Organisation, sameSegments, type UnitChange } from './history.ts';
import { refuseNewFaults } from './structure.ts';

/** The organisation after an event, the people who follow, and who took over from whom. */
export type Applied = {
  readonly organisation: Organisation;
  /** The units whose rows differ or whose people move. */
  readonly touched: readonly string[];
  readonly moves: readonly PeopleMove[];
  readonly successions: readonly Succession[];
};

type Body<Kind extends OrgEventBody['kind']> = Extract<OrgEventBody, { kind: Kind }>;

/**
 * The dated rows after one event. Days before its effective date stay as they are. Throws a Contradiction when a unit does
 * not live that day, when something later is already dated that the event would undo, or when the tree would break.
 */
export const applyEvent = (organisation: Organisation, event: OrgEvent): Applied => {
  const work = new Workbench(organisation, event);
  const { body } = event;
  switch (body.kind) {
    case 'found':
      work.found(body.unit, 'unit');
      break;
    case 'rename':
      work.change(work.living(body.unitId, 'unitId'), 'names', body.name, 'name');
      break;
    case 'change-kind':
      changeKind(work, body);
      break;
    case 'move':
      if (body.parentId !== null) work.living(body.parentId, 'parentId');
      work.place(work.living(body.unitId, 'unitId'), body.parentId, 'parentId');
      break;
    case 'merge':
      merge(work, body);
      break;
    case 'split':
      split(work, body);
      break;
    case 'dissolve': {
      const unit = work.living(body.unitId, 'unitId');
      const [child] = work.children(unit.id);
      if (child) work.no('has-children', 'unitId', child);
      work.end(unit, 'unitId');
      work.moves.push({ unitId: unit.id, targets: [], named: {} });
      break;
    }
    case 'correct':
      throw new Error('taking back is done by takeBack');
  }
  refuseNewFaults(organisation, work.units, [...work.touched]);
  return {
    organisation: work.units,
    touched: [...work.touched],
    moves: work.moves,
    successions: work.successions,
  };
};

const changeKind = (work: Workbench, body: Body<'change-kind'>): void => {
  const unit = work.living(body.unitId, 'unitId');
  const kind = { kind: body.unitKind, sector: body.sector };
  const changed = work.change(unit, 'kinds', kind, 'unitKind');
  if (body.name !== null && body.name !== nameAround(unit, work.day))
    work.change(changed, 'names', body.name, 'name');
};

const merge = (work: Workbench, { unitIds, into }: Body<'merge'>): void => {
  if (new Set(unitIds).size < unitIds.length) work.no('named-twice', 'unitIds', '');
  const existing = 'unitId' in into ? into.unitId : null;
  const ending = unitIds.filter((id) => id !== existing).map((id) => work.living(id, 'unitIds'));
  if (ending.length === 0) work.no('needs-two-units', 'unitIds', '');
  const target = work.target(into, 'into');
  for (const unit of ending) if (isAbove(work, unit.id, target.id)) work.no('target-below', 'into', target);
  for (const unit of ending) {
    for (const child of work.children(unit.id)) work.adopt(child, unit.id, target.id);
    // Read again: another of the merged units may have been adopted by the target meanwhile.
    work.end(work.units.get(unit.id) ?? unit, 'unitIds');
    work.moves.push({ unitId: unit.id, targets: [{ unitId: target.id, share: 1 }], named: {} });
    work.successions.push({ unitId: unit.id, successorId: target.id });
  }
};

const split = (work: Workbench, body: Body<'split'>): void => {
  const unit = work.living(body.unitId, 'unitId');
  if (body.parts.length < 2) work.no('needs-two-parts', 'parts', unit);
  if (body.parts.every((part) => part.share <= 0) && Object.keys(body.people).length === 0)
    work.no('shares-missing', 'parts', unit);
  const targets = body.parts.map((part, index) => work.target(part.target, `parts.${index}`));
  if (new Set(targets.map((target) => target.id)).size < targets.length)
    work.no('named-twice', 'parts', unit);
  const livesOn = targets.some((target) => target.id === unit.id);
  for (const target of targets)
    if (target.id !== unit.id && isAbove(work, unit.id, target.id)) {
      // A part of a unit that lives on may stand below it; one of a unit that ends may not.
      if (!livesOn) work.no('target-below', 'parts', target);
    }
  const home = livesOn ? unit : targets[0];
  const takers = new Set(targets.map((target) => target.id));
  for (const child of work.children(unit.id)) {
    const given = body.children[child.id];
    const taker = given === undefined ? home : targets[given];
    if (taker && taker.id !== unit.id && !takers.has(child.id)) work.adopt(child, unit.id, taker.id);
  }
  if (!livesOn) work.end(work.units.get(unit.id) ?? unit, 'unitId');
  const idOf = (part: number): string => targets[part]?.id ?? work.no('needs-two-parts', 'parts', unit);
  // Only a list of people and no shares: whoever is not on it stays, or goes with the first part.
  const byList = body.parts.every((part) => part.share <= 0);
  work.moves.push({
    unitId: unit.id,
    targets: targets.map((target, index) => ({
      unitId: target.id,
      share: byList ? Number(target.id === home?.id) : Math.max(0, body.parts[index]?.share ?? 0),
    })),
    named: Object.fromEntries(Object.entries(body.people).map(([person, part]) => [person, idOf(part)])),
  });
  for (const target of targets)
    if (target.id !== unit.id) work.successions.push({ unitId: unit.id, successorId: target.id });
};

/** Whether a unit stands above another on the day of the event. */
const isAbove = (work: Workbench, aboveId: string, belowId: string): boolean => {
  const seen = new Set<string>();
  for (let at: string | undefined = belowId; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const day = work.day;
    const parent: string | undefined = work.units
      .get(at)
      ?.parents.find((one) => one.from <= day && (one.to === null || one.to >= day))?.value;
    if (parent === aboveId) return true;
    at = parent;
  }
  return false;
};

/**
 * The dated rows as if an event had not been, later events of other units kept. Throws a Contradiction `built-upon` when
 * something it wrote has been changed since: that must be corrected first.
 */
export const takeBack = (organisation: Organisation, changes: readonly UnitChange[]): Applied => {
  const units = new Map(organisation);
  for (const { unitId, code, before, after } of changes) {
    const unit = units.get(unitId);
    const day = [...after.kinds, ...after.names].at(-1)?.from ?? '';
    if (!unit) throw new Contradiction('unit-unknown', 'units', code, day);
    const restored = { ...unit };
    for (const aspect of ['names', 'kinds', 'parents'] as const) {
      if (sameSegments(before[aspect], after[aspect])) continue;
      if (!sameSegments(unit[aspect], after[aspect]))
        throw new Contradiction('built-upon', 'units', nameAround(unit, day), day);
      Object.assign(restored, { [aspect]: before[aspect] });
    }
    units.set(unitId, restored);
  }
  const touched = changes.map((change) => change.unitId);
  refuseNewFaults(organisation, units, touched);
  return { organisation: units, touched, moves: [], successions: [] };
};
