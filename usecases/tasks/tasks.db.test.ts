import { beforeAll, describe, expect, it } from 'vitest';
import { kh183HauGiang } from '#content/plans/kh-183-hau-giang.ts';
import { loadTasks, tasksOfPlan } from '#content/plans/tasks.ts';
import { database } from '#db/client.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertFormerHealth } from '#db/testing/task-world.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { endTask } from './end-task.ts';
import { listTasks } from './list-tasks.ts';
import { loadPlanTasks } from './load-plan-tasks.ts';
import { showTask } from './show-task.ts';
import { writeTask } from './write-task.ts';

useTestDatabase();
const { actors, units } = world;
const planCode = kh183HauGiang.code;
const at = (actor: Actor, when = now) => ({ actor, now: when });
const hr = at(actors.provinceHr);

beforeAll(async () => {
  await database().transaction(insertWorld);
  await insertFormerHealth();
  await loadPlanTasks(hr, { planCode });
});

const tasks = async (actor: Actor = actors.provinceHr, asked = {}) =>
  (await listTasks(at(actor), asked)).tasks;
const task = async (code: string) => {
  const found = (await listTasks(hr, {})).tasks.find((one) => one.code === code);
  if (!found) throw new Error(`no task ${code}`);
  return found;
};
const change = async (code: string, more: Partial<Parameters<typeof writeTask>[1]> = {}) => {
  const now_ = await task(code);
  return writeTask(hr, {
    ...{ planCode, taskId: now_.id, seen: now_.number, code: '', group: now_.group, leadId: '' },
    ...{ wording: now_.wording.vi, reference: now_.reference.vi, product: now_.product.vi },
    ...{ dueOn: now_.dueOn ?? '', keep: now_.together.map((_unit, index) => index), addIds: [] },
    ...{ indicators: [...now_.indicators], reason: 'Theo văn bản phân công', ...more },
  });
};
describe('the tasks of the plan', () => {
  it('are the plan’s file word for word, each once; a file with a fault says where', async () => {
    const found = await tasks();
    expect(found.map(({ code, wording }) => [code, wording])).toEqual(
      tasksOfPlan(planCode).map(({ code, wording }) => [code, wording]),
    );
    await expect(loadPlanTasks(hr, { planCode })).rejects.toMatchObject({ code: 'tasks-all-loaded' });
    const [one] = tasksOfPlan(planCode);
    expect(() =>
      loadTasks(kh183HauGiang, [one, { ...one, together: [one?.lead], indicators: ['I-99'] }]),
    ).toThrow(/stands there twice.*names a unit twice.*I-99/s);
  });

  it('name the unit of today with the one it took over from, and say when nobody is found', async () => {
    expect((await task('KN-02')).together.find(({ unitId }) => unitId === units.health)).toMatchObject({
      ...{ name: 'Sở Y tế', formerly: 'Sở Y tế tỉnh Hậu Giang' },
    });
    expect((await task('KN-01')).lead).toEqual({
      ...{ unitId: null, name: 'Sở Nội vụ tỉnh Hậu Giang', formerly: null, path: [] },
    });
  });

  it('are changed by new versions with a reason, by the province alone; whoever saw an older one is told', async () => {
    await expect(change('KN-01', { reason: 'ngắn' })).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'reason-too-short' }],
    });
    const before = await task('KN-01');
    await change('KN-01', { leadId: units.health, addIds: [units.communeA, units.health] });
    await expect(change('KN-01', { seen: before.number })).rejects.toMatchObject({ code: 'task-changed' });
    const after = await task('KN-01');
    expect(after).toMatchObject({
      lead: { unitId: units.health },
      assigned: 'province',
      wording: before.wording,
    });
    expect(after.together.map(({ unitId }) => unitId)).toEqual([null, units.communeA]);
    expect(
      (await showTask(hr, { taskId: after.id })).versions.map(({ content }) => content.lead.unitId),
    ).toEqual([null, units.health]);
    await expect(
      endTask(at(actors.unitHrHealth), { taskId: after.id, seen: 2, reason: 'Không còn phù hợp' }),
    ).rejects.toThrow('forbidden');
  });

  it('are seen by whoever works at one of their units, and by the province', async () => {
    expect((await tasks(actors.unitHrCommune)).map(({ code }) => code)).toEqual(['KN-01']);
    expect((await tasks(actors.auditor)).length).toBe(tasksOfPlan(planCode).length);
    await expect(showTask(at(actors.unitHrCommune), { taskId: (await task('KN-02')).id })).rejects.toThrow(
      'forbidden',
    );
    await expect(listTasks(at(actors.nobody), {})).rejects.toThrow('nobody is signed in');
    await expect(listTasks(at(actors.trainer), {})).rejects.toThrow('forbidden');
  });
});
