import type { RowProblem } from '#domain/imports/errors.ts';
import { matchPositions } from '#domain/imports/match-positions.ts';
import { problem } from '#domain/imports/parsed.ts';
import { type Change, changesBetween, type Decision, type Numbered, wrong } from '#domain/imports/plan.ts';
import { findOverlaps } from '#domain/imports/position-overlaps.ts';
import type { RosterField } from '#domain/imports/roster-columns.ts';
import type {
  IdentityValues,
  KnownPerson,
  KnownPosition,
  PositionValues,
  RosterWorld,
  RosterWrite,
} from '#domain/imports/roster-world.ts';
import type { StagedOf } from '#domain/imports/staged.ts';
import { resolveUnit } from '#domain/imports/unit-directory.ts';
import { sameName } from '#domain/text/vietnamese.ts';

type Row = StagedOf['roster'];

const identityFields = ['fullName', 'bornOn', 'gender', 'email', 'phone'] as const;
const positionFields = ['title', 'category', 'leader', 'dxSpecialist', 'coreOfficer', 'to'] as const;

/** Decides for every row of a roster what it changes. Rows are compared with the world and with each other. */
export const planRoster = (rows: readonly Numbered<Row>[], world: RosterWorld): Decision<RosterWrite>[] => {
  const errors = new Map<number, readonly RowProblem<RosterField>[]>();
  const placed = rows.flatMap(({ number, row }) => {
    const found: RowProblem<RosterField>[] = [];
    const unit = resolveUnit(world.units, row.unit, row.from);
    if ('found' in unit)
      found.push({ ...unit.found, field: row.unit.code === null ? 'unitName' : 'unitCode' });
    const person = world.people.get(row.id.hash);
    if (person !== undefined && !sameName(person.fullName, row.fullName))
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
        standing === undefined ? [] : changesBetween(standing, position, positionFields);
      decided.set(
        number,
        decide(entry, {
          changes: [...identityChanges, ...positionChanges],
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

const decide = (
  { number, row, person }: { number: number; row: Row; person: KnownPerson | undefined },
  outcome: {
    changes: Change[];
    identity: IdentityValues | null;
    position: RosterWrite['position'];
  },
): Decision<RosterWrite> => {
  const { changes, identity, position } = outcome;
  if (identity === null && position === null) return { number, status: 'unchanged', notes: [] };
  const isNew = position !== null && position.supersedesId === null;
  const write = { personId: person?.personId ?? null, id: row.id, identity, position };
  return { number, status: isNew ? 'new' : 'changed', changes, notes: [], write };
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

const positionAfter = (row: Row, match: Match | undefined, { given }: RosterWorld): PositionValues => {
  const standing = match?.position;
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
    to: row.to ?? standing?.to ?? null,
  };
};
