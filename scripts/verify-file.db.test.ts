import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect, database } from '#db/client.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { seedPlans } from '#db/seeds/plans.ts';
import { inRollback, useTestDatabase } from '#db/testing/database.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { insertWorld, world } from '#db/testing/world.ts';
import { Forbidden } from '#domain/refusal.ts';
import { headOf, type Proof } from '#domain/reporting/seal.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';
import { checkProof as checkText, writeProof } from '#standards/proof/proof.ts';
import { signerOf } from '#standards/proof/signature.ts';
import { checkProof } from '#usecases/reporting/check-proof.ts';
import { closePeriod } from '#usecases/reporting/close-period.ts';
import { exportSnapshot } from '#usecases/reporting/export-snapshot.ts';
import { findChecksum } from '#usecases/reporting/find-checksum.ts';
import { verifyFile } from './verify-file.ts';
import { verifySnapshots } from './verify-snapshots.ts';

const { ownerUrl } = useTestDatabase();

const hr = { actor: world.actors.provinceHr, now: world.now };
const anybody = { actor: { kind: 'nobody' } as const, now: world.now };
let snapshotId: string;
let text: string;

beforeAll(async () => {
  await database().transaction(async (tx) => {
    await insertWorld(tx);
    await seedPlans(tx, world.now);
    const units = await unitsOfDay(tx, '2026-12-14');
    const places = units.printed.filter((unit) => unit.unitId !== provinceId);
    const courses = await insertCourses(tx);
    await insertRandomPeople(tx, { seed: 8, count: 30, units: places, courses, cutOff: '2026-12-14' });
  });
  ({ snapshotId } = await closePeriod(hr, { periodId: 'nd09-2026' }));
  const file = await exportSnapshot({ ...hr, actor: world.actors.auditor }, { snapshotId, format: 'proof' });
  expect(file.fileName).toBe('nd09-2026-v1-proof.json');
  text = new TextDecoder().decode(file.bytes);
});

const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });
const changedBy = (change: (proof: Proof) => Proof): string => writeProof(change(JSON.parse(text) as Proof));

describe('a proof file', () => {
  it('is for who may download reports, and proves itself to anybody', async () => {
    await expect(
      exportSnapshot({ ...hr, actor: world.actors.leader }, { snapshotId, format: 'proof' }),
    ).rejects.toThrow(Forbidden);
    const checked = await checkProof(anybody, { text });
    expect(checked).toMatchObject({ seal: { periodId: 'nd09-2026', version: 1 }, newestVersion: 1 });
    expect(checked.numbers).toBeGreaterThan(50);
    for (const name of Object.values(world.fullNames)) expect(text).not.toContain(name);
  });

  it('fails when any one of its bytes is another', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        fc.pre(text.charCodeAt(at) !== code);
        const other = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        expect(checkText(other, null).fault, `${at} ${String.fromCharCode(code)}`).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('says what was changed, also by somebody who can compute checksums', async () => {
    const stranger = signerOf(new Uint8Array(32).fill(7));
    const forge = (content: Proof['content'], proof: Proof): Proof => {
      const seal = { ...proof.seal, sha256: sha256Hex(canonicalJson(content)) };
      const { keyId, publicKey } = stranger;
      const signature = stranger.sign(canonicalJson(headOf(seal)));
      return { ...proof, content, seal: { ...seal, keyId, publicKey, signature } };
    };
    const better = ({ content }: Proof): Proof['content'] => ({
      ...content,
      rows: content.rows.map((row, index) => (index === 0 ? { ...row, counted: row.counted + 1 } : row)),
    });
    const cases: readonly (readonly [string, string])[] = [
      ['proof-not-a-proof', '{"content":1}'],
      ['proof-not-a-proof', 'PK'],
      ['proof-not-canonical', JSON.stringify(JSON.parse(text), null, 2)],
      ['proof-content-changed', changedBy((proof) => ({ ...proof, content: better(proof) }))],
      ['proof-people-changed', changedBy((proof) => ({ ...proof, people: proof.people.slice(1) }))],
      ['proof-signature-wrong', changedBy((proof) => ({ ...proof, seal: { ...proof.seal, version: 2 } }))],
      ['proof-other-key', changedBy((proof) => forge(proof.content, proof))],
    ];
    for (const [code, sent] of cases)
      await expect(checkProof(anybody, { text: sent }), code).rejects.toEqual(refusal(code));
    const forged = changedBy((proof) => forge(better(proof), proof));
    expect(checkText(forged, [stranger])).toMatchObject({ fault: 'numbers-differ', seal: { version: 1 } });
  });

  it('is checked from the file and the public keys alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hocso-proof-'));
    const path = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const { keys } = await findChecksum(anybody, { sha256: null });
    expect(keys).toHaveLength(1);
    const file = path('proof.json', text);
    const pem = path('keys.pem', keys.map((key) => key.publicKey).join(''));
    expect(verifyFile(file, pem)).toMatchObject({ genuine: true });
    expect(verifyFile(file, null).lines.join(' ')).toContain(`compare it with the key`);
    const other = path('other.pem', signerOf(new Uint8Array(32).fill(9)).publicKey);
    expect(verifyFile(file, other)).toEqual({ genuine: false, lines: [`FAULT  ${file}: other-key`] });
    rmSync(folder, { recursive: true });
  });

  it('and its printed checksum say when a correction stands', async () => {
    const { seal } = JSON.parse(text) as Proof;
    await closePeriod(
      { ...hr, now: new Date('2026-12-20T03:00:00Z') },
      { periodId: 'nd09-2026', reason: 'Chốt lại sau khi kỳ kết thúc' },
    );
    expect(await checkProof(anybody, { text })).toMatchObject({ newestVersion: 2 });
    const { found } = await findChecksum(anybody, { sha256: seal.sha256 });
    expect(found).toMatchObject({ periodId: 'nd09-2026', version: 1, newestVersion: 2 });
    expect((await findChecksum(anybody, { sha256: '0'.repeat(64) })).found).toBeNull();
  });

  it('stands in a database whose snapshots, people and signatures are looked at too', async () => {
    expect(await verifySnapshots(database())).toEqual([]);
    const owner = connect(ownerUrl, { connections: 1 });
    // The owner can do what the application cannot; that is what the signature is for.
    const tampered: readonly (readonly [string, SQL])[] = [
      ['is not what its checksum says', sql`update snapshot set content = content || ' '`],
      [
        'is not signed by a published key',
        sql`update snapshot set signature = null, key_id = null where version = 2`,
      ],
      ['is not signed by a published key', sql`update snapshot set reason = 'Lý do khác' where version = 2`],
      ['does not follow the one before', sql`update snapshot set previous_sha256 = null where version = 2`],
      ['does not have the people', sql`delete from snapshot_person where indicator = 'I-05'`],
    ];
    try {
      await owner.database.execute(sql`alter table snapshot disable trigger user`);
      await owner.database.execute(sql`alter table snapshot_person disable trigger user`);
      for (const [fault, change] of tampered)
        await inRollback(async (tx) => {
          await tx.execute(change);
          const faults = await verifySnapshots(tx);
          expect(faults.join('\n')).toContain(fault);
        }, owner.database);
    } finally {
      await owner.sql.end();
    }
  });
});
