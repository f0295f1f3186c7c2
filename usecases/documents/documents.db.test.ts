import { beforeAll, describe, expect, it } from 'vitest';
import { defaultText } from '#content/documents/default-text.ts';
import { database, type Tx } from '#db/client.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden, InvalidInput, Refused } from '#domain/refusal.ts';
import { newId } from '#lib/ids.ts';
import { templateOf } from '../presentation.ts';
import { closePeriod } from '../reporting/close-period.ts';
import { exportSnapshot } from '../reporting/export-snapshot.ts';
import { chooseTemplate } from './choose-template.ts';
import { listTemplates } from './list-templates.ts';
import { readReportText } from './read-report-text.ts';
import { saveTemplate } from './save-template.ts';
import { writeReportText } from './write-report-text.ts';

useTestDatabase();

const hr = { actor: world.actors.provinceHr, now: world.now };
const later = (hours: number) => ({ ...hr, now: new Date(world.now.getTime() + hours * 3_600_000) });
let half = '';
let year = '';

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
  });
  half = (await closePeriod(hr, { periodId: 'nd09-2026-h1' })).snapshotId;
  year = (await closePeriod(hr, { periodId: 'nd09-2026' })).snapshotId;
});

const inWorld = (work: (db: Tx) => Promise<void>) => () => inRollback(work, database());

const template = (over: Partial<Parameters<typeof saveTemplate>[1]> = {}) => ({
  ...{ code: 'uy-ban-nhan-dan', seen: 0, name: 'Sở KH&CN', layout: 'state' as const },
  ...{ superiorBody: 'ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ', issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ' },
  ...{ numberPattern: 'Số: {số}/BC-SKHCN', place: 'Cần Thơ', addressees: 'UBND thành phố' },
  recipients: 'Như trên;\n\nLưu: VT.',
  signing: [
    { form: 'deputy' as const, title: 'GIÁM ĐỐC' },
    { form: 'own' as const, title: 'PHÓ GIÁM ĐỐC' },
    { form: 'own' as const, title: '' },
  ],
  ...{ signerName: '', ...over },
});

const text = (over: Partial<Parameters<typeof writeReportText>[1]> = {}) => ({
  ...{ snapshotId: year, seen: 0, basis: 'Căn cứ {{ke-hoach.van-ban}}.', direction: '' },
  ...{ strengths: '', difficulties: 'Dòng một\nDòng hai', proposals: '', ...over },
});

const sentences = async (db: Tx, snapshotId: string): Promise<string[]> =>
  (await readReportText({ ...hr, db }, { snapshotId })).body.map((block) => block.text);

describe('the desk of templates', () => {
  it(
    'records a version that reports closed from then on take, and moves none that is closed',
    inWorld(async (db) => {
      const files = async (id: string) =>
        (await exportSnapshot({ ...hr, db }, { snapshotId: id, format: 'docx', table: 'PL-01' })).bytes;
      const before = await files(year);
      await saveTemplate({ ...later(1), db }, template());
      expect(await files(year)).toEqual(before);
      expect(await templateOf(db, { id: newId(), closedAt: later(2).now })).toMatchObject({
        number: 1,
        content: { issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ' },
      });
      await chooseTemplate({ ...later(3), db }, { snapshotId: year, code: 'ban-to-chuc-thanh-uy' });
      expect(await files(year)).not.toEqual(before);
      const [histories] = [await listTemplates({ ...hr, db }, {})];
      expect(histories.map(({ versions }) => versions.map(({ number }) => number))).toEqual([[1, 0], [0]]);
      expect(histories[0]?.versions[0].content).toMatchObject({
        recipients: ['Như trên;', 'Lưu: VT.'],
        signing: [
          { form: 'deputy', title: 'GIÁM ĐỐC' },
          { form: 'own', title: 'PHÓ GIÁM ĐỐC' },
        ],
      });
    }),
  );

  it(
    'refuses the slower of two, the same again, and a template nobody could sign',
    inWorld(async (db) => {
      await saveTemplate({ ...hr, db }, template());
      const saving = (over: Parameters<typeof template>[0]) => saveTemplate({ ...hr, db }, template(over));
      await expect(saving({ name: 'Khác' })).rejects.toThrow(
        new Refused('template-changed-meanwhile', { number: 1 }),
      );
      await expect(saving({ seen: 1 })).rejects.toThrow(new Refused('template-unchanged'));
      await expect(saving({ seen: 1, numberPattern: 'Số: /BC' })).rejects.toThrow(
        'numberPattern number-place',
      );
      const unsigned = [{ form: 'order' as const, title: 'GIÁM ĐỐC' }];
      await expect(saving({ seen: 1, signing: unsigned })).rejects.toThrow('form1 signing-last');
      await expect(saving({ seen: 1, signing: [] })).rejects.toThrow('title1 missing');
      const added = await saving({ code: null, seen: null });
      expect(added.number).toBe(1);
    }),
  );

  it(
    'is open to province HR alone',
    inWorld(async (db) => {
      for (const actor of [world.actors.auditor, world.actors.unitHrHealth, world.actors.leader]) {
        const caller = { ...hr, actor, db };
        await expect(saveTemplate(caller, template())).rejects.toThrow(Forbidden);
        await expect(listTemplates(caller, {})).rejects.toThrow(Forbidden);
        await expect(writeReportText(caller, text())).rejects.toThrow(Forbidden);
        await expect(chooseTemplate(caller, { snapshotId: year, code: 'x' })).rejects.toThrow(Forbidden);
      }
    }),
  );
});

describe('the free text of a report', () => {
  it(
    'fills in the numbers of the closed version, and begins the next period and its correction',
    inWorld(async (db) => {
      expect((await readReportText({ ...hr, db }, { snapshotId: half })).text).toEqual(defaultText);
      const strengths =
        'Tham gia {{chi-tieu.I-04.tu-so}} trên {{chi-tieu.I-04.mau-so}}, {{chi-tieu.I-04.ty-le}}.';
      await writeReportText({ ...hr, db }, text({ snapshotId: half, strengths }));
      expect((await readReportText({ ...hr, db }, { snapshotId: half })).version).toMatchObject({
        number: 1,
      });
      const { tables } = await import('../reporting/read-snapshot.ts').then(({ readSnapshot }) =>
        readSnapshot({ ...hr, db }, { snapshotId: half }),
      );
      const row = tables[0]?.rows.find(({ key }) => key === 'I-04');
      const [of, counted] = [row?.cells[4], row?.cells[6]];
      const said = (await sentences(db, half)).find((one) => one.startsWith('Tham gia '));
      expect(said).toMatch(new RegExp(`^Tham gia ${counted} trên ${of}, \\d+,\\d%\\.$`));
      const next = await readReportText({ ...hr, db }, { snapshotId: year });
      expect(next).toMatchObject({ version: null, text: { strengths } });
      await writeReportText({ ...later(1), db }, text({ strengths: 'Đã viết lại' }));
      expect(await sentences(db, half)).toContain(said);
    }),
  );

  it(
    'names an unknown place at its line and writes nothing',
    inWorld(async (db) => {
      const wrong = text({ difficulties: 'Một\nHai {{chi-tieu.I-99.ty-le}}', proposals: '{{ky.ten' });
      const failed = await writeReportText({ ...hr, db }, wrong).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(InvalidInput);
      expect((failed as InvalidInput).fields).toEqual([
        {
          ...{ path: 'difficulties', code: 'unknown-place-at' },
          params: { line: 2, name: 'chi-tieu.I-99.ty-le' },
        },
        { path: 'proposals', code: 'unknown-place-at', params: { line: 1, name: '{{' } },
      ]);
      expect((await readReportText({ ...hr, db }, { snapshotId: year })).versions).toEqual([]);
    }),
  );

  // Last in the file: closing begins a transaction of its own, so what this writes stays.
  it('of two writers takes the first, and belongs to the correction once there is one', async () => {
    await writeReportText(hr, text());
    await expect(writeReportText(hr, text({ basis: 'Khác' }))).rejects.toThrow(Refused);
    await expect(writeReportText(hr, text({ seen: 1 }))).rejects.toThrow(new Refused('text-unchanged'));
    const read = async (snapshotId: string) =>
      (await readReportText(hr, { snapshotId })).body.map((block) => block.text);
    const before = await read(year);
    const afterYear = { ...hr, now: new Date('2026-12-20T03:00:00Z') };
    const correction = { periodId: 'nd09-2026', reason: 'Hết kỳ, chốt lại chính thức' };
    const { snapshotId } = await closePeriod(afterYear, correction);
    const direction = 'Viết ở bản đính chính';
    await writeReportText(
      { ...hr, now: new Date('2026-12-21T03:00:00Z') },
      text({ snapshotId, seen: 1, direction }),
    );
    expect(await read(year)).toEqual(before);
    expect(await read(snapshotId)).toContain(direction);
    await expect(writeReportText(hr, text({ seen: 2 }))).rejects.toThrow(new Refused('report-corrected'));
  });
});
