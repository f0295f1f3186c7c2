import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { memberDifferences } from '#db/queries/audiences/members.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { addTag } from '#usecases/tags/add-tag.ts';
import { endTag } from '#usecases/tags/end-tag.ts';
import { listTags } from '#usecases/tags/list-tags.ts';
import { tagMembers } from '#usecases/tags/tag-members.ts';
import { changeAudience } from './change-audience.ts';
import { closeAudience } from './close-audience.ts';
import { createAudience } from './create-audience.ts';
import { listAudiences } from './list-audiences.ts';
import { previewAudience } from './preview-audience.ts';
import { readAudienceChoices } from './read-audience-choices.ts';
import { showAudience } from './show-audience.ts';

useTestDatabase();

const as = (actor: Actor, db: Tx) => ({ actor, db, now });
const { provinceHr, unitHrHealth: healthHr, auditor } = world.actors;
const name = { vi: 'Lãnh đạo', en: '' };
const leaders: AudienceRule = { language: 1, anyOf: [{ post: [{ kind: 'leader', is: true }], person: [] }] };
const everybody: AudienceRule = { language: 1, anyOf: [{ post: [], person: [] }] };
const names = (people: readonly { fullName: string }[]): string[] => people.map((one) => one.fullName);

const inWorld = (work: (tx: Tx) => Promise<void>): Promise<void> =>
  inRollback(async (tx) => {
    await insertWorld(tx);
    await work(tx);
  });

it('province HR saves an audience, changes it, and sees who enters and who leaves before', async () => {
  await inWorld(async (tx) => {
    const by = as(provinceHr, tx);
    const { audienceId } = await createAudience(by, { name, unitId: null, rule: leaders });
    expect((await showAudience(by, { audienceId })).total).toBe(7);
    const communes: AudienceRule = {
      language: 1,
      anyOf: [
        { post: [{ kind: 'leader-levels', levels: ['commune'] }], person: [] },
        { post: [{ kind: 'dx-specialist', is: true }], person: [] },
      ],
    };
    const seen = await previewAudience(by, { audienceId, rule: communes, list: 'enters' });
    expect(seen.counts).toEqual({ after: 4, before: 7, enters: 2, leaves: 5 });
    expect(names(seen.people)).toEqual(['Phạm Quốc Dũng', 'Đỗ Nhật Minh']);
    const leaving = await previewAudience(by, { audienceId, rule: communes, list: 'leaves' });
    expect(leaving.people).toHaveLength(5);
    expect(await changeAudience(by, { audienceId, basedOn: 1, rule: communes })).toEqual({
      audienceId,
      version: 2,
    });
    const shown = await showAudience(by, { audienceId });
    expect(shown.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(shown.total).toBe(4);
    expect(await memberDifferences(tx)).toEqual([]);
  });
});

it('members are dated: on a day in the past those of that day are shown', async () => {
  await inWorld(async (tx) => {
    const by = as(provinceHr, tx);
    const { audienceId } = await createAudience(by, { name, unitId: null, rule: leaders });
    expect(names((await showAudience(by, { audienceId, on: '2026-06-30' })).people)).toContain(
      world.fullNames.xuan,
    );
    expect(names((await showAudience(by, { audienceId, on: '2026-07-01' })).people)).not.toContain(
      world.fullNames.xuan,
    );
    expect(names((await showAudience(by, { audienceId, on: '2026-02-28' })).people)).not.toContain(
      world.fullNames.yen,
    );
  });
});

it('nothing is saved over a version one has not seen, twice the same, or after closing', async () => {
  await inWorld(async (tx) => {
    const by = as(provinceHr, tx);
    const { audienceId } = await createAudience(by, { name, unitId: null, rule: leaders });
    await expect(changeAudience(by, { audienceId, basedOn: 1, rule: leaders })).rejects.toMatchObject({
      code: 'audience-unchanged',
    });
    await changeAudience(by, { audienceId, basedOn: 1, rule: everybody });
    await expect(changeAudience(by, { audienceId, basedOn: 1, rule: leaders })).rejects.toMatchObject({
      code: 'audience-changed-meanwhile',
    });
    await closeAudience(by, { audienceId });
    await expect(closeAudience(by, { audienceId })).rejects.toMatchObject({ code: 'audience-closed' });
    await expect(changeAudience(by, { audienceId, basedOn: 2, rule: leaders })).rejects.toMatchObject({
      code: 'audience-closed',
    });
    await expect(readAudienceChoices(by, { audienceId })).rejects.toThrow('forbidden');
    expect((await showAudience(by, { audienceId })).mayManage).toBe(false);
  });
});

it('unit HR sees, previews and saves only audiences of her units, whatever the rule says', async () => {
  await inWorld(async (tx) => {
    const { audienceId: provincial } = await createAudience(as(provinceHr, tx), {
      name,
      unitId: null,
      rule: everybody,
    });
    const { audienceId: ofSchools } = await createAudience(as(provinceHr, tx), {
      name,
      unitId: world.units.education,
      rule: everybody,
    });
    const hers = as(healthHr, tx);
    for (const audienceId of [provincial, ofSchools]) {
      await expect(showAudience(hers, { audienceId })).rejects.toThrow('forbidden');
      await expect(previewAudience(hers, { audienceId, rule: everybody })).rejects.toThrow('forbidden');
      await expect(changeAudience(hers, { audienceId, basedOn: 1, rule: leaders })).rejects.toThrow(
        'forbidden',
      );
      await expect(closeAudience(hers, { audienceId })).rejects.toThrow('forbidden');
    }
    await expect(createAudience(hers, { name, unitId: null, rule: everybody })).rejects.toThrow('forbidden');
    await expect(createAudience(hers, { name, unitId: world.units.school, rule: everybody })).rejects.toThrow(
      'forbidden',
    );
    await expect(previewAudience(hers, { unitId: world.units.school, rule: everybody })).rejects.toThrow(
      'forbidden',
    );

    const seen = await previewAudience(hers, { unitId: world.units.health, rule: everybody });
    const { audienceId } = await createAudience(hers, {
      name,
      unitId: world.units.hospital,
      rule: everybody,
    });
    const shown = await showAudience(hers, { audienceId });
    expect(names(shown.people).toSorted()).toEqual(
      [world.fullNames.giang, world.fullNames.hoa, world.fullNames.khanh, world.fullNames.yen].toSorted(),
    );
    expect(seen.counts.after).toBe(7);
    const outside: AudienceRule = {
      language: 1,
      anyOf: [{ post: [{ kind: 'units', unitIds: [world.units.school], below: true }], person: [] }],
    };
    expect((await previewAudience(hers, { audienceId, rule: outside })).counts).toEqual({
      after: 0,
      before: 4,
      enters: 0,
      leaves: 4,
    });
    expect((await listAudiences(hers, {})).audiences.map(({ id }) => id)).toEqual([audienceId]);
    expect((await listAudiences(as(provinceHr, tx), {})).audiences).toHaveLength(3);
    const choices = await readAudienceChoices(hers, { audienceId: null });
    expect(choices.wholeProvince).toBe(false);
    expect(choices.units.map(({ id }) => id)).not.toContain(world.units.school);
  });
});

it('an auditor reads everything and changes nothing; a rule that is none is refused', async () => {
  await inWorld(async (tx) => {
    const { audienceId } = await createAudience(as(provinceHr, tx), { name, unitId: null, rule: leaders });
    const shown = await showAudience(as(auditor, tx), { audienceId });
    expect(shown.mayManage).toBe(false);
    expect(shown.total).toBe(7);
    await expect(
      changeAudience(as(auditor, tx), { audienceId, basedOn: 1, rule: everybody }),
    ).rejects.toThrow('forbidden');
    await expect(previewAudience(as(auditor, tx), { audienceId, rule: everybody })).rejects.toThrow(
      'forbidden',
    );
    const broken = {
      language: 1,
      anyOf: [{ post: [{ kind: 'units', unitIds: ["'); drop table person; --"], below: true }], person: [] }],
    };
    await expect(
      createAudience(as(provinceHr, tx), { name, unitId: null, rule: broken as unknown as AudienceRule }),
    ).rejects.toMatchObject({ fields: [{ path: 'rule', code: 'rule-wrong' }] });
  });
});

it('tags are dated, put on once a day, ended and taken back, and decide who is in an audience', async () => {
  await inWorld(async (tx) => {
    const by = as(provinceHr, tx);
    const personId = world.people.hoa;
    const tag = { personId, tag: ' Quy  hoạch ', from: '2026-01-01', to: '' };
    await addTag(by, tag);
    await expect(addTag(by, { ...tag, from: '2026-12-31', to: '2027-01-01' })).rejects.toMatchObject({
      code: 'tag-already-borne',
    });
    await expect(addTag(by, { ...tag, tag: 'Khác', to: '2025-12-31' })).rejects.toMatchObject({
      fields: [{ path: 'to', code: 'ends-before-start' }],
    });
    const tagged: AudienceRule = {
      language: 1,
      anyOf: [{ post: [], person: [{ kind: 'tags', tags: ['Quy hoạch'], has: true }] }],
    };
    const { audienceId } = await createAudience(by, { name, unitId: null, rule: tagged });
    expect(names((await showAudience(by, { audienceId })).people)).toEqual([world.fullNames.hoa]);
    const [borne] = (await listTags(by, { personId })).tags;
    await endTag(by, { tagId: borne?.id ?? '', lastDay: '2026-06-30' });
    expect((await listTags(by, { personId })).tags).toMatchObject([
      { tag: 'Quy hoạch', validFrom: '2026-01-01', validTo: '2026-06-30' },
    ]);
    expect(
      await tagMembers(by, { audienceId, on: '2026-06-30', tag: 'Nguồn', from: '2026-07-01', to: '' }),
    ).toEqual({ tagged: 1 });
    const { audienceId: leading } = await createAudience(by, { name, unitId: null, rule: leaders });
    expect(
      await tagMembers(by, {
        audienceId: leading,
        on: world.today,
        tag: 'Nguồn',
        from: '2026-07-01',
        to: '',
      }),
    ).toEqual({ tagged: 7 });
    expect(
      await tagMembers(by, {
        audienceId: leading,
        on: world.today,
        tag: 'Nguồn',
        from: '2026-07-01',
        to: '',
      }),
    ).toEqual({ tagged: 0 });
    expect((await tx.execute(sql`select 1 from standing_queue`)).length).toBeGreaterThan(5);

    const hers = as(healthHr, tx);
    await expect(addTag(hers, { ...tag, personId: world.people.an })).rejects.toThrow('forbidden');
    await expect(listTags(hers, { personId: world.people.an })).rejects.toThrow('forbidden');
    await addTag(hers, { ...tag, tag: 'Điều dưỡng' });
    await expect(
      tagMembers(hers, { audienceId: leading, on: world.today, tag: 'x', from: '2026-07-01', to: '' }),
    ).rejects.toThrow('forbidden');
    const [hers0] = (await listTags(hers, { personId })).tags.filter((each) => each.tag === 'Điều dưỡng');
    await endTag(hers, { tagId: hers0?.id ?? '', lastDay: '' });
    await expect(endTag(hers, { tagId: hers0?.id ?? '', lastDay: '' })).rejects.toThrow('not found');
  });
});
