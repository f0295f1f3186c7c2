import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#db/testing/database.ts';
import { world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound } from '#domain/refusal.ts';
import { dropIndicatorDraft } from './drop-draft.ts';
import { keepIndicatorDraft } from './keep-draft.ts';
import { listPlans } from './list-plans.ts';
import { markVersionSeen } from './mark-version-seen.ts';
import { previewVersion } from './preview-version.ts';
import { readDraft } from './read-draft.ts';
import { recordVersion } from './record-version.ts';
import { showPlanIndicator } from './show-plan-indicator.ts';
import { as, draft, hr, insertPlanWorld, named, second, year } from './testing/plan-world.ts';

useTestDatabase();

const { actors } = world;

beforeAll(insertPlanWorld);

describe('a new version', () => {
  it('is prepared by province HR alone, and her draft is nobody else’s', async () => {
    const otherwise = { counts: 'completed' as const };
    for (const actor of [actors.unitHrHealth, actors.auditor, actors.leader]) {
      await expect(readDraft(as(actor), named('I-04'))).rejects.toThrow(Forbidden);
      await expect(keepIndicatorDraft(as(actor), await draft('I-04', {}, otherwise))).rejects.toThrow(
        Forbidden,
      );
    }
    await expect(listPlans(as(actors.trainer), {})).rejects.toThrow(Forbidden);
    await expect(showPlanIndicator(as(actors.learner), named('I-04'))).rejects.toThrow(Forbidden);
    await expect(readDraft(hr, named('I-99'))).rejects.toThrow(NotFound);
    await expect(readDraft(hr, { plan: 'kh-000', indicator: 'I-04' })).rejects.toThrow(NotFound);
    await keepIndicatorDraft(hr, await draft('I-04', { reason: 'Bản nháp của một người' }, otherwise));
    await expect(previewVersion(as(second), named('I-04'))).rejects.toThrow(NotFound);
    await expect(recordVersion(as(second), named('I-04'))).rejects.toThrow(NotFound);
    await dropIndicatorDraft(hr, named('I-04'));
    await expect(dropIndicatorDraft(hr, named('I-04'))).rejects.toThrow(NotFound);
  });

  it('says each error at its field, and that nothing differs', async () => {
    const wrong = keepIndicatorDraft(
      hr,
      await draft(
        'I-05',
        {
          ...{ reason: 'ngắn', inForceFrom: '' },
          targets: { all: '2025: 80%', province: '', commune: 'tám mươi', unit: '' },
        },
        {},
      ),
    );
    await expect(wrong).rejects.toThrow(/reason reason-too-short/);
    const deeper = keepIndicatorDraft(
      hr,
      await draft(
        'I-05',
        { cumulativeFrom: '2021-01-01', targets: { all: '', province: '', commune: 'tám mươi', unit: '' } },
        { dxSpecialist: 'any', feeds: [] },
      ),
    );
    await expect(deeper).rejects.toThrow(InvalidInput);
    await deeper.catch((error: InvalidInput) =>
      expect(error.fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'targets.commune not-targets',
        'cumulativeFrom yearly-does-not-add-up',
        'cumulativeFrom before-plan',
        'rule.leader population-of-all',
        'rule.feeds.leader no-course-counts',
      ]),
    );
    const same = await keepIndicatorDraft(hr, await draft('I-05')).catch((error: unknown) => error);
    expect(same).toMatchObject({ code: 'plan-version-unchanged' });
  });

  it('waits for a second officer’s look, and not for that of who recorded it', async () => {
    const code = 'I-03';
    await keepIndicatorDraft(hr, await draft(code, { inForceFrom: '2027-06-01' }, { counts: 'took-part' }));
    const early = await previewVersion(hr, { ...named(code), period: year });
    expect(early.inForce).toBe(false);
    expect(await previewVersion(hr, named(code))).toMatchObject({
      period: { id: 'nd09-2027' },
      inForce: true,
    });
    await recordVersion(hr, named(code));
    const mine = async (actor: Actor) =>
      (await listPlans(as(actor), {})).unseen.filter(({ indicator }) => indicator === code).length;
    expect(await mine(actors.provinceHr)).toBe(0);
    expect(await mine(actors.leader)).toBe(0);
    expect([await mine(second), await mine(actors.auditor)]).toEqual([1, 1]);
    await expect(markVersionSeen(hr, { ...named(code), number: 2 })).rejects.toThrow(Forbidden);
    await expect(markVersionSeen(as(actors.leader), { ...named(code), number: 2 })).rejects.toThrow(
      Forbidden,
    );
    await markVersionSeen(as(actors.auditor), { ...named(code), number: 2 });
    await markVersionSeen(as(actors.auditor), { ...named(code), number: 2 });
    expect([await mine(second), await mine(actors.auditor)]).toEqual([1, 0]);
    const { versions } = await showPlanIndicator(as(second), named(code));
    expect(versions[0]).toMatchObject({ maySee: true, seenBy: [{ name: 'Thanh tra' }] });
    const listed = (await listPlans(as(actors.unitHrHealth), {})).plans[0]?.indicators.find(
      ({ indicator }) => indicator.code === code,
    );
    expect(listed).toMatchObject({ indicator: { counting: { version: 1 } }, next: { number: 2 } });
  });
});
