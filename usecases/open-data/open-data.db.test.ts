import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { database } from '#db/client.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { publicColumns } from '#domain/open-data/public-columns.ts';
import { Forbidden, NotFound } from '#domain/refusal.ts';
import { sha256Hex } from '#standards/canonical-json.ts';
import { closePeriod } from '../reporting/close-period.ts';
import { previewRelease } from './preview-release.ts';
import { publishReport } from './publish-report.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readDictionary } from './read-dictionary.ts';
import { readOpenData } from './read-open-data.ts';
import { readReleaseFile } from './read-release-file.ts';
import { withdrawRelease } from './withdraw-release.ts';

useTestDatabase();

const hr = { actor: world.actors.provinceHr, now: world.now };
const anybody = { actor: { kind: 'nobody' }, now: world.now } as const;
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const reason = 'Số liệu của một xã sai, chờ bản đính chính';
let snapshotId: string;

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
    const units = await unitsOfDay(tx, '2026-12-14');
    const places = units.printed.filter((unit) => unit.unitId !== provinceId);
    const courses = await insertCourses(tx);
    await insertRandomPeople(tx, { seed: 9, count: 160, units: places, courses, cutOff: '2026-12-14' });
  });
  ({ snapshotId } = await closePeriod(hr, { periodId: 'nd09-2026' }));
});

const file = { plan: 'kh-183-hau-giang', period: 'nd09-2026', version: 1 };

describe('publishing a closed report', () => {
  it('is for province HR alone; before it there is nothing to see, and an empty catalogue', async () => {
    for (const actor of [world.actors.unitHrHealth, world.actors.leader, world.actors.auditor]) {
      await expect(publishReport({ actor, now: world.now }, { snapshotId })).rejects.toThrow(Forbidden);
      await expect(previewRelease({ actor, now: world.now }, { snapshotId })).rejects.toThrow(Forbidden);
    }
    expect(await readOpenData(anybody, {})).toEqual({ releases: [], chosen: null, data: null });
    await expect(readOpenData(anybody, { period: 'nd09-2026' })).rejects.toThrow(NotFound);
    expect(JSON.parse((await readCatalogue(anybody, {})).text)['dcat:dataset']).toEqual([]);
  });

  it('shows everybody the lines that hide nobody, in a page, in JSON and in CSV alike', async () => {
    const preview = await previewRelease(hr, { snapshotId });
    const published = await publishReport(hr, { snapshotId });
    await expect(publishReport(hr, { snapshotId })).rejects.toEqual(refusal('open-data-published'));
    const { data, chosen } = await readOpenData(anybody, {});
    expect(chosen?.sha256).toBe(published.sha256);
    const json = await readReleaseFile(anybody, { ...file, format: 'json' });
    expect(json.text && sha256Hex(json.text)).toBe(published.sha256);
    expect(JSON.parse(json.text ?? '')).toEqual(data);
    const again = await readReleaseFile(anybody, { ...file, format: 'json', known: json.sha256 });
    expect(again.text).toBeNull();

    const lines = data?.lines ?? [];
    for (const line of lines.filter(({ arm }) => arm === 'people')) {
      expect(line.state === 'withheld').toBe(line.counted === null);
      for (const people of [line.counted ?? 0, line.part === 'all' ? (line.denominator ?? 0) : 0])
        expect(people === 0 || people >= 5).toBe(true);
    }
    const states = new Set(lines.map(({ state }) => state));
    expect(states).toEqual(new Set(['published', 'withheld', 'not-reported']));
    expect(preview.indicators.reduce((sum, one) => sum + one.withheld, 0)).toBe(
      lines.filter(({ state }) => state === 'withheld').length,
    );

    const csv = (await readReleaseFile(anybody, { ...file, format: 'csv' })).text ?? '';
    const records = csv.trimEnd().split('\r\n');
    expect(records[0]).toBe(`\ufeff${publicColumns.join(',')}`);
    expect(records).toHaveLength(lines.length + 1);
  });

  it('names nobody: no name, no pseudonym and no account is in any file', async () => {
    const texts = [
      (await readReleaseFile(anybody, { ...file, format: 'json' })).text,
      (await readReleaseFile(anybody, { ...file, format: 'csv' })).text,
      (await readCatalogue(anybody, {})).text,
    ].join('\n');
    const people = await database().execute<{ full_name: string | null; person_id: string }>(
      sql`select i.full_name, p.id as person_id from person p left join identity i on i.person_id = p.id`,
    );
    expect(people.length).toBeGreaterThan(100);
    for (const one of people) {
      expect(texts).not.toContain(one.person_id);
      if (one.full_name) expect(texts).not.toContain(one.full_name);
    }
  });

  it('is taken back with a reason, once, and can be published again, byte for byte', async () => {
    const { chosen } = await readOpenData(anybody, {});
    const releaseId = chosen?.id ?? '';
    await expect(withdrawRelease(hr, { releaseId, reason: 'sai' })).rejects.toThrow();
    const auditor = { actor: world.actors.auditor, now: world.now };
    await expect(withdrawRelease(auditor, { releaseId, reason })).rejects.toThrow(Forbidden);
    await withdrawRelease(hr, { releaseId, reason });
    await expect(withdrawRelease(hr, { releaseId, reason })).rejects.toEqual(refusal('open-data-withdrawn'));
    expect((await readOpenData(anybody, {})).data).toBeNull();
    await expect(readReleaseFile(anybody, { ...file, format: 'csv' })).rejects.toThrow(NotFound);
    expect((await publishReport(hr, { snapshotId })).sha256).toBe(chosen?.sha256);
    const rows = database().execute(sql`delete from open_data_release`);
    await expect(rows).rejects.toThrow();
  });

  it('stands in a catalogue that machines read: DCAT with files, checksums, license, place and time', async () => {
    const text = z.object({ '@language': z.enum(['vi', 'en']), '@value': z.string().min(1) });
    const link = z.strictObject({ '@id': z.url() });
    const typed = z.object({ '@type': z.string(), '@value': z.string().min(1) });
    const distribution = z.object({
      '@id': z.url(),
      '@type': z.literal('dcat:Distribution'),
      'dcat:accessURL': link,
      'dcat:downloadURL': link,
      'dcat:mediaType': link,
      'dct:format': link,
      'dct:license': link,
      'dcat:byteSize': typed,
      'spdx:checksum': z.object({ 'spdx:checksumValue': typed }),
    });
    const catalogue = z.object({
      '@context': z.record(z.string(), z.url()),
      '@id': z.url(),
      '@type': z.literal('dcat:Catalog'),
      'dct:title': z.array(text).length(2),
      'dct:description': z.array(text).length(2),
      'dct:publisher': z.object({ '@type': z.literal('foaf:Organization'), 'foaf:name': z.string().min(3) }),
      'dct:license': link,
      'dct:modified': typed,
      'dcat:dataset': z
        .array(
          z.object({
            '@type': z.literal('dcat:Dataset'),
            'dct:title': z.array(text).length(2),
            'dct:description': z.array(text).length(2),
            'dct:publisher': link,
            'dct:temporal': z.object({ 'dcat:startDate': typed, 'dcat:endDate': typed }),
            'dct:spatial': z.object({ 'skos:prefLabel': text }),
            'dcat:distribution': z.array(distribution).length(2),
          }),
        )
        .length(1),
    });
    const parsed = catalogue.parse(JSON.parse((await readCatalogue(anybody, {})).text));
    for (const one of parsed['dcat:dataset'][0]?.['dcat:distribution'] ?? []) {
      const format = one['@id'].endsWith('.csv') ? 'csv' : 'json';
      const { text: bytes } = await readReleaseFile(anybody, { ...file, format });
      expect(one['spdx:checksum']['spdx:checksumValue']['@value']).toBe(sha256Hex(bytes ?? ''));
      expect(one['dcat:byteSize']['@value']).toBe(String(Buffer.byteLength(bytes ?? '')));
    }
    const dictionary = JSON.parse((await readDictionary(anybody, {})).text);
    expect(dictionary.columns.map(({ name }: { name: string }) => name)).toEqual(publicColumns);
  });
});
