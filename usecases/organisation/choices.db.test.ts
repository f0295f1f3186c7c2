import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Tx } from '#db/client.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { by, inWorld, merger } from '#db/testing/organisation-world.ts';
import { world } from '#db/testing/world.ts';
import { listSplitPeople } from './list-split-people.ts';
import { previewEvent } from './preview-event.ts';
import { readChoices } from './read-choices.ts';

useTestDatabase();

const entries = async (tx: Tx) =>
  tx.select({ subjectId: auditEntry.subjectId }).from(auditEntry).where(eq(auditEntry.outcome, 'done'));
const form = { tree: 'agency', on: '2026-07-01' } as const;

describe('the form of an event', () => {
  it(
    'and its preview leave nothing in the audit',
    inWorld(async (tx) => {
      const { units, splitUnitId } = await readChoices(by(tx), form);
      expect(units.map(({ code }) => code)).toContain('CT-YT');
      expect(splitUnitId).toBeNull();
      await previewEvent(by(tx), merger);
      expect(await entries(tx)).toEqual([]);
    }),
  );

  it(
    'names the people of a unit to be split to who may see them, and says so in the audit',
    inWorld(async (tx) => {
      const hr = by(tx, world.now, world.actors.provinceHr);
      const { splitUnitId } = await readChoices(hr, { ...form, splitCode: 'ct-yt · Sở Y tế' });
      expect(splitUnitId).toBe(world.units.health);
      const people = await listSplitPeople(hr, { unitId: world.units.health, on: form.on });
      expect(people?.map(({ personId }) => personId)).toContain(world.people.dung);
      expect(await entries(tx)).toEqual([{ subjectId: world.units.health }]);
    }),
  );

  it(
    'names nobody to who may change the organisation and not see people',
    inWorld(async (tx) => {
      const { splitUnitId } = await readChoices(by(tx), { ...form, splitCode: 'CT-YT' });
      expect(splitUnitId).toBeNull();
      const asked = listSplitPeople(by(tx), { unitId: world.units.health, on: form.on });
      await expect(asked).rejects.toThrow('forbidden');
    }),
  );
});
