import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#db/testing/database.ts';
import { fileOf, hr, insertWorldForGood, rosterFile, system, upload } from '#db/testing/import-world.ts';
import { now, world } from '#db/testing/world.ts';
import type { Caller } from '../usecase.ts';
import { applyFile } from './apply-file.ts';
import { checkFile } from './check-file.ts';
import { confirmLeavingUnit } from './confirm-leaving.ts';
import { downloadTemplate } from './download-template.ts';
import { downloadWrongRows } from './download-wrong-rows.ts';
import { giveUpApply } from './give-up-apply.ts';
import { giveUpCheck } from './give-up-check.ts';
import { importStatus } from './import-status.ts';
import { listLeavers } from './list-leavers.ts';
import { listRows } from './list-rows.ts';
import { requestApply } from './request-apply.ts';
import { uploadFile } from './upload-file.ts';

useTestDatabase();

beforeAll(insertWorldForGood);

describe('who may', () => {
  const doors = {
    upload: (caller: Caller) =>
      uploadFile(caller, { kind: 'units', fileName: 'a.csv', bytes: new Uint8Array([1]) }),
    check: (caller: Caller, importId: string) => checkFile(caller, { importId }),
    'give-up-check': (caller: Caller, importId: string) => giveUpCheck(caller, { importId }),
    'request-apply': (caller: Caller, importId: string) => requestApply(caller, { importId }),
    apply: (caller: Caller, importId: string) => applyFile(caller, { importId }),
    'wrong-rows': (caller: Caller, importId: string) =>
      downloadWrongRows(caller, { importId, format: 'csv', language: 'vi' }),
    status: (caller: Caller, importId: string) => importStatus(caller, { importId }),
    rows: (caller: Caller, importId: string) => listRows(caller, { importId }),
    template: (caller: Caller) => downloadTemplate(caller, { kind: 'units', language: 'vi' }),
    leavers: (caller: Caller, importId: string) => listLeavers(caller, { importId }),
    'confirm-leaving': (caller: Caller, importId: string) =>
      confirmLeavingUnit(caller, { importId, unitId: importId, sure: true, reason: 'nghỉ hưu cả phòng' }),
    'give-up-apply': (caller: Caller, importId: string) => giveUpApply(caller, { importId }),
  };
  const readers = ['status', 'rows', 'template', 'leavers'];
  const others = [
    'learner',
    'trainer',
    'unitHrHealth',
    'leader',
    'administrator',
    'auditor',
    'nobody',
  ] as const;

  it.each(others)('%s', async (role) => {
    const file = await upload('roster', rosterFile(700, 1));
    for (const [door, open] of Object.entries(doors)) {
      const tried = open({ actor: world.actors[role], now }, file.id);
      if (role === 'auditor' && readers.includes(door)) await tried;
      else if (role === 'unitHrHealth' && door === 'template') await tried;
      else
        await expect(tried, door).rejects.toMatchObject({
          name: role === 'nobody' ? 'SignedOut' : 'Forbidden',
        });
    }
    expect((await fileOf(file.id)).state).toBe('previewed');
  });

  it('nobody learns of an import that is not there', async () => {
    const importId = '01890000-0000-7000-8000-000000000000';
    await expect(importStatus(hr, { importId })).rejects.toMatchObject({ name: 'NotFound' });
    await expect(applyFile(system, { importId })).rejects.toMatchObject({ name: 'NotFound' });
  });
});
