import { openFile } from '#app/_http/open-file.ts';
import { readCatalogue } from '#usecases/open-data/read-catalogue.ts';

export const GET = openFile(async (caller) => ({
  contentType: 'application/ld+json; charset=utf-8',
  ...(await readCatalogue(caller, {})),
}));
