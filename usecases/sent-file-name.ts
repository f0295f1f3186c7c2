/** The name without folders and control characters, short enough to show. */
export const fileNameOf = (sent: string): string =>
  sent
    .replace(/^.*[\\/]/s, '')
    .replace(/\p{C}/gu, '')
    .slice(0, 200);
