import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { externalTrainingsOf } from '#db/queries/external-facts.ts';
import { hoursOfPerson } from '#db/queries/hours.ts';
import { loadTrainings } from '#db/queries/import-world/facts.ts';
import { findMemberDifferences } from '#db/queries/obligations/member-differences.ts';
import { dutiesOf } from '#db/queries/obligations/of-person.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { dutyDecision } from '#db/schema/obligations.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertLearningWorld } from '#db/testing/learning-world.ts';
import { now, today, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { explainDuty } from '../obligations/explain-duty.ts';
import { listDecisions } from '../obligations/list-decisions.ts';
import { listEvidence } from './list-evidence.ts';
import { reviewEvidence } from './review-evidence.ts';
import { showEvidence } from './show-evidence.ts';
import { submitEvidence } from './submit-evidence.ts';
import { takeBackEvidence } from './take-back-evidence.ts';

useTestDatabase();
const { actors, people } = world;
const as = (actor: Actor) => ({ actor, now });
let obligationId: string;
let evidenceId: string;
beforeAll(async () => {
  await insertLearningWorld();
  obligationId = (await dutyOfKhanh())?.id ?? '';
});
beforeEach(async () => {
  ({ evidenceId } = await submitEvidence(as(actors.learnerHospital), {
    ...{ personId: people.khanh, obligationId, courseName: 'Kỹ năng số nâng cao', contentGroup: 'general' },
    ...{ form: 'refresher', hoursPeriods: '8', beganOn: '2026-05-18', completedOn: '2026-05-20' },
    ...{ organiser: 'Trường Chính trị', certificateNumber: '', fileName: 'a.pdf' },
    bytes: new TextEncoder().encode('%PDF-1.7'),
  }));
});

const dutyOfKhanh = async () => (await dutiesOf(database(), people.khanh, today))[0];
const accept = () => reviewEvidence(as(actors.unitHrHealth), { evidenceId, verdict: 'accepted', reason: '' });
const takeBack = (actor: Actor, reason = 'Chứng nhận của người khác') =>
  takeBackEvidence(as(actor), { evidenceId, reason });
const hours = async () =>
  (await hoursOfPerson(database(), people.khanh, { year: 2026, day: today })).refresher;
const why = async () =>
  (await explainDuty(as(actors.learnerHospital), { personId: people.khanh, obligationId })).why;

describe('accepted training that is taken back', () => {
  it('counts no more anywhere, opens its duty again, and says why to the learner', async () => {
    await accept();
    expect(await dutyOfKhanh()).toMatchObject({ state: 'met', metOn: '2026-05-20' });
    expect(await hours()).toBe(8);
    await takeBack(actors.unitHrHealth);

    expect(await dutyOfKhanh()).toMatchObject({ state: 'open', metOn: null });
    expect(await findMemberDifferences(database(), today)).toEqual([]);
    expect(await hours()).toBe(0);
    expect(await externalTrainingsOf(database(), people.khanh)).toEqual([]);
    expect(await loadTrainings(database(), [people.khanh])).toEqual([]);
    const explained = await why();
    expect(explained).toMatchObject({ state: 'open', metOn: null });
    expect(explained.facts.map(({ what, because, name }) => [what, because, name])).toEqual(
      expect.arrayContaining([
        ['training', 'taken-back', 'Kỹ năng số nâng cao: Chứng nhận của người khác'],
        ['recognition', 'withdrawn', 'Kỹ năng số nâng cao'],
      ]),
    );
    const { decisions } = await listDecisions(as(actors.learnerHospital), {
      personId: people.khanh,
      obligationId,
    });
    expect(decisions[0]).toMatchObject({ withdrawnFor: 'Chứng nhận của người khác' });
    expect(await showEvidence(as(actors.learnerHospital), { evidenceId })).toMatchObject({
      ...{ verdict: 'accepted', takenBackFor: 'Chứng nhận của người khác', takenBackAt: now },
      ...{ mayReview: false, mayTakeBack: false },
    });
    const { own } = await listEvidence(as(actors.learnerHospital), {});
    expect(own.find((one) => one.evidence.id === evidenceId)?.takenBackAt).toEqual(now);
    const [entry] = await database().select().from(auditEntry).where(sql`action = 'evidence.take-back'`);
    expect(entry).toMatchObject({ subjectId: people.khanh, detail: { evidenceId, duties: 1 } });
  });

  it('is one more row: nothing that was written is changed, and the last correction is what it replaces', async () => {
    await accept();
    const [training] = await database()
      .select()
      .from(externalTraining)
      .where(sql`id = (select training_id from evidence_review where evidence_id = ${evidenceId})`);
    if (!training) throw new Error('the accepted training is there');
    const corrected = newId();
    await database()
      .insert(externalTraining)
      .values({ ...training, id: corrected, hoursPeriods: 9, supersedesId: training.id });
    const before = await database().select().from(externalTraining).orderBy(externalTraining.id);
    const decided = await database().select().from(dutyDecision).orderBy(dutyDecision.id);
    await takeBack(actors.provinceHr);
    const after = await database().select().from(externalTraining).orderBy(externalTraining.id);
    expect(after.filter((row) => before.some((old) => old.id === row.id))).toEqual(before);
    expect(after.filter((row) => !before.some((old) => old.id === row.id))).toMatchObject([
      { supersedesId: corrected, takenBack: true, completedOn: null, hoursPeriods: null, beganOn: null },
    ]);
    expect(
      (await database().select().from(dutyDecision).orderBy(dutyDecision.id)).slice(0, decided.length),
    ).toEqual(decided);
    for (const change of ['update evidence_withdrawal set reason = $$x$$', 'delete from evidence_withdrawal'])
      await expect(
        database().execute(sql.raw(`${change} where tenant_id = '${env.tenant}'`)),
      ).rejects.toThrow();
    expect(await hours()).toBe(0);
  });

  it('is taken back once, whoever presses at the same time', async () => {
    await accept();
    const results = await Promise.allSettled([takeBack(actors.unitHrHealth), takeBack(actors.provinceHr)]);
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(takeBack(actors.provinceHr)).rejects.toMatchObject({ code: 'evidence-taken-back' });
  });

  it('was taken back by HR of her units with a reason, never by others nor before it was accepted', async () => {
    await expect(takeBack(actors.provinceHr)).rejects.toMatchObject({ code: 'evidence-not-accepted' });
    await accept();
    for (const actor of [actors.learnerHospital, actors.unitHrCommune, actors.auditor, actors.leader])
      await expect(takeBack(actor)).rejects.toThrow('forbidden');
    await expect(takeBack(actors.nobody)).rejects.toThrow('nobody is signed in');
    await expect(takeBack(actors.provinceHr, ' ')).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'missing' }],
    });
    expect((await showEvidence(as(actors.provinceHr), { evidenceId })).mayTakeBack).toBe(true);
    expect((await showEvidence(as(actors.learnerHospital), { evidenceId })).mayTakeBack).toBe(false);
    await takeBack(actors.provinceHr);
  });
});
