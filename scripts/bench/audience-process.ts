import { sql } from 'drizzle-orm';
import { database, disconnect } from '#db/client.ts';
import { coursesToChoose } from '#db/queries/audiences/names.ts';
import { seedReference } from '#db/seeds/reference.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { createAudience } from '#usecases/audiences/create-audience.ts';
import { previewAudience } from '#usecases/audiences/preview-audience.ts';
import { openDatabase } from '../database.ts';
import { seedDemoWhenEmpty } from '../demo-province.ts';

/** A province of its own for the bench: previews a change of an audience of everybody, or counts the same rows barely. */
const system = { actor: { kind: 'system' } } as const;
const running = await openDatabase();
await seedReference(database());
await seedDemoWhenEmpty(Number(process.argv[2]));
await database().execute(sql`analyze`);
const courseIds = (await coursesToChoose(database())).map(({ id }) => id);
const everybody: AudienceRule = { language: 1, anyOf: [{ post: [], person: [] }] };
const notYet: AudienceRule = {
  language: 1,
  anyOf: [
    {
      post: [{ kind: 'categories', categories: ['cadre', 'civil-servant', 'public-employee', 'worker'] }],
      person: [{ kind: 'completed-course', courseIds, has: false, from: '2026-01-01', to: '2026-12-31' }],
    },
  ],
};
const { audienceId } = await createAudience(system, {
  name: { vi: 'Mọi người', en: '' },
  unitId: null,
  rule: everybody,
});

const work = {
  ours: () => previewAudience(system, { audienceId, rule: notYet }),
  bare: () =>
    database().execute(sql`select count(distinct person_id) from position where superseded_at is null`),
} as const;

process.on('message', async (order: { kind: 'ours' | 'bare' | 'stop'; count: number }) => {
  if (order.kind === 'stop') {
    await disconnect();
    await running.stop();
    process.exit(0);
  }
  for (let done = 0; done < order.count; done += 1) await work[order.kind]();
  process.send?.(order.count);
});
process.send?.(0);
