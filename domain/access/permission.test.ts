import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Actor,
  canSeePerson,
  type Grant,
  type Permission,
  permissions,
  permits,
  permitsSomewhere,
  permittedUnits,
  type Role,
  roles,
} from './permission.ts';

const account = (...grants: Grant[]): Actor => ({
  kind: 'account',
  accountId: 'a',
  personId: 'me',
  displayName: 'A',
  grants,
});
const everywhere = (role: Role): Actor => account({ role, unitId: null });
const permissionNames = Object.keys(permissions) as Permission[];

const unit = fc.constantFrom('u1', 'u2', 'u3', 'u4');
const grant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...roles),
  unitId: fc.option(unit, { nil: null }),
});
const grants = fc.array(grant, { maxLength: 5 });
const permission = fc.constantFrom(...permissionNames);
const path = fc.uniqueArray(unit, { minLength: 1, maxLength: 4 });
const scope = fc.oneof(path, fc.constant('province' as const));

describe('who may do what, read aloud', () => {
  const may: Record<Role, readonly Permission[]> = {
    learner: [],
    trainer: ['courses.review', 'classes.manage'],
    'unit-hr': [
      'board.read',
      'people.read',
      'people.edit',
      'organisation.read',
      'audiences.read',
      'audiences.manage',
      'obligations.read',
      'obligations.manage',
      'evidence.review',
      'reminders.read',
      'deputies.manage',
      'classes.manage',
      'imports.read',
      'imports.run',
      'ledger.read',
      'registers.read',
      'declarations.submit',
      'unit-reports.read',
      'unit-reports.submit',
      'unit-reports.review',
      'plans.read',
      'tasks.read',
      'tasks.report',
      'explorer.read',
    ],
    'province-hr': [
      'board.read',
      'people.read',
      'people.edit',
      'people.merge',
      'organisation.read',
      'organisation.change',
      'audiences.read',
      'audiences.manage',
      'obligations.read',
      'obligations.manage',
      'evidence.review',
      'reminders.read',
      'reminders.manage',
      'deputies.manage',
      'classes.manage',
      'provisioning.run',
      'imports.read',
      'imports.run',
      'ledger.read',
      'ledger.manage',
      'communications.record',
      'registers.read',
      'registers.manage',
      'declarations.submit',
      'declarations.review',
      'unit-reports.read',
      'unit-reports.submit',
      'unit-reports.review',
      'surveys.read',
      'surveys.manage',
      'surveys.collect',
      'periods.close',
      'reports.download',
      'plans.read',
      'plans.manage',
      'tasks.read',
      'tasks.manage',
      'tasks.report',
      'report-templates.manage',
      'explorer.read',
      'open-data.manage',
    ],
    'organisation-officer': ['organisation.read', 'organisation.change'],
    'indicator-owner': [
      'ledger.read',
      'ledger.manage',
      'registers.read',
      'registers.manage',
      'declarations.review',
      'surveys.read',
      'plans.read',
    ],
    'information-officer': ['ledger.read', 'communications.record'],
    declarant: ['registers.read', 'declarations.submit'],
    surveyor: ['surveys.collect'],
    leader: [
      'board.read',
      'ledger.read',
      'unit-reports.read',
      'surveys.read',
      'plans.read',
      'tasks.read',
      'explorer.read',
    ],
    auditor: [
      'board.read',
      'people.read',
      'organisation.read',
      'audiences.read',
      'obligations.read',
      'reminders.read',
      'imports.read',
      'ledger.read',
      'registers.read',
      'unit-reports.read',
      'surveys.read',
      'reports.download',
      'audit.read',
      'plans.read',
      'tasks.read',
      'explorer.read',
    ],
    administrator: [
      'board.read',
      'organisation.read',
      'deputies.manage',
      'provisioning.run',
      'courses.review',
      'audit.read',
      'accounts.manage',
      'clock.set',
      'plans.read',
    ],
  };
  it.each(roles)('a %s holds exactly these permissions', (role) => {
    expect(permissionNames.filter((name) => permits(everywhere(role), name, 'province'))).toEqual(
      permissionNames.filter((name) => may[role].includes(name)),
    );
  });

  it('an administrator reads no list of people, and an auditor changes nothing', () => {
    expect(permits(everywhere('administrator'), 'people.read', 'province')).toBe(false);
    const writing = permissionNames.filter((name) => !name.endsWith('.read') && name !== 'reports.download');
    for (const name of writing) {
      expect(permits(everywhere('auditor'), name, 'province'), name).toBe(false);
    }
  });

  it('somebody who is not signed in may nothing, the machine itself may everything', () => {
    for (const name of permissionNames) {
      expect(permits({ kind: 'nobody' }, name, 'province')).toBe(false);
      expect(permits({ kind: 'system' }, name, ['u1'])).toBe(true);
    }
  });
});

describe('a grant', () => {
  const hr = account({ role: 'unit-hr', unitId: 'health' });
  it('covers its unit and everything below', () => {
    expect(permits(hr, 'people.read', ['health', 'province-body'])).toBe(true);
    expect(permits(hr, 'people.read', ['ward', 'hospital', 'health', 'province-body'])).toBe(true);
  });
  it('covers neither what is above, nor what is beside, nor the province', () => {
    expect(permits(hr, 'people.read', ['province-body'])).toBe(false);
    expect(permits(hr, 'people.read', ['education', 'province-body'])).toBe(false);
    expect(permits(hr, 'people.read', 'province')).toBe(false);
  });

  it('never takes a permission away', () =>
    fc.assert(
      fc.property(grants, grant, permission, scope, (held, more, name, where) => {
        if (permits(account(...held), name, where))
          expect(permits(account(...held, more), name, where)).toBe(true);
      }),
    ));
  it('of the whole province covers every unit', () =>
    fc.assert(
      fc.property(grants, permission, path, (held, name, where) => {
        if (permits(account(...held), name, 'province'))
          expect(permits(account(...held), name, where)).toBe(true);
      }),
    ));
  it('that covers a unit covers what is below it', () =>
    fc.assert(
      fc.property(grants, permission, path, (held, name, where) => {
        if (permits(account(...held), name, where))
          expect(permits(account(...held), name, ['below', ...where])).toBe(true);
      }),
    ));
  it('says the same as a list of units and as a question', () =>
    fc.assert(
      fc.property(grants, permission, path, (held, name, where) => {
        const actor = account(...held);
        const units = permittedUnits(actor, name);
        expect(permits(actor, name, where)).toBe(
          units === 'province' || where.some((id) => units.includes(id)),
        );
        expect(permitsSomewhere(actor, name)).toBe(units === 'province' || units.length > 0);
      }),
    ));
});

describe('a person is seen', () => {
  it('by herself, also without a post', () => {
    expect(canSeePerson(account(), { personId: 'me', unitPaths: [] })).toBe(true);
    expect(canSeePerson(account(), { personId: 'other', unitPaths: [] })).toBe(false);
  });
  it('by the HR of any unit she has a post under', () => {
    const hr = account({ role: 'unit-hr', unitId: 'commune' });
    expect(canSeePerson(hr, { personId: 'other', unitPaths: [['hospital', 'health'], ['commune']] })).toBe(
      true,
    );
    expect(canSeePerson(hr, { personId: 'other', unitPaths: [['hospital', 'health']] })).toBe(false);
  });
  it('never by nobody', () =>
    expect(canSeePerson({ kind: 'nobody' }, { personId: 'me', unitPaths: [['u1']] })).toBe(false));
});
