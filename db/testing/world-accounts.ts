import type { Tx } from '#db/client.ts';
import { account, roleGrant } from '#db/schema/people.ts';
import type { Actor, Role } from '#domain/access/permission.ts';
import { env } from '#lib/env.ts';
import { fixedId } from './fixed-id.ts';
import { fullNames, type PersonKey, people } from './world-people.ts';
import { type UnitKey, units } from './world-units.ts';

type AccountSpec = {
  person: PersonKey | null;
  name: string;
  grants: readonly (readonly [Role, UnitKey | null])[];
  disabled?: true;
};

/** One account a role, a second unit HR, a second learner and a disabled account. Nobody has a password yet. */
const specs = {
  learner: { person: 'thuy', name: fullNames.thuy, grants: [] },
  learnerHospital: { person: 'khanh', name: fullNames.khanh, grants: [] },
  trainer: { person: 'nga', name: fullNames.nga, grants: [['trainer', null]] },
  unitHrHealth: { person: 'em', name: fullNames.em, grants: [['unit-hr', 'health']] },
  unitHrCommune: { person: 'quyen', name: fullNames.quyen, grants: [['unit-hr', 'communeA']] },
  provinceHr: { person: 'binh', name: fullNames.binh, grants: [['province-hr', null]] },
  leader: { person: 'an', name: fullNames.an, grants: [['leader', null]] },
  auditor: { person: null, name: 'Thanh tra', grants: [['auditor', null]] },
  administrator: { person: null, name: 'Quản trị', grants: [['administrator', null]] },
  disabled: { person: 'lan', name: fullNames.lan, grants: [['province-hr', null]], disabled: true },
} as const satisfies Record<string, AccountSpec>;

export type AccountKey = keyof typeof specs;
export const accountKeys = Object.keys(specs) as AccountKey[];

/** The ids of the world's accounts. */
export const accounts = Object.fromEntries(accountKeys.map((key, i) => [key, fixedId(7, i + 1)])) as Record<
  AccountKey,
  string
>;

export const emailOf = (key: AccountKey): string => `${key.toLowerCase()}@example.vn`;

const actorOf = (key: AccountKey): Actor => {
  const spec: AccountSpec = specs[key];
  if (spec.disabled) return { kind: 'nobody' };
  return {
    kind: 'account',
    accountId: accounts[key],
    personId: spec.person ? people[spec.person] : null,
    displayName: spec.name,
    grants: spec.grants.map(([role, unit]) => ({ role, unitId: unit ? units[unit] : null })),
  };
};

/** Whom to call use cases as: the same values `loadActor` gives, and `nobody` and `system`. */
export const actors = {
  ...(Object.fromEntries(accountKeys.map((key) => [key, actorOf(key)])) as Record<AccountKey, Actor>),
  nobody: { kind: 'nobody' } as Actor,
  system: { kind: 'system' } as Actor,
};

export const insertAccounts = async (tx: Tx): Promise<void> => {
  const tenantId = env.tenant;
  const of = (key: AccountKey): AccountSpec => specs[key];
  await tx.insert(account).values(
    accountKeys.map((key) => {
      const { person, name, disabled } = of(key);
      const disabledAt = disabled ? new Date('2026-02-01T00:00:00Z') : null;
      return {
        tenantId,
        id: accounts[key],
        personId: person ? people[person] : null,
        email: emailOf(key),
        displayName: name,
        demo: true,
        disabledAt,
      };
    }),
  );
  await tx.insert(roleGrant).values(
    accountKeys.flatMap((key, a) =>
      of(key).grants.map(([role, unit], g) => ({
        tenantId,
        id: fixedId(8, a * 10 + g),
        accountId: accounts[key],
        role,
        unitId: unit ? units[unit] : null,
        validFrom: '2024-01-01',
      })),
    ),
  );
};
