import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The time that documents carry instead of the moment they happened to be written at. */
export const FIXED_TIME = new Date(Date.UTC(2000, 0, 1));

/** Packs an Office file again without the time of writing, so that equal content gives equal bytes. */
export function fixArchive(archive: Uint8Array): Uint8Array {
  const parts = unzipSync(archive);
  const core = parts['docProps/core.xml'];
  if (core !== undefined) parts['docProps/core.xml'] = strToU8(withFixedDates(strFromU8(core)));
  return zipSync(parts, { level: 6, mtime: FIXED_TIME });
}

function withFixedDates(core: string): string {
  return core.replaceAll(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${FIXED_TIME.toISOString().slice(0, 19)}Z`,
  );
}
