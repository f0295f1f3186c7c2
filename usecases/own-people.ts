import type { Reader } from '#db/client.ts';
import { reachable } from '#db/queries/import-world/plan.ts';
import {
  codesOfUnits,
  type OpenPost,
  type OwnPerson,
  openPostsOf,
  ownEnrolments,
  ownPeople,
} from '#db/queries/interchange/own-records.ts';
import type { Cell, SheetRow } from '#domain/imports/cell.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { RosterBounds } from '#domain/imports/roster-world.ts';
import { postsOnce } from '#domain/people/merges.ts';
import { env } from '#lib/env.ts';
import { openIdNumber } from '#lib/id-number.ts';
import { loadSecret } from '#lib/secrets.ts';
import { sheetOf, sourceColumn } from '#standards/oneroster/as-sheets.ts';
import { type OpenSheets, portionsOfSheet } from '#standards/spreadsheet/open-sheets.ts';
import type { KeptSheet } from '#standards/spreadsheet/worker-message.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Adds to an open OneRoster data set the sheet for a kind of import, in which our own records are known again: ID
 * numbers never leave in a data set, so a row is given that of the person whose id it names, or that person herself
 * when we know none; unit ids become codes; a deleted person without a post in the file ends all her open posts; our own
 * enrolments, which say nothing new, are dropped. An id can be guessed: nobody outside of the bounds is known by it, or
 * her posts and the digits of her number would be told. Portion by portion; gives the sheets to be read, with their
 * places.
 */
export const withOwnPeople = async (
  db: Reader,
  file: OpenSheets,
  kind: ImportKind,
  bounds: RosterBounds,
): Promise<readonly PlacedSheet[]> => {
  const read: PlacedSheet[] = [];
  for (const [at, sheet] of file.sheets.entries()) {
    if (sheet.name !== sheetOf[kind]) continue;
    const [top] = await file.rows(at, sheet.length > 0 ? [0] : []);
    const translate = top === undefined ? null : translator(top, sheet.lastNumber, bounds);
    if (top === undefined || translate === null) {
      read.push({ ...sheet, at });
      continue;
    }
    await file.open(sheet.name);
    let kept = await file.put([top]);
    for await (const rows of portionsOfSheet(file, at, sheet.length, 1))
      kept = await file.put(await translate(db, rows));
    // A data set has one sheet of a name, so the one that was opened here stands after those of the file.
    read.push({ ...kept, at: file.sheets.length + read.length });
  }
  return read;
};

/** A sheet of an open file with its place among all that are kept. */
export type PlacedSheet = KeptSheet & { readonly at: number };

type Translate = (db: Reader, rows: readonly SheetRow[]) => Promise<SheetRow[]>;

/** How the rows below a head are made known; null where nothing names a record of ours. */
const translator = (top: SheetRow, lastNumber: number, bounds: RosterBounds): Translate | null => {
  const at = (heading: string): number => top.cells.indexOf(heading);
  if (at(sourceColumn) < 0) return null;
  const peopleIn = async (db: Reader, rows: readonly SheetRow[]): Promise<Known> =>
    reachable(db, await ownPeople(db, idsIn(rows, at(sourceColumn))), bounds);
  if (at('enrollment') >= 0)
    return async (db, rows) => {
      const fresh = await newTraining(db, rows, at);
      return withNumbers(fresh, at, await peopleIn(db, fresh));
    };
  let number = lastNumber;
  const nextNumber = (): number => {
    number += 1;
    return number;
  };
  return async (db, rows) => knownPosts(db, rows, at, await peopleIn(db, rows), nextNumber);
};

type At = (heading: string) => number;
type Known = ReadonlyMap<string, OwnPerson>;

const idsIn = (rows: readonly SheetRow[], index: number): Set<string> =>
  new Set(rows.map(({ cells }) => idIn(cells, index)).filter((id) => uuid.test(id)));

const idIn = (cells: readonly Cell[], index: number): string => String(cells[index] ?? '').toLowerCase();

/** Puts values at their headings; a heading that the sheet has not is passed over. */
const put = (cells: readonly Cell[], at: At, values: Readonly<Record<string, Cell>>): Cell[] => {
  const next = [...cells];
  for (const [heading, value] of Object.entries(values)) if (at(heading) >= 0) next[at(heading)] = value;
  return next;
};

/** Who a row is about: the number the sender gave, else that of the person of ours it names, else that person herself. */
const numbersOf = (known: Known, at: At) => {
  const secret = loadSecret(env.dataDir, env.secret);
  const opened = new Map<string, string>();
  return (cells: readonly Cell[]): Cell => {
    const given = cells[at('Số định danh')] ?? null;
    const person = known.get(idIn(cells, at(sourceColumn)));
    if (given !== null || person === undefined) return given;
    const { personId, sealed } = person;
    if (sealed === null) return { personId };
    const number = opened.get(personId) ?? openIdNumber(sealed, secret);
    opened.set(personId, number);
    return number;
  };
};

const knownPosts = async (
  db: Reader,
  rows: readonly SheetRow[],
  at: At,
  known: Known,
  nextNumber: () => number,
): Promise<SheetRow[]> => {
  const numberOf = numbersOf(known, at);
  const codes = await codesOfUnits(db, idsIn(rows, at('Mã đơn vị')));
  const leaving = rows.filter(({ cells }) => !cells[at('Mã đơn vị')] && cells[at('Đến ngày')]);
  const posts = new Map<string, OpenPost[]>();
  const keptId = (row: SheetRow): string => known.get(idIn(row.cells, at(sourceColumn)))?.personId ?? '';
  const ids = new Set(leaving.map(keptId).filter((id) => id !== ''));
  for (const post of postsOnce(await openPostsOf(db, ids)))
    posts.set(post.personId, [...(posts.get(post.personId) ?? []), post]);
  return rows.flatMap((row) => {
    const unit = row.cells[at('Mã đơn vị')] ?? null;
    const cells = put(row.cells, at, {
      'Số định danh': numberOf(row.cells),
      'Mã đơn vị': codes.get(String(unit).toLowerCase()) ?? unit,
    });
    const ending = leaving.includes(row) ? posts.get(keptId(row)) : [];
    const [first, ...others] = (ending ?? []).map((post) => put(cells, at, cellsOf(post)));
    if (first === undefined) return [{ ...row, cells }];
    return [{ ...row, cells: first }, ...others.map((each) => ({ number: nextNumber(), cells: each }))];
  });
};

const cellsOf = (post: OpenPost): Readonly<Record<string, Cell>> => ({
  'Mã đơn vị': post.unitCode,
  'Chức vụ': post.title,
  'Đối tượng': post.category,
  'Từ ngày': post.from,
  'Lãnh đạo': post.leader,
  'Chuyên trách': post.dxSpecialist,
  'Nòng cốt': post.coreOfficer,
});

const newTraining = async (db: Reader, rows: readonly SheetRow[], at: At): Promise<SheetRow[]> => {
  const own = await ownEnrolments(db, idsIn(rows, at('enrollment')));
  return rows.filter(({ cells }) => !own.has(idIn(cells, at('enrollment'))));
};

const withNumbers = (rows: readonly SheetRow[], at: At, known: Known): SheetRow[] => {
  const numberOf = numbersOf(known, at);
  return rows.map((row) => ({ ...row, cells: put(row.cells, at, { 'Số định danh': numberOf(row.cells) }) }));
};
