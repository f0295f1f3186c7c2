import type { Reader } from '#db/client.ts';
import { type Member, membersOfRoles, membersOfUnits } from '#db/queries/scim/groups.ts';
import { unitsOn } from '#db/queries/units.ts';
import { type GrantedRole, grantedRoles } from '#domain/access/grant.ts';
import type { Day } from '#domain/time/day.ts';
import type { Group } from '#standards/scim/group-resource.ts';

/** A role that is given for the whole province, or an agency. Unit HR is given for a unit, so it is no group. */
export type ScimGroup = Group & ({ readonly role: GrantedRole } | { readonly unitId: string });

const roleGroups: readonly ScimGroup[] = grantedRoles
  .filter((role) => role !== 'unit-hr')
  .map((role) => ({ id: `role-${role}`, displayName: role, role }));

/** Every group: the roles first, then the agencies of a day by their codes. */
export const groupsOn = async (db: Reader, today: Day): Promise<readonly ScimGroup[]> => [
  ...roleGroups,
  ...(await unitsOn(db, 'agency', today))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ id, code, name }) => ({ id, displayName: `${code} ${name}`, unitId: id })),
];

/** The members of groups by the id of the group; two queries, however many there are. */
export const membersOf = async (
  db: Reader,
  groups: readonly ScimGroup[],
  today: Day,
): Promise<ReadonlyMap<string, readonly Member[]>> => {
  const roles = groups.flatMap((group) => ('role' in group ? [group.role] : []));
  const units = groups.flatMap((group) => ('unitId' in group ? [group.unitId] : []));
  const members = new Map<string, Member[]>(groups.map(({ id }) => [id, []]));
  for (const each of await membersOfRoles(db, roles, today)) members.get(`role-${each.group}`)?.push(each);
  for (const each of await membersOfUnits(db, units, today)) members.get(each.group)?.push(each);
  return members;
};
