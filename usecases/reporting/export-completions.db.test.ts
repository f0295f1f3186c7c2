import { text } from 'node:stream/consumers';
import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { completionColumns } from '#db/queries/completions-export.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { Forbidden } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { exportCompletions } from './export-completions.ts';

useTestDatabase();

const formula = `=cmd|'/C calc'!A0`;
const asked = {
  ...{ from: '2026-01-01', to: '2026-12-31' },
  headings: Array.from({ length: completionColumns }, (_, index) => `h${index}`),
  groups: { leader: 'l', technology: 't', core: 'c', general: "người dùng' cuối", other: 'o' },
};

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    const [personId] = Object.values(world.people);
    if (personId === undefined) throw new Error('the world is empty');
    await tx.insert(externalTraining).values({
      ...{
        tenantId: env.tenant,
        id: newId(),
        personId,
        courseName: formula,
        courseKey: 'cmd',
        contentGroup: 'general',
      },
      ...{ completedOn: '2026-02-02', organiser: formula, certificateNumber: formula, recordedAt: now },
    });
  });
});

it('gives no cell that a spreadsheet would run', async () => {
  const csv = await text(await exportCompletions({ actor: world.actors.provinceHr, now }, asked));
  const cells = (csv.split('\n')[1] ?? '').split(',');
  expect(cells).toHaveLength(completionColumns);
  expect(cells.filter((cell) => cell.includes('cmd'))).toEqual([`'${formula}`, `'${formula}`, `'${formula}`]);
});

it('names the content group in the words it was given, whatever stands in them', async () => {
  const csv = await text(await exportCompletions({ actor: world.actors.provinceHr, now }, asked));
  expect(csv.split('\n')[1]?.split(',')[3]).toBe("người dùng' cuối");
});

it('is for who may download reports', async () => {
  await expect(exportCompletions({ actor: world.actors.learner, now }, asked)).rejects.toThrow(Forbidden);
});
