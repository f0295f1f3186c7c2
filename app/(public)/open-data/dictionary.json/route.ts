import { openFile } from '#app/_http/open-file.ts';
import { readDictionary } from '#usecases/open-data/read-dictionary.ts';

export const GET = openFile(async (caller) => ({
  contentType: 'application/json; charset=utf-8',
  ...(await readDictionary(caller, {})),
}));
