import { z } from 'zod';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { datasetNames, datasets } from '#domain/explorer/layer.ts';
import { query, wholeProvince } from '../usecase.ts';

/** What may be asked: every data set with its measures and dimensions. */
export const readDictionary = query({
  name: 'explorer.read-dictionary',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'explorer.read'),
  run: async () => datasetNames.map((dataset) => ({ dataset, ...datasets[dataset] })),
});
