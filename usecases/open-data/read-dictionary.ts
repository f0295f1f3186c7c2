import { z } from 'zod';
import { openDataEn } from '#content/messages/open-data.en.ts';
import { openDataVi } from '#content/messages/open-data.vi.ts';
import { openDataLicense } from '#content/open-data/license.ts';
import { columnType, publicCodes, publicColumns } from '#domain/open-data/public-columns.ts';
import { publicFormat } from '#domain/open-data/public-data.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The data dictionary for machines: every column and every code of the files, in both languages. */
export const readDictionary = query({
  name: 'open-data.dictionary',
  input: z.object({}),
  subject: wholeProvince,
  may: () => true,
  run: async () => {
    const words = { arm: 'arms', part: 'parts', state: 'states' } as const;
    const codes = (['arm', 'part', 'state'] as const).flatMap((column) =>
      publicCodes[column].map((code) => ({
        ...{ column, code },
        vi: (openDataVi[words[column]] as Record<string, string>)[code],
        en: (openDataEn[words[column]] as Record<string, string>)[code],
      })),
    );
    const text = canonicalJson({
      ...{ format: publicFormat, license: openDataLicense },
      columns: publicColumns.map((name) => ({
        ...{ name, type: columnType(name) },
        vi: openDataVi.dictionary.meanings[name],
        en: openDataEn.dictionary.meanings[name],
      })),
      codes,
      withholding: {
        vi: openDataVi.method.paragraphs.join('\n'),
        en: openDataEn.method.paragraphs.join('\n'),
      },
    });
    return { text, sha256: sha256Hex(text) };
  },
});
