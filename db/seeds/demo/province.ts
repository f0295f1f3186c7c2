import type { Database, Tx } from '#db/client.ts';
import { unitsOn } from '#db/queries/units.ts';
import { orgUnit, orgUnitKind, orgUnitName, orgUnitParent } from '#db/schema/organisation.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { chunksOf } from '../chunks.ts';
import { writeAccounts } from './accounts.ts';
import { type Agency, agenciesOver } from './agencies.ts';
import { seedDemoDeclarations, seedDemoUnitReports } from './declarations.ts';
import { factsOf } from './facts.ts';
import { seedFormerDepartments } from './former-departments.ts';
import { seedKindChange } from './kind-change.ts';
import { seedDemoLedger } from './ledger.ts';
import { peopleOf } from './people.ts';
import { seedDemoPlanVersion } from './plan-version.ts';
import { type Dice, diceOf } from './random.ts';
import { seedDemoTasks } from './tasks.ts';
import { listedAt, writePeople } from './write-people.ts';

const founded = '2018-01-01';

/** A demo province: agencies over the real communes, `people` generated officials, their past, and sign-ins by role. */
export const seedDemoProvince = async (
  db: Database,
  options: { people: number; seed: number; now: Date },
): Promise<void> => {
  const dice = diceOf(options.seed);
  const communes = (await unitsOn(db, 'administrative', '2026-01-01')).filter((unit) => unit.code !== '92');
  const agencies = agenciesOver(communes);
  const people = peopleOf(agencies, options.people, dice);
  const facts = factsOf(people, dice);
  await db.transaction(async (tx) => {
    const unitIds = await writeAgencies(tx, agencies, new Map(communes.map((c) => [c.code, c.id])), dice);
    const unitIdOf = (code: string): string => {
      const id = unitIds.get(code);
      if (!id) throw new Error(`agency ${code} is not in the tree`);
      return id;
    };
    await writePeople(tx, people, facts, unitIdOf, options.now);
    await writeAccounts(tx, people, unitIdOf, dice, options.now);
    await seedDemoPlanVersion(tx, options.now);
    await seedKindChange(tx, options.now);
    await seedDemoLedger(tx, communes, unitIdOf, options);
    const names = new Map(communes.map(({ code, name }) => [code, name]));
    const seatCodes = communes.map(({ code }) => code);
    // Dice of their own: what is thrown for declarations moves nothing else of the demo.
    const own = diceOf(options.seed + 13);
    await seedDemoUnitReports(tx, agencies, unitIdOf, options.now);
    await seedFormerDepartments(tx, unitIdOf, { dice: own, now: options.now });
    await seedDemoTasks(tx, agencies, unitIdOf, { dice: own, now: options.now });
    await seedDemoDeclarations(tx, { seatCodes, names, now: options.now, dice: own }, unitIdOf);
  });
};

const writeAgencies = async (
  db: Tx,
  agencies: readonly Agency[],
  seats: ReadonlyMap<string, string>,
  dice: Dice,
): Promise<Map<string, string>> => {
  const ids = new Map(agencies.map((agency) => [agency.code, dice.id()]));
  const tenantId = env.tenant;
  // Known before the people who work there: the tree of an earlier day can be asked for.
  const recordedAt = listedAt;
  const idOf = (code: string): string => ids.get(code) ?? '';
  const from = (agency: Agency): string => (agency.seat ? '2025-07-01' : founded);
  for (const chunk of chunksOf(agencies)) {
    await db.insert(orgUnit).values(
      chunk.map((a) => ({
        tenantId,
        id: idOf(a.code),
        tree: 'agency' as const,
        code: a.code,
        seatUnitId: a.seat ? (seats.get(a.seat) ?? null) : null,
        demo: true,
        recordedAt,
      })),
    );
    await db.insert(orgUnitName).values(
      chunk.map((a) => ({
        tenantId,
        id: dice.id(),
        unitId: idOf(a.code),
        name: a.name,
        nameFolded: fold(a.name),
        validFrom: from(a),
        recordedAt,
      })),
    );
    await db.insert(orgUnitKind).values(
      chunk.map((a) => ({
        tenantId,
        id: dice.id(),
        unitId: idOf(a.code),
        kind: a.kind,
        sector: a.sector,
        validFrom: from(a),
        recordedAt,
      })),
    );
    await db.insert(orgUnitParent).values(
      chunk.flatMap((a) =>
        a.parent
          ? [
              {
                tenantId,
                id: dice.id(),
                unitId: idOf(a.code),
                parentId: idOf(a.parent),
                validFrom: from(a),
                recordedAt,
              },
            ]
          : [],
      ),
    );
  }
  return ids;
};
