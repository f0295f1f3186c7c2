import { z } from 'zod';
import { openDataEn } from '#content/messages/open-data.en.ts';
import { openDataVi } from '#content/messages/open-data.vi.ts';
import { openDataLicense } from '#content/open-data/license.ts';
import { planByCode } from '#content/plans/plans.ts';
import { publisherName, standingReleases } from '#db/queries/open-data.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { periodById } from '#domain/reporting/period.ts';
import { env } from '#lib/env.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';
import { dcatCatalogue } from '#standards/dcat/catalogue.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The catalogue of everything that is published, as DCAT in JSON-LD, at stable addresses of this server; canonical JSON. */
export const readCatalogue = query({
  name: 'open-data.catalogue',
  input: z.object({}),
  subject: wholeProvince,
  may: () => true,
  run: async (db) => {
    const releases = await standingReleases(db);
    const publisher = await publisherName(db);
    const at = (path: string): string => new URL(path, env.origin).href;
    const catalogue = dcatCatalogue({
      ...{ url: at('/open-data/catalog.jsonld'), homepage: at('/open-data'), publisher, place: publisher },
      ...{ license: openDataLicense, dictionary: at('/open-data/dictionary') },
      title: both((words) => words.catalogue.title(publisher)),
      description: both((words) => words.catalogue.description),
      modified:
        releases
          .map(({ publishedAt }) => publishedAt.toISOString())
          .toSorted()
          .at(-1) ?? null,
      datasets: releases.map((one) => {
        const name = `${one.planCode}.${one.periodId}.v${one.version}`;
        const plan = planByCode(one.planCode)?.title ?? { vi: one.planCode, en: one.planCode };
        const period = periodById(one.periodId);
        return {
          url: at(`/open-data/files/${name}`),
          title: {
            vi: openDataVi.catalogue.dataset(plan.vi, one.periodId, one.version),
            en: openDataEn.catalogue.dataset(plan.en, one.periodId, one.version),
          },
          description: both((words) => words.catalogue.description),
          keywords: openDataVi.catalogue.keywords.map((vi, index) => ({
            ...{ vi, en: openDataEn.catalogue.keywords[index] ?? vi },
          })),
          ...{ version: String(one.version), issued: one.publishedAt.toISOString() },
          ...{ from: period?.from ?? one.cutOff, to: one.cutOff },
          page: at(`/open-data?plan=${one.planCode}&period=${one.periodId}&version=${one.version}`),
          files: [
            { ...json, url: at(`/open-data/files/${name}.json`), byteSize: one.size, sha256: one.sha256 },
            { ...csv, url: at(`/open-data/files/${name}.csv`), byteSize: one.csvSize, sha256: one.csvSha256 },
          ],
        };
      }),
    });
    const text = canonicalJson(catalogue);
    return { text, sha256: sha256Hex(text) };
  },
});

const json = { mediaType: 'application/json' } as const;
const csv = { mediaType: 'text/csv' } as const;
const both = (say: (words: typeof openDataVi) => string): LocalText => ({
  vi: say(openDataVi),
  en: say(openDataEn),
});
