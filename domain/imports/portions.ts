/**
 * The places of records in portions of at most `size`, all records of one person in the same portion, so that each is
 * compared with the database by itself and memory does not grow with the file. Only who has more records than that
 * makes a portion larger. `people` says whose each record is, `places` where it stands; in a portion places ascend.
 */
export function* portionsOf(
  places: readonly number[],
  people: readonly number[],
  size: number,
): Generator<Uint32Array> {
  const order = Uint32Array.from(people.keys());
  order.sort((a, b) => (people[a] ?? 0) - (people[b] ?? 0) || a - b);
  const portion = (from: number, to: number): Uint32Array =>
    order
      .slice(from, to)
      .map((record) => places[record] ?? 0)
      .sort();
  let open = 0;
  // Everybody before is whole.
  let whole = 0;
  for (let at = 1; at <= order.length; at += 1) {
    if (at < order.length && people[order[at] ?? 0] === people[order[at - 1] ?? 0]) continue;
    if (at - open > size && whole > open) {
      yield portion(open, whole);
      open = whole;
    }
    whole = at;
  }
  if (whole > open) yield portion(open, whole);
}
