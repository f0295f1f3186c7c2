import type { RowProblem } from '#domain/imports/errors.ts';
import { personOfKey } from '#domain/imports/id-number.ts';
import { matchPositions } from '#domain/imports/match-positions.ts';
import { problem } from '#domain/imports/parsed.ts';
import {
  type Change,
  changesBetween,
  type Decision,
  type Numbered,
  type RosterEffect,
  wrong,
} from '#domain/imports/plan.ts';
import { findOverlaps } from '#domain/imports/position-overlaps.ts';
import type { RosterField } from '#domain/imports/roster-columns.ts';
import type {
  IdentityValues,
  KnownPerson,
  KnownPosition,
  PositionValues,
  RosterBounds,
  RosterWorld,
  RosterWrite,
} from '#domain/imports/roster-world.ts';
import type { StagedOf } from '#domain/imports/staged.ts';
import { effectOf, isCompared } from '#domain/imports/sync.ts';
import { resolveUnit } from '#domain/imports/unit-directory.ts';
import { sameName } from '#domain/text/vietnamese.ts';
import type { DayRange } from '#domain/time/day.ts';

type Row = StagedOf['roster'];

const identityFields = ['fullName', 'bornOn', 'gender', 'email', 'phone'] as const;
const positionFields = ['title', 'category', 'leader', 'dxSpecialist', 'coreOfficer', 'to'] as const;

/** Decides for every row of a roster what it changes. Rows are compared with the world and with each other. */
export const planRoster = (rows: readonly Numbered<Row>[], world: RosterWorld): Decision<RosterWrite>[] => {
  const errors = new Map<number, readonly RowProblem<RosterField>[]>();
  const posts = new Map<string, KnownPosition[]>();
  for (const post of world.positions) {
    const held = posts.get(post.personId);
    if (held === undefined) posts.set(post.personId, [post]);
    else held.push(post);
  }
  const placed = rows.flatMap(({ number, row }) => {
    const found: RowProblem<RosterField>[] = [];
    const unit = unitWithin(row, world);
    if ('found' in unit)
      found.push({ ...unit.found, field: row.unit.code === null ? 'unitName' : 'unitCode' });
    const person = world.people.get(row.id.hash);
    if (person === undefined && personOfKey(row.id.hash) !== null)
      found.push({ ...problem('unknown-person', {}), field: 'idNumber' });
    else if (
      person !== undefined &&
      isOutOfReach(row, person, posts.get(person.personId) ?? [], world.bounds)
    )
      found.push({ ...problem('person-outside-scope', {}), field: 'idNumber' });
    else if (person !== undefined && !sameName(person.fullName, row.fullName))
      found.push({ ...problem('id-number-known-as', { text: person.fullName }), field: 'fullName' });
    const owner = row.email === null ? undefined : world.emailOwners.get(row.email);
    if (row.email !== null && owner !== undefined && owner !== null && owner !== person?.personId)
      found.push({ ...problem('email-taken', { text: row.email }), field: 'email' });
    if ('unit' in unit && found.length === 0) return [{ number, row, unitId: unit.unit.id, person }];
    errors.set(number, found);
    return [];
  });

  const matches = matchPositions(placed, world);
  const crossed = findOverlaps(
    placed.map(({ number, row }) => ({
      number,
      owner: row.id.hash,
      ...positionAfter(row, matches.get(number), world),
      matched: matches.get(number)?.position?.id ?? null,
    })),
    world,
  );
  const identities = new Map<string, IdentityValues>();
  const claimed = new Set([...matches.values()].flatMap(({ position }) => position?.id ?? []));
  const effect = (entry: Entry, stands: string | null, after: DayRange | null) => {
    const { asOf } = world.bounds;
    if (asOf === null) return { stands, effect: null };
    const standing = (posts.get(entry.person?.personId ?? '') ?? []).filter(
      (post) => isCompared(post, asOf) && isInside(post.unitId, world.bounds),
    );
    return { stands, effect: effectOf({ after, stands }, standing, claimed, asOf) };
  };
  const decided = new Map<number, Decision<RosterWrite>>();
  for (const entry of placed) {
    const { number, row, person } = entry;
    const overlap = crossed.get(number);
    const match = matches.get(number);
    if (overlap !== undefined) decided.set(number, wrong(number, { ...overlap, field: 'from' }));
    else if (match?.twice !== undefined)
      decided.set(
        number,
        wrong(number, { ...problem('differs-from-row', { row: match.twice }), field: 'idNumber' }),
      );
    else {
      const before = identities.get(row.id.hash) ?? person;
      const after = identityAfter(row, before);
      const identityChanges = before === undefined ? [] : changesBetween(before, after, identityFields);
      identities.set(row.id.hash, after);
      const position = positionAfter(row, match, world);
      const standing = match?.position;
      const positionChanges =
        standing === undefined
          ? []
          : [
              ...changesBetween(standing, position, positionFields),
              // A blank never erases, but a post taken up again has no last day any more.
              ...(standing.to !== null && position.to === null
                ? [{ field: 'to', before: standing.to, after: null }]
                : []),
            ];
      const changes = [...identityChanges, ...positionChanges];
      const writes = before === undefined || changes.length > 0 || standing === undefined;
      decided.set(
        number,
        decide(entry, {
          changes,
          effect: effect(entry, standing?.id ?? null, writes ? position : null),
          identity: before === undefined || identityChanges.length > 0 ? after : null,
          position:
            standing === undefined || positionChanges.length > 0
              ? { ...position, supersedesId: standing?.id ?? null }
              : null,
        }),
      );
    }
  }
  return rows.map(({ number }) => decided.get(number) ?? wrong(number, ...(errors.get(number) ?? [])));
};

type Entry = { readonly number: number; readonly row: Row; readonly person: KnownPerson | undefined };

const isInside = (unitId: string, { inside }: RosterBounds): boolean => inside === null || inside.has(unitId);

/** The unit a row names, looked for inside the bounds first, so that a name used twice means the sender's own. */
const unitWithin = ({ unit, from }: Row, { units, ownUnits, bounds }: RosterWorld) => {
  const own = resolveUnit(ownUnits, unit, from);
  if (!('found' in own) || own.found.code !== 'unknown-unit') return own;
  const any = resolveUnit(units, unit, from);
  if ('found' in any && any.found.code !== 'ambiguous-unit') return any;
  return bounds.inside === null
    ? any
    : { found: problem('unit-outside-scope', { text: unit.code ?? unit.name ?? '' }) };
};

/**
 * Whether a person is not the sender's: she holds or held nothing in the sender's units, and either holds a post
 * elsewhere or is another person by name. Nothing of what is known about her may then be told.
 */
const isOutOfReach = (
  row: Row,
  person: KnownPerson,
  posts: readonly KnownPosition[],
  bounds: RosterBounds,
): boolean => {
  if (!bounds.guarded || posts.some(({ unitId }) => isInside(unitId, bounds))) return false;
  const elsewhere = posts.some(({ to }) => to === null || to >= bounds.today);
  return elsewhere || !sameName(person.fullName, row.fullName);
};

const decide = (
  { number, row, person }: Entry,
  outcome: {
    effect: RosterEffect;
    changes: Change[];
    identity: IdentityValues | null;
    position: RosterWrite['position'];
  },
): Decision<RosterWrite> => {
  const { changes, identity, position, effect } = outcome;
  if (identity === null && position === null) return { number, status: 'unchanged', notes: [], effect };
  const isNew = position !== null && position.supersedesId === null;
  const write = { personId: person?.personId ?? null, id: row.id, identity, position };
  return { number, status: isNew ? 'new' : 'changed', changes, notes: [], write, effect };
};

/** A blank cell never erases what is known. */
const identityAfter = (row: Row, before: IdentityValues | undefined): IdentityValues => ({
  fullName: row.fullName,
  bornOn: row.bornOn ?? before?.bornOn ?? null,
  gender: row.gender ?? before?.gender ?? null,
  email: row.email ?? before?.email ?? null,
  phone: row.phone ?? before?.phone ?? null,
});

type Match = { readonly unitId: string; readonly position: KnownPosition | undefined };

const positionAfter = (
  row: Row,
  match: Match | undefined,
  { given, bounds }: RosterWorld,
): PositionValues => {
  const standing = match?.position;
  // A full list says that she stands: a post that had ended before its day is taken up again.
  const ended = bounds.asOf !== null && standing?.to != null && standing.to < bounds.asOf;
  const tick = (field: 'leader' | 'dxSpecialist' | 'coreOfficer'): boolean =>
    given.has(field) ? row[field] : (standing?.[field] ?? false);
  return {
    unitId: match?.unitId ?? '',
    title: row.title === '' ? (standing?.title ?? '') : row.title,
    category: row.category,
    leader: tick('leader'),
    dxSpecialist: tick('dxSpecialist'),
    coreOfficer: tick('coreOfficer'),
    from: row.from,
    to: row.to ?? (ended ? null : (standing?.to ?? null)),
  };
};
