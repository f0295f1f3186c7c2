/** The roles of the product. A learner is every account that belongs to a person; the others are granted. */
export const roles = [
  'learner',
  'trainer',
  'unit-hr',
  'province-hr',
  'organisation-officer',
  'indicator-owner',
  'information-officer',
  'declarant',
  'surveyor',
  'leader',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A role held for a unit and all below it; `unitId` null is the whole province. */
export type Grant = { readonly role: Role; readonly unitId: string | null };

/** Who asks. `nobody` is not signed in; `system` is a job or the operator at the command line. */
export type Actor =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'system' }
  | {
      readonly kind: 'account';
      readonly accountId: string;
      readonly personId: string | null;
      /** People found to be the same as her: their facts are hers. */
      readonly mergedIds?: readonly string[];
      readonly displayName: string;
      /** While acting for somebody: what was lent, and nothing of one's own. */
      readonly grants: readonly Grant[];
      readonly onBehalfOf?: OnBehalfOf;
    };

/** In whose name somebody acts as a deputy. `ended`: the deputyship holds no more, so nothing may be done by it. */
export type OnBehalfOf = {
  readonly deputyId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly ended: boolean;
};

/** Read it aloud: "the board is read by leaders, unit HR, province HR, auditors and administrators". */
export const permissions = {
  'board.read': ['leader', 'unit-hr', 'province-hr', 'auditor', 'administrator'],
  'people.read': ['unit-hr', 'province-hr', 'auditor'],
  'people.edit': ['unit-hr', 'province-hr'],
  'people.merge': ['province-hr'],
  'organisation.read': ['organisation-officer', 'unit-hr', 'province-hr', 'auditor', 'administrator'],
  'organisation.change': ['organisation-officer', 'province-hr'],
  'audiences.read': ['unit-hr', 'province-hr', 'auditor'],
  'audiences.manage': ['unit-hr', 'province-hr'],
  'obligations.read': ['unit-hr', 'province-hr', 'auditor'],
  'obligations.manage': ['unit-hr', 'province-hr'],
  'evidence.review': ['unit-hr', 'province-hr'],
  'reminders.read': ['unit-hr', 'province-hr', 'auditor'],
  'reminders.manage': ['province-hr'],
  'deputies.manage': ['unit-hr', 'province-hr', 'administrator'],
  'classes.manage': ['trainer', 'unit-hr', 'province-hr'],
  'provisioning.run': ['province-hr', 'administrator'],
  'imports.read': ['unit-hr', 'province-hr', 'auditor'],
  'imports.run': ['unit-hr', 'province-hr'],
  'ledger.read': ['leader', 'unit-hr', 'province-hr', 'indicator-owner', 'information-officer', 'auditor'],
  'ledger.manage': ['province-hr', 'indicator-owner'],
  'communications.record': ['information-officer', 'province-hr'],
  'registers.read': ['declarant', 'indicator-owner', 'unit-hr', 'province-hr', 'auditor'],
  'registers.manage': ['indicator-owner', 'province-hr'],
  'declarations.submit': ['declarant', 'unit-hr', 'province-hr'],
  'declarations.review': ['indicator-owner', 'province-hr'],
  'unit-reports.read': ['leader', 'unit-hr', 'province-hr', 'auditor'],
  'unit-reports.submit': ['unit-hr', 'province-hr'],
  'unit-reports.review': ['unit-hr', 'province-hr'],
  'surveys.read': ['leader', 'province-hr', 'indicator-owner', 'auditor'],
  'surveys.manage': ['province-hr'],
  'surveys.collect': ['surveyor', 'province-hr'],
  'plans.read': ['leader', 'unit-hr', 'province-hr', 'indicator-owner', 'auditor', 'administrator'],
  'plans.manage': ['province-hr'],
  'tasks.read': ['leader', 'unit-hr', 'province-hr', 'auditor'],
  'tasks.manage': ['province-hr'],
  'tasks.report': ['unit-hr', 'province-hr'],
  'report-templates.manage': ['province-hr'],
  'explorer.read': ['leader', 'unit-hr', 'province-hr', 'auditor'],
  'open-data.manage': ['province-hr'],
  'periods.close': ['province-hr'],
  'reports.download': ['province-hr', 'auditor'],
  'courses.review': ['trainer', 'administrator'],
  'audit.read': ['auditor', 'administrator'],
  'accounts.manage': ['administrator'],
  'clock.set': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Where something happens: the unit and all its ancestors (today's tree), or the whole province. */
export type Scope = readonly string[] | 'province';

const holds = (grant: Grant, scope: Scope): boolean =>
  grant.unitId === null || (scope !== 'province' && scope.includes(grant.unitId));

/** The one access rule: some grant of a listed role covers the scope. */
export const permits = (actor: Actor, permission: Permission, scope: Scope): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'nobody') return false;
  const allowed: readonly Role[] = permissions[permission];
  return actor.grants.some((grant) => allowed.includes(grant.role) && holds(grant, scope));
};

/** True when the permission is held anywhere: enough to open a door whose rows are then filtered by unit. */
export const permitsSomewhere = (actor: Actor, permission: Permission): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'nobody') return false;
  const allowed: readonly Role[] = permissions[permission];
  return actor.grants.some((grant) => allowed.includes(grant.role));
};

/** The units whose subtrees the permission covers; `'province'` when it covers all. */
export const permittedUnits = (actor: Actor, permission: Permission): readonly string[] | 'province' => {
  if (actor.kind === 'system') return 'province';
  if (actor.kind === 'nobody') return [];
  const allowed: readonly Role[] = permissions[permission];
  const units: string[] = [];
  for (const grant of actor.grants) {
    if (!allowed.includes(grant.role)) continue;
    if (grant.unitId === null) return 'province';
    units.push(grant.unitId);
  }
  return units;
};

/** Whether an actor may see a person: herself, or somebody with a current post under one of the actor's units. */
export const canSeePerson = (
  actor: Actor,
  person: { readonly personId: string; readonly unitPaths: readonly (readonly string[])[] },
): boolean => {
  if (actor.kind === 'account' && actor.personId === person.personId) return true;
  if (permits(actor, 'people.read', 'province')) return true;
  return person.unitPaths.some((path) => permits(actor, 'people.read', path));
};

/** Whether facts written for a person are the actor's own. */
export const isOwn = (actor: Actor, personId: string): boolean =>
  actor.kind === 'account' && (actor.personId === personId || (actor.mergedIds?.includes(personId) ?? false));
