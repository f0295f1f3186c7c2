import { database } from '#db/client.ts';
import {
  orgUnit,
  orgUnitKind,
  orgUnitName,
  orgUnitParent,
  orgUnitSuccessor,
} from '#db/schema/organisation.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { units } from './world-units.ts';

/** The department the plan names, which became that of the city on 1 July 2025. */
export const insertFormerHealth = async (): Promise<void> => {
  const db = database();
  const formerHealth = newId();
  const unit = { tenantId: env.tenant, unitId: formerHealth, validFrom: '2018-01-01', validTo: '2025-06-30' };
  const name = 'Sở Y tế tỉnh Hậu Giang';
  await db
    .insert(orgUnit)
    .values({ tenantId: env.tenant, id: formerHealth, tree: 'agency', code: 'HG-SYT', demo: true });
  await db.insert(orgUnitName).values({ ...unit, id: newId(), name, nameFolded: fold(name) });
  await db.insert(orgUnitKind).values({ ...unit, id: newId(), kind: 'Sở', sector: 'state' });
  await db.insert(orgUnitParent).values({ ...unit, id: newId(), parentId: units.province });
  await db.insert(orgUnitSuccessor).values({
    tenantId: env.tenant,
    unitId: formerHealth,
    successorId: units.health,
    succeededOn: '2025-07-01',
    document: 'NQ 202/2025/QH15',
  });
};
