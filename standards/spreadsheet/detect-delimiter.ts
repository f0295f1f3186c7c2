/**
 * The delimiter that splits the first lines most often and most evenly. Quoted text is left out.
 * With none of them in sight (one column) the first candidate is returned.
 */
export function detectDelimiter(text: string, candidates: readonly string[]): string {
  const lines = text
    .slice(0, 64_000)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best = candidates[0] ?? ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const counts = lines.map((line) => line.split(candidate).length - 1).filter((count) => count > 0);
    // A title above the table has no delimiter, so the commonest count decides, not the first line.
    const score = mostFrequent(counts) * counts.length;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function mostFrequent(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].sort(([a, times], [b, otherTimes]) => otherTimes - times || b - a)[0]?.[0] ?? 0;
}
