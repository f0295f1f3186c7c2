import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { kh183HauGiang } from '#content/plans/kh-183-hau-giang.ts';
import { database } from '#db/client.ts';
import { declaredFigures, declaredRows } from '#db/queries/figures/declared.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { declarationSample, declarationStep } from '#db/schema/declarations.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, now, world } from '#db/testing/world.ts';
import type { Actor, Role } from '#domain/access/permission.ts';
import { drawSample as draw } from '#domain/declarations/sample.ts';
import { reportingYear } from '#domain/reporting/period.ts';
import { openEntry } from '../registers/open-entry.ts';
import { recordEvent } from '../registers/record-event.ts';
import { showEntry } from '../registers/show-entry.ts';
import { withdrawEvent } from '../registers/withdraw-event.ts';
import { downloadFile } from './download-file.ts';
import { drawSample } from './draw-sample.ts';
import { listDeclarations } from './list-declarations.ts';
import { recordCheck } from './record-check.ts';
import { reviewDeclaration } from './review-declaration.ts';
import { setDeadline } from './set-deadline.ts';
import { showDeclaration } from './show-declaration.ts';
import { writeDeclaration } from './write-declaration.ts';

useTestDatabase();
const { units, accounts } = world;
const who = (accountId: string, role: Role, unitId: string | null): Actor => ({
  ...{ kind: 'account', accountId, personId: null, displayName: role, grants: [{ role, unitId }] },
});
const declarant = who(accounts.unitHrCommune, 'declarant', units.communeA);
const second = who(accounts.unitHrHealth, 'declarant', units.communeA);
const stranger = who(accounts.trainer, 'declarant', units.communeB);
const owner = who(accounts.leader, 'indicator-owner', null);
const at = (actor: Actor, when = now) => ({ actor, now: when });
const pdf = new TextEncoder().encode('%PDF-1.7 kế hoạch dạy học');
const period = reportingYear(2026);

const school = async (code: string, unitId: string, level: string) =>
  (
    await openEntry(at(owner), {
      ...{ register: 'schools', code, name: `Trường ${code}`, levels: [level], unitId, schoolId: '' },
      ...{ effectiveOn: '2020-09-01', document: '' },
    })
  ).entryId;
let one: string;
let two: string;
let three: string;
let nursery: string;
beforeAll(async () => {
  await database().transaction(insertWorld);
  one = await school('TH-1', units.communeA, 'primary');
  two = await school('TH-2', units.communeA, 'primary');
  three = await school('THPT-3', units.communeB, 'upper-secondary');
  nursery = await school('MN-4', units.communeA, 'kindergarten');
});

const of = (subjectId: string) => ({ register: 'schools' as const, periodId: 'school-2026', subjectId });
type Sent = Parameters<typeof writeDeclaration>[1];
const said = (value: boolean) => ({ value, document: '', documentOn: '', note: '' });
const write = (actor: Actor, subjectId: string, seen: number, more: Partial<Sent> = {}) =>
  writeDeclaration(at(actor), {
    ...{ ...of(subjectId), seen, act: 'submit', answers: { 'teaches-dx': said(true), stem: said(false) } },
    ...{ keep: [], fileName: 'a.pdf', bytes: pdf, ...more },
  });
const review = (subjectId: string, seen: number, act: 'accept' | 'return', comment = '') =>
  reviewDeclaration(at(owner), { ...of(subjectId), seen, act, comment });

const figures = async (code: string, recordedUpTo: Date | null = null) => {
  const indicator = kh183HauGiang.indicators.find((each) => each.code === code);
  if (!indicator) throw new Error(code);
  const ask = {
    ...{ plan: kh183HauGiang, indicator, period, recordedUpTo },
    units: await unitsOfDay(database(), period.to),
  };
  const all = await declaredFigures(database(), ask);
  for (const figure of all) {
    const { rows } = await declaredRows(database(), ask, { unitId: figure.unitId, limit: 1000 });
    const counted = rows.filter(({ status }) => status === 'counted');
    expect(counted.reduce((sum, { amount }) => sum + amount, 0)).toBe(figure.counted ?? 0);
    expect(rows.filter(({ status }) => status === 'not-reported')).toHaveLength(figure.notReported);
  }
  const told = (unitId: string) => {
    const figure = all.find((each) => each.unitId === unitId);
    return figure && `${figure.counted}/${figure.denominator}, ${figure.notReported} missing`;
  };
  return { province: told(provinceId), communeA: told(units.communeA), communeB: told(units.communeB) };
};

describe('a declaration', () => {
  it('is submitted with evidence, returned, corrected, accepted, and only then counts', async () => {
    expect(await figures('I-10')).toMatchObject({
      province: 'null/3, 3 missing',
      communeA: 'null/2, 2 missing',
    });
    await expect(write(declarant, one, 0, { bytes: new Uint8Array() })).rejects.toMatchObject({
      code: 'declaration-needs-evidence',
    });
    await expect(
      write(declarant, one, 0, { bytes: new TextEncoder().encode('<script>') }),
    ).rejects.toMatchObject({ code: 'evidence-file-kind' });
    await expect(write(declarant, one, 0, { answers: { stem: said(true) } })).rejects.toMatchObject({
      fields: [{ path: 'teaches-dx.value', code: 'missing' }],
    });
    expect(await database().select().from(declarationStep)).toHaveLength(0);

    await write(declarant, one, 0);
    await expect(write(declarant, one, 1)).rejects.toMatchObject({ code: 'declaration-not-now' });
    await expect(review(one, 1, 'return')).rejects.toMatchObject({
      fields: [{ path: 'comment', code: 'missing' }],
    });
    await review(one, 1, 'return', 'Ảnh mờ');
    expect((await figures('I-10')).communeA).toBe('null/2, 2 missing');
    const shown = await showDeclaration(at(declarant), of(one));
    expect([shown.state, shown.steps.at(-1)?.comment]).toEqual(['returned', 'Ảnh mờ']);
    await write(declarant, one, 2, { keep: shown.files.map(({ id }) => id) });
    await review(one, 3, 'accept');
    expect((await showDeclaration(at(declarant), of(one))).files).toHaveLength(2);
    expect(await figures('I-10')).toEqual({
      ...{ province: '1/3, 2 missing', communeA: '1/2, 1 missing', communeB: 'null/1, 1 missing' },
    });
    expect((await figures('I-11')).communeA).toBe('0/2, 1 missing');
    // As it was known the day before, nobody had reported.
    expect((await figures('I-10', new Date('2026-11-23T00:00:00Z'))).province).toBeUndefined();
  });

  it('is written by one of two who saw the same, and the other is told by name', async () => {
    const results = await Promise.allSettled([
      write(declarant, two, 0, { act: 'save' }),
      write(second, two, 0, { act: 'save' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'declaration-changed' });
    expect(refused.reason.params.by).not.toBe('');
    await expect(write(second, two, 0)).rejects.toMatchObject({ code: 'declaration-changed' });
  });

  it('is seen and written by who declares for the school alone, and reviewed by the owner', async () => {
    await expect(showDeclaration(at(stranger), of(one))).rejects.toThrow('forbidden');
    await expect(write(stranger, one, 4)).rejects.toThrow('forbidden');
    await expect(write(owner, one, 4)).rejects.toThrow('forbidden');
    await expect(
      reviewDeclaration(at(declarant), { ...of(one), seen: 4, act: 'return', comment: 'x' }),
    ).rejects.toThrow('forbidden');
    expect((await listDeclarations(at(declarant), {})).page.map(({ code }) => code)).toEqual([
      'TH-1',
      'TH-2',
    ]);
    expect((await listDeclarations(at(stranger), {})).page.map(({ code }) => code)).toEqual(['THPT-3']);
    const [file] = (await showDeclaration(at(declarant), of(one))).files;
    const fileId = file?.id ?? '';
    expect((await downloadFile(at(owner), { ...of(one), fileId })).name).toMatch(/^minh-chung-\w{8}\.pdf$/);
    await expect(downloadFile(at(stranger), { ...of(one), fileId })).rejects.toThrow('forbidden');
    await expect(downloadFile(at(declarant), { ...of(two), fileId })).rejects.toThrow('not found');
    await expect(showDeclaration(at(declarant), { ...of(one), periodId: 'school-2030' })).rejects.toThrow(
      'not found',
    );
  });

  it('of a merged school counts no more, and the school that goes on counts once', async () => {
    await write(stranger, three, 0);
    await review(three, 1, 'accept');
    expect((await figures('I-10')).province).toBe('2/3, 1 missing');
    const merger = {
      entryId: three,
      kind: 'merged' as const,
      name: '',
      levels: [],
      unitId: '',
      schoolId: '',
    };
    const on = { effectiveOn: '2026-10-01', document: 'QĐ 1' };
    await expect(recordEvent(at(declarant), { ...merger, ...on, intoId: one })).rejects.toThrow('forbidden');
    await recordEvent(at(owner), { ...merger, ...on, intoId: one });
    expect(await figures('I-10')).toMatchObject({ province: '1/2, 1 missing', communeB: undefined });
    await expect(recordEvent(at(owner), { ...merger, ...on, intoId: one })).rejects.toMatchObject({
      code: 'register-not-alive',
    });
    await expect(write(stranger, three, 2)).rejects.toMatchObject({ code: 'declaration-subject-ended' });
    const { events } = await showEntry(at(owner), { entryId: three });
    await withdrawEvent(at(owner), { entryId: three, eventId: events.at(-1)?.id ?? '' });
    expect((await figures('I-10')).province).toBe('2/3, 1 missing');
    expect((await listDeclarations(at(owner), {})).page.some(({ subjectId }) => subjectId === nursery)).toBe(
      false,
    );
  });

  it('may be drawn for a deeper review, once, after the deadline, so that anybody can draw it again', async () => {
    const round = { register: 'schools' as const, periodId: 'school-2026' };
    await expect(drawSample(at(owner), round)).rejects.toMatchObject({ code: 'sample-before-deadline' });
    await expect(setDeadline(at(declarant), { ...round, dueOn: '2026-11-20' })).rejects.toThrow('forbidden');
    await setDeadline(at(owner), { ...round, dueOn: '2026-11-20' });
    const both = await Promise.allSettled([drawSample(at(owner), round), drawSample(at(owner), round)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [kept] = await database()
      .select()
      .from(declarationSample)
      .where(eq(declarationSample.register, 'schools'));
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(kept?.drawn).toHaveLength(1);
    expect(draw(kept?.population ?? [], kept?.seed ?? '', digest)).toEqual(kept?.drawn);
    const drawn = (await listDeclarations(at(owner), { state: 'in-sample' })).page[0]?.subjectId ?? '';
    const other = drawn === one ? three : one;
    const found = { result: 'not-confirmed' as const, note: 'Không có tiết dạy nào' };
    await expect(recordCheck(at(owner), { ...of(other), ...found })).rejects.toMatchObject({
      code: 'check-not-in-sample',
    });
    await recordCheck(at(owner), { ...of(drawn), ...found });
    expect((await listDeclarations(at(owner), {})).sample).toMatchObject({
      size: 1,
      confirmed: 0,
      notConfirmed: 1,
    });
  });

  it('cannot be changed or removed in the database', async () => {
    for (const change of [
      database().update(declarationStep).set({ comment: 'x' }),
      database().delete(declarationStep),
    ])
      await expect(change).rejects.toThrow();
  });
});
