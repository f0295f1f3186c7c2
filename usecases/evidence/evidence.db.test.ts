import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { findMemberDifferences } from '#db/queries/obligations/member-differences.ts';
import { dutiesOf } from '#db/queries/obligations/of-person.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { evidence } from '#db/schema/obligations.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertLearningWorld } from '#db/testing/learning-world.ts';
import { now, today, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { newId } from '#lib/ids.ts';
import { explainDuty } from '../obligations/explain-duty.ts';
import { downloadEvidence } from './download-evidence.ts';
import { listEvidence } from './list-evidence.ts';
import { reviewEvidence } from './review-evidence.ts';
import { showEvidence } from './show-evidence.ts';
import { submitEvidence } from './submit-evidence.ts';

useTestDatabase();
let obligationId: string;
beforeAll(async () => {
  await insertLearningWorld();
  obligationId = (await dutiesOf(database(), world.people.khanh, today))[0]?.id ?? '';
});

const { actors, people } = world;
const as = (actor: Actor) => ({ actor, now });
const pdf = new TextEncoder().encode('%PDF-1.7 chứng nhận');
type Sent = Parameters<typeof submitEvidence>[1];
const submit = (actor: Actor, of: Partial<Sent> = {}) =>
  submitEvidence(as(actor), {
    ...{ personId: people.khanh, obligationId, courseName: 'Kỹ năng số nâng cao', contentGroup: 'general' },
    ...{
      form: 'refresher',
      hoursPeriods: '7,5',
      beganOn: '',
      completedOn: '2026-05-20',
      organiser: 'Trường Chính trị',
    },
    ...{ certificateNumber: '', fileName: '../../ảnh<b>.pdf', bytes: pdf, ...of },
  });
const why = async () =>
  (await explainDuty(as(actors.learnerHospital), { personId: people.khanh, obligationId })).why;

describe('training elsewhere', () => {
  it('is returned with a reason, mended, accepted, and then counts and meets the duty', async () => {
    const first = await submit(actors.learnerHospital);
    expect((await why()).next).toEqual({ kind: 'wait-for-review', evidenceId: first.evidenceId });
    await expect(
      reviewEvidence(as(actors.unitHrHealth), { ...first, verdict: 'returned', reason: '' }),
    ).rejects.toMatchObject({ fields: [{ path: 'reason', code: 'missing' }] });
    await reviewEvidence(as(actors.unitHrHealth), { ...first, verdict: 'returned', reason: 'Ảnh mờ' });
    expect((await why()).next).toEqual({ kind: 'mend-evidence', evidenceId: first.evidenceId });

    const second = await submit(actors.learnerHospital);
    expect(
      (await listEvidence(as(actors.unitHrHealth), {})).review?.waiting.map((one) => one.evidence.id),
    ).toEqual([second.evidenceId]);
    await reviewEvidence(as(actors.unitHrHealth), { ...second, verdict: 'accepted', reason: '' });
    const [training] = await database().select().from(externalTraining);
    expect(training).toMatchObject({
      personId: people.khanh,
      hoursPeriods: 7.5,
      form: 'refresher',
      completedOn: '2026-05-20',
    });
    expect(await why()).toMatchObject({ state: 'met', metOn: '2026-05-20' });
    expect((await dutiesOf(database(), people.khanh, today))[0]).toMatchObject({
      state: 'met',
      metOn: '2026-05-20',
    });
    expect(await findMemberDifferences(database(), today)).toEqual([]);
    await expect(
      reviewEvidence(as(actors.provinceHr), { ...second, verdict: 'returned', reason: 'x' }),
    ).rejects.toMatchObject({ code: 'evidence-reviewed' });
  });

  it('is accepted once, whoever presses at the same time', async () => {
    const { evidenceId } = await submit(actors.learnerHospital, { obligationId: '' });
    const before = await database().select().from(externalTraining);
    const accept = (actor: Actor) =>
      reviewEvidence(as(actor), { evidenceId, verdict: 'accepted', reason: '' });
    const results = await Promise.allSettled([accept(actors.unitHrHealth), accept(actors.provinceHr)]);
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database().select().from(externalTraining)).toHaveLength(before.length + 1);
  });

  it('is seen by herself and HR of her units, and reviewed by nobody for herself', async () => {
    const { evidenceId } = await submit(actors.learnerHospital);
    const { name, bytes } = await downloadEvidence(as(actors.learnerHospital), { evidenceId });
    expect(name).toMatch(/^minh-chung-[0-9a-f]{8}\.pdf$/);
    expect(new Uint8Array(bytes)).toEqual(pdf);
    expect((await showEvidence(as(actors.learnerHospital), { evidenceId })).evidence.fileName).toBe(
      'ảnh<b>.pdf',
    );
    for (const actor of [actors.learner, actors.unitHrCommune, actors.auditor, actors.leader]) {
      await expect(downloadEvidence(as(actor), { evidenceId })).rejects.toThrow('forbidden');
      await expect(showEvidence(as(actor), { evidenceId })).rejects.toThrow('forbidden');
      await expect(
        reviewEvidence(as(actor), { evidenceId, verdict: 'accepted', reason: '' }),
      ).rejects.toThrow('forbidden');
    }
    await expect(downloadEvidence(as(actors.nobody), { evidenceId })).rejects.toThrow('nobody is signed in');
    await expect(downloadEvidence(as(actors.provinceHr), { evidenceId: newId() })).rejects.toThrow(
      'not found',
    );
    const own = await submit(actors.unitHrHealth, { personId: people.em, obligationId: '' });
    await expect(
      reviewEvidence(as(actors.unitHrHealth), { ...own, verdict: 'accepted', reason: '' }),
    ).rejects.toThrow('forbidden');
    await expect(submit(actors.learner)).rejects.toThrow('forbidden');
  });

  it.each([
    [
      'a page called .pdf',
      { bytes: new TextEncoder().encode('<script>alert(1)</script>') },
      'evidence-file-kind',
    ],
    ['no file', { bytes: new Uint8Array() }, 'file-missing'],
    [
      'a file above 10 MB',
      { bytes: Buffer.concat([pdf, Buffer.alloc(10_000_001)]) },
      'evidence-file-too-large',
    ],
  ])('with %s is refused and nothing is kept', async (_, of, code) => {
    const count = async () => (await database().execute(sql`select 1 from ${evidence}`)).length;
    const before = await count();
    await expect(submit(actors.learnerHospital, of)).rejects.toMatchObject({ code });
    expect(await count()).toBe(before);
  });

  it.each([
    ['hours of nothing', { hoursPeriods: '0' }, 'hoursPeriods', 'not-hours'],
    ['hours in words', { hoursPeriods: 'nhiều' }, 'hoursPeriods', 'not-hours'],
    ['a day to come', { completedOn: '2027-01-01' }, 'completedOn', 'in-the-future'],
    ['an end before its beginning', { beganOn: '2026-06-01' }, 'completedOn', 'ends-before-start'],
    ['no name', { courseName: ' ' }, 'courseName', 'missing'],
    ['no day', { completedOn: '' }, 'completedOn', 'missing'],
  ])('with %s is refused at the field', async (_, of, path, code) => {
    await expect(submit(actors.learnerHospital, of)).rejects.toMatchObject({ fields: [{ path, code }] });
  });
});
