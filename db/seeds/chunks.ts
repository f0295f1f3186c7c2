/** Splits rows so that one statement stays far below the protocol's 65,535 parameters. */
export const chunksOf = <T>(rows: readonly T[], size = 1500): T[][] => {
  const chunks: T[][] = [];
  for (let start = 0; start < rows.length; start += size) chunks.push(rows.slice(start, start + size));
  return chunks;
};
