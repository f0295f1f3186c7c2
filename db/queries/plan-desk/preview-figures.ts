import type { Reader } from '#db/client.ts';
import { armsOfRule, figureRows, readFigures } from '#db/queries/figures/figures.ts';
import type { FigureAsk } from '#db/queries/figures/residents-ask.ts';
import type { Figure, FigureArm, FigureRow } from '#domain/indicators/figure.ts';
import { moveOf } from '#domain/plan/moves.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { sameValue } from '#domain/reporting/snapshot-differences.ts';
import { type Moved, noMoves, type Preview, type PreviewAsk } from './preview-people.ts';

/**
 * The same for indicators that are not counted from positions of people: figures under both rules, and one page of the
 * rows that the other rule moves, by id. Rows are read in portions, so memory holds one page. Inside `oneMoment`.
 */
export const previewFigures = async (db: Reader, ask: PreviewAsk): Promise<Preview> => {
  const asked = (plan: Plan): FigureAsk | null => {
    const [indicator] = plan.indicators;
    const { period, units } = ask;
    return indicator ? { plan, indicator, period, units, recordedUpTo: null } : null;
  };
  const [was, is] = [asked(ask.before), asked(ask.after)];
  if (!was || !is) return { numbers: [], counts: noMoves, moved: [], next: null };
  const keyOf = ({ unitId, arm }: Figure): string => `${arm} ${unitId}`;
  const before = new Map((await readFigures(db, was)).map((one) => [keyOf(one), one]));
  const after = new Map((await readFigures(db, is)).map((one) => [keyOf(one), one]));
  const nothing = { counted: null, denominator: null };
  const pick = (one: Figure | undefined) =>
    one ? { counted: one.counted, denominator: one.denominator } : nothing;
  const numbers = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const either = after.get(key) ?? before.get(key);
    if (!either) return [];
    const { unitId, arm } = either;
    return [{ unitId, arm, before: pick(before.get(key)), after: pick(after.get(key)) }];
  });
  const counts = { ...noMoves };
  const found: Moved[] = [];
  const untouched =
    sameValue(was.indicator.rule, is.indicator.rule) &&
    was.indicator.cumulativeFrom === is.indicator.cumulativeFrom;
  for (const arm of untouched ? [] : armsOfRule(is.indicator.rule)) {
    for await (const [one, other] of pairs(db, arm, was, is)) {
      const move = moveOf(one?.status ?? null, other?.status ?? null);
      const row = other ?? one;
      if (move === null || !row) continue;
      counts[move] += 1;
      const id = `${arm} ${row.id}`;
      const behind = ask.page.after === null || id > ask.page.after;
      if (behind && (ask.move === null || ask.move === move) && found.length <= ask.page.limit)
        found.push({
          ...{ id, move, label: row.label, idTail: null, unitIds: [row.unitId] },
          before: one && { status: one.status, reason: one.reason },
          after: other && { status: other.status, reason: other.reason },
        });
    }
  }
  const moved = found.slice(0, ask.page.limit);
  return { numbers, counts, moved, next: found.length > moved.length ? (moved.at(-1)?.id ?? null) : null };
};

const portion = 2000;

async function* rowsOf(db: Reader, arm: FigureArm, ask: FigureAsk): AsyncGenerator<FigureRow> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = await figureRows(db, arm, ask, { unitId: null, after, limit: portion });
    yield* rows;
    if (next === null) return;
    after = next;
  }
}

/** Rows of both rules side by side; every arm gives its rows in the order of their ids. */
async function* pairs(
  db: Reader,
  arm: FigureArm,
  was: FigureAsk,
  is: FigureAsk,
): AsyncGenerator<readonly [FigureRow | null, FigureRow | null]> {
  const [left, right] = [rowsOf(db, arm, was), rowsOf(db, arm, is)];
  const following = async (rows: AsyncGenerator<FigureRow>) => {
    const { value, done } = await rows.next();
    return done ? null : value;
  };
  let [one, other] = [await following(left), await following(right)];
  while (one || other) {
    const takeOne: boolean = one !== null && (other === null || one.id <= other.id);
    const takeOther: boolean = other !== null && (one === null || other.id <= one.id);
    yield [takeOne ? one : null, takeOther ? other : null];
    if (takeOne) one = await following(left);
    if (takeOther) other = await following(right);
  }
}
