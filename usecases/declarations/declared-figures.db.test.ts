import { beforeAll, describe, expect, it } from 'vitest';
import { kh183HauGiang as plan } from '#content/plans/kh-183-hau-giang.ts';
import { database } from '#db/client.ts';
import { declaredFigures, declaredRows } from '#db/queries/figures/declared.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor, Role } from '#domain/access/permission.ts';
import type { DeclaredQuestion, DeclaredRegister } from '#domain/plan/rule.ts';
import { reportingYear } from '#domain/reporting/period.ts';
import { openEntry } from '../registers/open-entry.ts';
import { recordEvent } from '../registers/record-event.ts';
import { reviewDeclaration } from './review-declaration.ts';
import { writeDeclaration } from './write-declaration.ts';

useTestDatabase();
const { units, accounts } = world;
const who = (accountId: string, role: Role): { actor: Actor; now: Date } => ({
  now,
  actor: {
    ...{ kind: 'account', accountId, personId: null, displayName: role, grants: [{ role, unitId: null }] },
  },
});
const declarant = who(accounts.unitHrCommune, 'declarant');
const owner = who(accounts.leader, 'indicator-owner');
const pdf = new TextEncoder().encode('%PDF-1.7 quyết định');
const period = reportingYear(2026);

const open = async (register: 'schools' | 'programmes', code: string, level: string, schoolId = '') =>
  (
    await openEntry(owner, {
      ...{ register, code, name: `Tên ${code}`, levels: [level], unitId: units.education, schoolId },
      ...{ effectiveOn: '2020-09-01', document: '' },
    })
  ).entryId;
const end = (entryId: string, kind: 'merged' | 'closed', effectiveOn: string, intoId = '') =>
  recordEvent(owner, {
    ...{
      entryId,
      kind,
      intoId,
      effectiveOn,
      document: 'QĐ 1',
      name: '',
      levels: [],
      unitId: '',
      schoolId: '',
    },
  });
const declare = async (
  register: DeclaredRegister,
  periodId: string,
  subjectId: string,
  [question, value]: readonly [DeclaredQuestion, boolean | number],
  accepted = true,
) => {
  const which = { register, periodId, subjectId };
  await writeDeclaration(declarant, {
    ...{ ...which, seen: 0, act: 'submit', keep: [], fileName: 'a.pdf', bytes: pdf },
    answers: { [question]: { value, document: '12/QĐ-UBND', documentOn: '2026-03-02', note: '' } },
  });
  if (accepted) await reviewDeclaration(owner, { ...which, seen: 1, act: 'accept', comment: '' });
};

/** The province's number of an indicator, and who has not reported; every unit's number equals its rows. */
const told = async (code: string) => {
  const indicator = plan.indicators.find((each) => each.code === code);
  if (!indicator) throw new Error(code);
  const ask = { plan, indicator, period, recordedUpTo: null, units: await unitsOfDay(database(), period.to) };
  const figures = await declaredFigures(database(), ask);
  for (const { unitId, counted, notReported } of figures) {
    const { rows } = await declaredRows(database(), ask, { unitId, limit: 1000 });
    const amounts = rows.flatMap(({ status, amount }) => (status === 'counted' ? [amount] : []));
    expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(counted ?? 0);
    expect(rows.filter(({ status }) => status === 'not-reported')).toHaveLength(notReported);
  }
  const { rows } = await declaredRows(database(), ask, { unitId: null, limit: 1000 });
  const labels = (status: string) => rows.filter((row) => row.status === status).map(({ label }) => label);
  const province = figures.find(({ unitId }) => unitId === provinceId);
  return {
    number: province ? `${province.counted}/${province.denominator}` : null,
    silent: labels('not-reported').toSorted(),
    left: labels('excluded').toSorted(),
  };
};

let college: string;
let university: string;
beforeAll(async () => {
  await database().transaction(insertWorld);
  college = await open('schools', 'CD-1', 'college');
  university = await open('schools', 'DH-2', 'university');
});

describe('numbers that are declared', () => {
  it('are not known, rather than zero, before anybody’s declaration was accepted', async () => {
    const declared = plan.indicators.filter(({ rule }) => rule.kind === 'declared').map(({ code }) => code);
    expect(declared).toEqual(['I-08', 'I-09', 'I-10', 'I-11', 'I-12', 'I-13']);
    for (const code of declared) expect((await told(code)).number ?? 'null/').toMatch(/^null\//);
  });

  it('I-08: people’s committees from province to commune; one that waits for review is named, not counted', async () => {
    await declare('units', 'nd09-2026', units.communeA, ['network', true]);
    await declare('units', 'nd09-2026', units.communeB, ['network', true], false);
    expect(await told('I-08')).toEqual({
      ...{ number: '1/3', left: [] },
      silent: ['Ủy ban nhân dân phường Ninh Kiều (CT-NK)', 'Ủy ban nhân dân thành phố Cần Thơ (CT)'],
    });
  });

  it('I-12: graduates of every year add up, those of a school merged since then too', async () => {
    await declare('graduates', 'cal-2025', college, ['graduates', 5]);
    await declare('graduates', 'cal-2025', university, ['graduates', 14]);
    await declare('graduates', 'cal-2026', university, ['graduates', 20]);
    expect(await told('I-12')).toMatchObject({ number: '39/100', silent: ['Tên CD-1 (CD-1)'] });
    await end(college, 'merged', '2026-03-01', university);
    expect(await told('I-12')).toEqual({ number: '39/100', silent: [], left: ['Tên CD-1 (CD-1)'] });
  });

  it('I-09: out of the one institution of the plan, without the one that was merged', async () => {
    expect(await told('I-09')).toEqual({
      ...{ number: 'null/1', silent: ['Tên DH-2 (DH-2)'], left: ['Tên CD-1 (CD-1)'] },
    });
    await declare('institutions', 'nd09-2026', university, ['digital-model', true]);
    expect(await told('I-09')).toMatchObject({ number: '1/1', silent: [] });
  });

  it('I-13: programmes that live; a no is reported and adds nothing, a closed one is in neither number', async () => {
    const [yes, no, closed] = [
      await open('programmes', 'CT-1', 'intermediate', university),
      await open('programmes', 'CT-2', 'intermediate', university),
      await open('programmes', 'CT-3', 'intermediate', university),
    ];
    await open('programmes', 'CT-4', 'intermediate', university);
    await declare('programmes', 'school-2026', yes, ['digital-competence', true]);
    await declare('programmes', 'school-2026', no, ['digital-competence', false]);
    expect((await told('I-13')).number).toBe('1/4');
    await end(closed, 'closed', '2026-10-01');
    expect(await told('I-13')).toEqual({
      ...{ number: '1/3', silent: ['Tên CT-4 (CT-4)'], left: ['Tên CT-3 (CT-3)'] },
    });
  });
});
