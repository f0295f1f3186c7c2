import { expect, it } from 'vitest';
import { roleGrant } from '#db/schema/people.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { openEntry } from '../registers/open-entry.ts';
import { readNotices } from '../reminders/read-notices.ts';
import { listDeclarations } from './list-declarations.ts';
import { remindDeclarants } from './remind-declarants.ts';
import { reviewDeclaration } from './review-declaration.ts';
import { showDeclaration } from './show-declaration.ts';
import { writeDeclaration } from './write-declaration.ts';

useTestDatabase();
const { actors, accounts, units } = world;

it('who declares for a unit is told what is still owed, once in 24 hours, and at once what was returned', () =>
  inRollback(async (db) => {
    await insertWorld(db);
    await db.insert(roleGrant).values({
      ...{ tenantId: env.tenant, id: newId(), accountId: accounts.unitHrCommune, role: 'declarant' },
      ...{ unitId: units.communeA, validFrom: '2026-01-01', recordedAt: now },
    });
    const hr = { actor: actors.provinceHr, db, now };
    const declarant = { actor: actors.unitHrCommune, db, now };
    const open = (code: string) =>
      openEntry(hr, {
        ...{ register: 'schools', code, name: `Trường ${code}`, levels: ['primary'], schoolId: '' },
        ...{ unitId: units.communeA, effectiveOn: '2020-09-01', document: '' },
      });
    const [sent, silent] = [await open('TH-1'), await open('TH-2')];
    const round = { register: 'schools' as const, periodId: 'school-2026' };
    const of = (entry: { entryId: string }) => ({ ...round, subjectId: entry.entryId });
    const no = { value: false, document: '', documentOn: '', note: '' };
    await writeDeclaration(declarant, {
      ...{ ...of(sent), seen: 0, act: 'submit', answers: { 'teaches-dx': no, stem: no } },
      ...{ keep: [], fileName: '', bytes: new Uint8Array() },
    });
    expect((await listDeclarations(hr, round)).unsent).toBe(1);
    await expect(remindDeclarants(declarant, round)).rejects.toThrow('forbidden');
    expect(await remindDeclarants(hr, round)).toMatchObject({ reminded: 1 });
    await expect(remindDeclarants(hr, round)).rejects.toMatchObject({ code: 'declarants-reminded-today' });
    const tomorrow = new Date(now.getTime() + 86_400_000);
    expect(await remindDeclarants({ ...hr, now: tomorrow }, round)).toMatchObject({ reminded: 1 });
    const told = async () => (await readNotices({ ...declarant, now: tomorrow }, { language: 'vi' })).notices;
    expect((await told()).map(({ to }) => to)).toEqual(
      Array(2).fill(`/declarations/schools/school-2026/${silent.entryId}`),
    );
    // Being reminded is not having declared.
    expect(await showDeclaration(declarant, of(silent))).toMatchObject({
      state: 'none',
      seen: 0,
      remindedAt: tomorrow,
    });
    await reviewDeclaration(hr, { ...of(sent), seen: 1, act: 'return', comment: 'Thiếu kế hoạch dạy học' });
    expect((await told()).map(({ to }) => to)).toContain(`/declarations/schools/school-2026/${sent.entryId}`);
  }));
