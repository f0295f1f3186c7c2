import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { findMemberDifferences } from '#db/queries/obligations/member-differences.ts';
import { obligationMember } from '#db/schema/obligations.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { courseCode, insertLearningWorld } from '#db/testing/learning-world.ts';
import { now, today, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { createAudience } from '#usecases/audiences/create-audience.ts';
import { refreshMembers } from '#usecases/audiences/refresh-members.ts';
import { showAudience } from '#usecases/audiences/show-audience.ts';
import { refreshStandings } from '#usecases/indicators/refresh-standings.ts';
import { createObligation } from '#usecases/obligations/create-obligation.ts';
import { openObligation } from '#usecases/obligations/open-obligation.ts';
import { addTag } from './add-tag.ts';
import { endTag } from './end-tag.ts';
import { listTags } from './list-tags.ts';
import { tagMembers } from './tag-members.ts';

useTestDatabase();
beforeAll(insertLearningWorld);

const { actors, people } = world;
const as = (actor: Actor) => ({ actor, now });
const hr = as(actors.provinceHr);
const system = as({ kind: 'system' });

/** What the jobs do that a change enqueues. */
const refresh = async () => {
  await refreshStandings(system, {});
  await refreshMembers(system, {});
};

it('a tag alone, of one person or of many, brings its bearers into audiences and duties and out again', async () => {
  const name = { vi: 'Tổ công nghệ số', en: '' };
  const tagged = (tag: string) => ({
    language: 1 as const,
    anyOf: [{ post: [], person: [{ kind: 'tags' as const, tags: [tag], has: true }] }],
  });
  const { audienceId } = await createAudience(hr, { name, unitId: null, rule: tagged('tổ công nghệ') });
  const { obligationId } = await createObligation(hr, {
    ...{ name: 'Tổ công nghệ số', nameEn: '', source: 'KH 1', unitId: '', audienceId, courseCode },
    ...{ minVersion: '1', assessment: '', recurrence: 'reporting-year', beginsOn: today, dueOn: '' },
    ...{ dueMonths: '', cutOffOn: '', membership: 'any-day', minMonths: '' },
  });
  await openObligation(system, { obligationId });
  const owing = async () =>
    (
      await database()
        .select()
        .from(obligationMember)
        .where(sql`obligation_id = ${obligationId} and state = 'open'`)
    )
      .map((one) => one.personId)
      .sort();
  const meant = async () => (await showAudience(hr, { audienceId })).total;
  const tag = { tag: 'tổ công nghệ', from: '2026-01-05', to: '' };
  expect([await owing(), await meant()]).toEqual([[], 0]);

  await addTag(hr, { personId: people.hoa, ...tag });
  await refresh();
  expect([await owing(), await meant()]).toEqual([[people.hoa], 1]);

  const [worn] = (await listTags(hr, { personId: people.hoa })).tags;
  await endTag(hr, { tagId: worn?.id ?? '', lastDay: '' });
  await refresh();
  expect([await owing(), await meant()]).toEqual([[], 0]);

  const first = await createAudience(hr, {
    name,
    unitId: world.units.hospital,
    rule: { language: 1, anyOf: [{ post: [], person: [] }] },
  });
  const { tagged: many } = await tagMembers(hr, { audienceId: first.audienceId, on: today, ...tag });
  await refresh();
  expect(many).toBeGreaterThan(1);
  expect([(await owing()).length, await meant()]).toEqual([many, many]);
  expect(await findMemberDifferences(database(), today)).toEqual([]);
});
