import { beforeAll, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { dutiesOf } from '#db/queries/obligations/of-person.ts';
import { enrolment } from '#db/schema/learning.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { asSent, courseCode, deviceFor, insertLearningWorld } from '#db/testing/learning-world.ts';
import { now, today, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { newId } from '#lib/ids.ts';
import { refreshStandings } from '../indicators/refresh-standings.ts';
import { recordLearningEvents } from '../learning/record-learning-events.ts';
import { startCourse } from '../learning/start-course.ts';
import { explainDuty } from './explain-duty.ts';

useTestDatabase();
beforeAll(insertLearningWorld);

const { actors, people } = world;
const as = (actor: Actor) => ({ actor, now });
const dutyOf = async (personId: string) => (await dutiesOf(database(), personId, today))[0];

it('leads a learner from nothing through the next step to completion, and the stored member follows', async () => {
  const obligationId = (await dutyOf(people.khanh))?.id ?? '';
  const why = async () =>
    (await explainDuty(as(actors.learnerHospital), { personId: people.khanh, obligationId })).why;
  expect(await why()).toMatchObject({ state: 'open', facts: [], next: { kind: 'start-course', courseCode } });

  const { enrolmentId } = await startCourse(as(actors.learnerHospital), { courseCode });
  const [row] = await database().select().from(enrolment);
  expect(row).toMatchObject({ id: enrolmentId, obligationId });
  const begun = await why();
  expect(begun).toMatchObject({ state: 'open', next: { kind: 'continue-course' } });
  expect(begun.facts.map((fact) => fact.because)).toEqual(['not-completed']);

  const device = await deviceFor(enrolmentId);
  const events = asSent([...device.lessons(), ...device.attempt(9)]);
  await recordLearningEvents(as(actors.learnerHospital), { events });
  expect(await why()).toMatchObject({ state: 'met', metOn: today, next: { kind: 'none' } });
  expect((await dutyOf(people.khanh))?.state).toBe('open');
  await refreshStandings({ actor: { kind: 'system' }, now }, {});
  expect(await dutyOf(people.khanh)).toMatchObject({ state: 'met', metOn: today });
});

it('says the same to herself, to HR of her units and to the province, and nothing to others', async () => {
  const obligationId = (await dutyOf(people.khanh))?.id ?? '';
  const ask = (actor: Actor, personId: string = people.khanh) =>
    explainDuty(as(actor), { personId, obligationId });
  const { own: _own, ...hers } = await ask(actors.learnerHospital);
  for (const actor of [actors.unitHrHealth, actors.provinceHr, actors.auditor])
    expect(await ask(actor)).toEqual({ ...hers, own: false });
  for (const actor of [actors.learner, actors.unitHrCommune, actors.trainer, actors.leader])
    await expect(ask(actor)).rejects.toThrow('forbidden');
  await expect(ask(actors.nobody)).rejects.toThrow('nobody is signed in');
  await expect(ask(actors.provinceHr, newId())).rejects.toThrow('not found');
  await expect(
    explainDuty(as(actors.provinceHr), { personId: people.khanh, obligationId: newId() }),
  ).rejects.toThrow('not found');
});

it('tells who left, and who is no member at all', async () => {
  const obligationId = (await dutyOf(people.khanh))?.id ?? '';
  const why = async (personId: string) =>
    (await explainDuty(as(actors.provinceHr), { personId, obligationId })).why;
  expect(await why(people.xuan)).toMatchObject({
    state: 'left',
    bound: { bound: false, leftOn: '2026-06-30' },
  });
  expect(await why(people.viet)).toMatchObject({ state: null, bound: null, next: { kind: 'none' } });
});
