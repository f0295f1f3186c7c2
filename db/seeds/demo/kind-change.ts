import type { Tx } from '#db/client.ts';
import { recordEvents } from '#db/queries/organisation/record-many.ts';
import { writeOrganisation } from '#db/queries/organisation/write.ts';
import type { OrgEvent } from '#domain/organisation/event.ts';
import type { UnitHistory } from '#domain/organisation/history.ts';
import { newId } from '#lib/ids.ts';

const document = 'NQ 30/2026/QH16; NQ 237/NQ-UBTVQH16';
const since = '2025-07-01';

/**
 * The case of a kind that changes under the same code: Đồng Nai became a city on 30 April 2026, and with it the commune
 * Lộc Ninh a ward. It is true, but of another province (ours has no such case), so both units are marked as demo.
 */
export const seedKindChange = async (tx: Tx, now: Date): Promise<void> => {
  const dated = { from: since, to: null, document: null };
  const known = (code: string, name: string, kind: string, parent: string | null): UnitHistory => ({
    ...{ id: newId(), tree: 'administrative', code },
    names: [{ ...dated, value: name }],
    kinds: [{ ...dated, value: { kind, sector: null } }],
    parents: parent === null ? [] : [{ ...dated, value: parent }],
  });
  const province = known('75', 'Tỉnh Đồng Nai', 'Tỉnh', null);
  const commune = known('25270', 'Xã Lộc Ninh', 'Xã', province.id);
  const becomes = (unit: UnitHistory, unitKind: string, name: string): OrgEvent => ({
    ...{ tree: 'administrative', effectiveOn: '2026-04-30', document },
    body: { kind: 'change-kind', unitId: unit.id, unitKind, sector: null, name },
  });
  const organisation = new Map([province, commune].map((unit) => [unit.id, unit]));
  const by = { accountId: null, now, demo: true };
  await writeOrganisation(tx, organisation, [...organisation.keys()], by);
  await recordEvents(
    tx,
    organisation,
    [
      becomes(province, 'Thành phố trực thuộc trung ương', 'Thành phố Đồng Nai'),
      becomes(commune, 'Phường', 'Phường Lộc Ninh'),
    ],
    by,
  );
};
