import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { closeAudience } from './close-audience.ts';
import { createAudience } from './create-audience.ts';
import { renameAudience } from './rename-audience.ts';
import { showAudience } from './show-audience.ts';

useTestDatabase();

const as = (actor: Actor, db: Tx) => ({ actor, db, now });
const { provinceHr, unitHrHealth: healthHr, auditor } = world.actors;
const name = { vi: 'Lãnh đạo', en: '' };
const leaders: AudienceRule = { language: 1, anyOf: [{ post: [{ kind: 'leader', is: true }], person: [] }] };

it('an open audience is named anew by who manages it, its rule and people stay, the audit keeps the old name', async () => {
  await inRollback(async (tx) => {
    await insertWorld(tx);
    const by = as(provinceHr, tx);
    const { audienceId } = await createAudience(by, { name, unitId: null, rule: leaders });
    const before = await showAudience(by, { audienceId });
    await renameAudience(by, { audienceId, name: { vi: '  Cán bộ  chủ chốt ', en: 'Key officials' } });
    const after = await showAudience(by, { audienceId });
    expect(after.audience.name).toEqual({ vi: 'Cán bộ chủ chốt', en: 'Key officials' });
    expect([after.versions, after.total, after.audience.code]).toEqual([
      before.versions,
      before.total,
      before.audience.code,
    ]);
    const [entry] = await tx.select().from(auditEntry).where(sql`action = 'audience.rename'`);
    expect(entry).toMatchObject({
      subjectId: audienceId,
      detail: { before: { vi: 'Lãnh đạo' }, after: { vi: 'Cán bộ chủ chốt' } },
    });
    await expect(
      renameAudience(by, { audienceId, name: { vi: 'Cán bộ chủ chốt', en: 'Key officials' } }),
    ).rejects.toMatchObject({ code: 'audience-same-name' });
    await expect(renameAudience(by, { audienceId, name: { vi: ' ', en: '' } })).rejects.toMatchObject({
      fields: [{ path: 'name.vi', code: 'missing' }],
    });
    for (const actor of [healthHr, auditor])
      await expect(renameAudience(as(actor, tx), { audienceId, name })).rejects.toThrow('forbidden');
    await closeAudience(by, { audienceId });
    await expect(renameAudience(by, { audienceId, name })).rejects.toMatchObject({ code: 'audience-closed' });
  });
});
