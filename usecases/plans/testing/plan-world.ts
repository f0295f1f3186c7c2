import { plans } from '#content/plans/plans.ts';
import { database } from '#db/client.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { account, roleGrant } from '#db/schema/people.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { knobsOf } from '#domain/plan/rule-knobs.ts';
import { targetTextOf } from '#domain/plan/target-text.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { rebuildPeriod } from '../../indicators/rebuild-period.ts';
import type { keepIndicatorDraft } from '../keep-draft.ts';
import { readDraft } from '../read-draft.ts';

const { actors, now } = world;
export const as = (actor: Actor) => ({ actor, now });
export const hr = as(actors.provinceHr);
/** Another province HR. */
export const second: Actor = {
  ...{ kind: 'account', accountId: newId(), personId: null, displayName: 'Nhân sự thứ hai' },
  grants: [{ role: 'province-hr', unitId: null }],
};
export const plan = 'kh-183-hau-giang';
export const year = 'nd09-2026';

/** The world with a second officer, sixty random people, and both plans counted. */
export const insertPlanWorld = async (): Promise<void> => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, now);
    if (second.kind !== 'account') return;
    await tx.insert(account).values({
      ...{ tenantId: env.tenant, id: second.accountId, personId: null, email: 'hai@example.vn' },
      ...{ displayName: second.displayName, demo: true },
    });
    await tx.insert(roleGrant).values({
      ...{ tenantId: env.tenant, id: newId(), accountId: second.accountId, role: 'province-hr' },
      ...{ unitId: null, validFrom: '2024-01-01' },
    });
    const places = (await unitsOfDay(tx, '2026-12-14')).printed.filter(({ unitId }) => unitId !== provinceId);
    const courses = await insertCourses(tx);
    await insertRandomPeople(tx, { seed: 7, count: 60, units: places, courses, cutOff: '2026-12-14' });
  });
  for (const { code } of plans) await rebuildPeriod(as(actors.system), { planCode: code, periodId: year });
};

type Input = Parameters<typeof keepIndicatorDraft>[1];
/** What the form of an indicator sends when nothing but `over` and the knobs of `rule` were touched. */
export const draft = async (
  indicator: string,
  over: Partial<Input> = {},
  rule: Partial<Input['rule']> = {},
): Promise<Input> => {
  const { change, newest } = await readDraft(hr, { plan, indicator });
  const text = (level: 'province' | 'commune' | 'unit' | null) => targetTextOf(change.targets, level, 'all');
  const { question, ...knobs } = knobsOf(change.rule);
  return {
    ...{ plan, indicator, basedOn: newest, inForceFrom: '2026-01-01', reason: 'Theo kết luận họp' },
    legalDocument: 'Công văn 45/UBND-KGVX ngày 20/11/2026',
    ...{ definition: change.definition, owner: change.owner, calendar: change.calendar },
    targets: { all: text(null), province: text('province'), commune: text('commune'), unit: text('unit') },
    ...{ everyYear: change.everyYear, cumulativeFrom: change.cumulativeFrom ?? '' },
    rule: {
      ...knobs,
      categories: [...knobs.categories],
      sectors: [...knobs.sectors],
      feeds: [...knobs.feeds],
      apart: [...knobs.apart],
      question,
      ...rule,
    },
    ...over,
  };
};
export const named = (indicator: string) => ({ plan, indicator });
