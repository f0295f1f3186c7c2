import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';
import type { Contradiction, NewUnit, OrgEvent, OrgEventKind, Target } from './event.ts';
import { livesOn, nameAround, type Organisation, segmentOn, type UnitHistory } from './history.ts';
import { type Sector, sectors, type Tree } from './terms.ts';

/** An event as somebody typed it: units by code, by `code · name` or by name; what a kind does not ask for is empty. */
export type EventRequest = {
  readonly kind: Exclude<OrgEventKind, 'correct'>;
  readonly tree: Tree;
  readonly effectiveOn: Day;
  readonly document: string;
  readonly unit: string;
  readonly units: readonly string[];
  readonly code: string;
  readonly name: string;
  readonly unitKind: string;
  readonly sector: string;
  readonly parent: string;
  readonly into: 'new' | 'existing';
  readonly intoUnit: string;
  readonly parts: readonly {
    readonly as: 'itself' | 'new' | 'existing';
    readonly unit: string;
    readonly code: string;
    readonly name: string;
    readonly share: string;
  }[];
  readonly people: Readonly<Record<string, number>>;
};

/** What is missing or unreadable, by field; several at once. */
export type RequestFault = {
  readonly field: string;
  readonly code: string;
  readonly unit: string;
  readonly day: Day;
};

export const unitLabel = (unit: { readonly code: string; readonly name: string }): string =>
  `${unit.code} · ${unit.name}`;

/** The event a request means, with ids for the units it founds; or everything that is wrong with the request itself. */
export const resolveRequest = (
  organisation: Organisation,
  request: EventRequest,
  newId: () => string,
): { readonly event: OrgEvent } | { readonly faults: readonly RequestFault[] } => {
  const faults: RequestFault[] = [];
  const day = request.effectiveOn;
  const fault = (field: string, code: string, unit = ''): void => {
    faults.push({ field, code, unit, day });
  };
  const asked = (field: string, text: string): string => {
    if (text.trim() === '') fault(field, 'required');
    return text.trim();
  };
  const unitOf = (field: string, text: string): string => {
    if (asked(field, text) === '') return '';
    const found = findUnits(organisation, text, day);
    if (found.length === 0) fault(field, 'unit-unknown', text.trim());
    if (found.length > 1) fault(field, 'unit-ambiguous', text.trim());
    return found[0]?.id ?? '';
  };
  const sectorOf = (text: string): Sector | null => {
    if (request.tree === 'administrative') return null;
    const sector = sectors.find((each) => each === text);
    if (!sector) fault('sector', 'required');
    return sector ?? null;
  };
  const parentOf = (): string | null =>
    request.parent.trim() === '' ? null : unitOf('parent', request.parent);
  const newUnit = (): NewUnit => ({
    id: newId(),
    code: asked('code', request.code),
    name: asked('name', request.name),
    kind: asked('unitKind', request.unitKind),
    sector: sectorOf(request.sector),
    parentId: parentOf(),
  });
  const body = (): OrgEvent['body'] => {
    switch (request.kind) {
      case 'found':
        return { kind: 'found', unit: newUnit() };
      case 'rename':
        return { kind: 'rename', unitId: unitOf('unit', request.unit), name: asked('name', request.name) };
      case 'change-kind':
        return {
          ...{ kind: 'change-kind', unitId: unitOf('unit', request.unit) },
          unitKind: asked('unitKind', request.unitKind),
          sector: sectorOf(request.sector),
          name: request.name.trim() === '' ? null : request.name.trim(),
        };
      case 'move':
        return { kind: 'move', unitId: unitOf('unit', request.unit), parentId: parentOf() };
      case 'merge': {
        const units = request.units.filter((text) => text.trim() !== '').map((text) => unitOf('units', text));
        if (units.length === 0) fault('units', 'required');
        if (request.into === 'new' && units.length === 1) fault('units', 'needs-two-units');
        const into: Target =
          request.into === 'new' ? { found: newUnit() } : { unitId: unitOf('intoUnit', request.intoUnit) };
        return { kind: 'merge', unitIds: units, into };
      }
      case 'split': {
        const unitId = unitOf('unit', request.unit);
        const parts = request.parts.map((part, index) => ({
          target: partTarget(part, index, unitId),
          share: shareOf(`parts.${index}.share`, part.share),
        }));
        return { kind: 'split', unitId, parts, people: request.people, children: {} };
      }
      case 'dissolve':
        return { kind: 'dissolve', unitId: unitOf('unit', request.unit) };
    }
  };
  const shareOf = (field: string, text: string): number => {
    const share = text.trim() === '' ? 0 : Number(text.trim());
    if (Number.isInteger(share) && share >= 0 && share <= 1_000_000) return share;
    fault(field, 'not-a-share');
    return 0;
  };
  const partTarget = (part: EventRequest['parts'][number], index: number, unitId: string): Target => {
    if (part.as === 'itself') return { unitId };
    if (part.as === 'existing') return { unitId: unitOf(`parts.${index}.unit`, part.unit) };
    const split = organisation.get(unitId);
    const kind = split && segmentOn(split.kinds, day)?.value;
    return {
      found: {
        id: newId(),
        code: asked(`parts.${index}.code`, part.code),
        name: asked(`parts.${index}.name`, part.name),
        // A part is what the whole was, and stands where it stood.
        kind: kind?.kind ?? '',
        sector: kind?.sector ?? null,
        parentId: (split && segmentOn(split.parents, day)?.value) ?? null,
      },
    };
  };
  const event: OrgEvent = {
    tree: request.tree,
    effectiveOn: day,
    document: asked('document', request.document),
    body: body(),
  };
  return faults.length > 0 ? { faults } : { event };
};

/** A contradiction as a fault of the form: its field is the nearest one the form has. */
export const faultOf = (error: Contradiction): RequestFault => {
  const { code, unit, day } = error;
  const field = { unitId: 'unit', unitIds: 'units', into: 'intoUnit', parentId: 'parent' }[error.field];
  const last = error.field.replace(/^(unit|into)\.(code|name|parentId)$/, '$2').replace('parentId', 'parent');
  return { field: field ?? last, code, unit, day };
};

const findUnits = (organisation: Organisation, text: string, day: Day): UnitHistory[] => {
  const code = (text.split(' · ')[0] ?? text).trim().toLowerCase();
  const units = [...organisation.values()];
  const byCode = units.filter((unit) => unit.code.toLowerCase() === code);
  if (byCode.length > 0) return byCode;
  const name = fold(text);
  return units.filter((unit) => livesOn(unit, day) && fold(nameAround(unit, day)) === name);
};
