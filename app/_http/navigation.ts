import type { NavItem } from '#components/shell/main-menu.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Actor, type Permission, permitsSomewhere } from '#domain/access/permission.ts';

type Entry = {
  readonly group: NavItem['group'];
  readonly href: string;
  readonly name: keyof Messages['shell']['nav'];
  /** Any of these opens the door. */
  readonly needs: readonly Permission[];
};

/** The menu in its order; a group's entries stand together. */
const entries: readonly Entry[] = [
  { group: 'numbers', href: '/summary', name: 'summary', needs: ['board.read'] },
  { group: 'numbers', href: '/indicators', name: 'board', needs: ['board.read'] },
  { group: 'numbers', href: '/hours', name: 'hours', needs: ['board.read'] },
  { group: 'numbers', href: '/explorer', name: 'explorer', needs: ['explorer.read'] },
  { group: 'numbers', href: '/ledger', name: 'ledger', needs: ['ledger.read'] },
  {
    group: 'numbers',
    href: '/communications',
    name: 'communications',
    needs: ['communications.record', 'ledger.read'],
  },
  { group: 'numbers', href: '/plans', name: 'plans', needs: ['plans.read'] },
  { group: 'numbers', href: '/reports', name: 'reports', needs: ['reports.download'] },
  {
    ...{ group: 'numbers', href: '/report-templates', name: 'reportTemplates' },
    needs: ['report-templates.manage'],
  },
  { group: 'numbers', href: '/residents', name: 'residents', needs: ['board.read'] },
  { group: 'numbers', href: '/surveys', name: 'surveys', needs: ['surveys.read'] },
  { group: 'numbers', href: '/declarations', name: 'declarations', needs: ['registers.read'] },
  { group: 'numbers', href: '/registers', name: 'registers', needs: ['registers.read'] },
  { group: 'numbers', href: '/tasks', name: 'tasks', needs: ['tasks.read'] },
  { group: 'numbers', href: '/unit-reports', name: 'unitReports', needs: ['unit-reports.read'] },
  { group: 'people', href: '/people', name: 'people', needs: ['people.read'] },
  { group: 'people', href: '/organisation', name: 'organisation', needs: ['organisation.read'] },
  { group: 'people', href: '/imports', name: 'imports', needs: ['imports.read', 'imports.run'] },
  { group: 'people', href: '/interchange', name: 'interchange', needs: ['provisioning.run'] },
  { group: 'training', href: '/audiences', name: 'audiences', needs: ['audiences.read'] },
  { group: 'training', href: '/reminders', name: 'reminders', needs: ['reminders.read'] },
  { group: 'training', href: '/courses', name: 'courses', needs: ['courses.review'] },
  { group: 'training', href: '/completions', name: 'completions', needs: ['people.read'] },
  { group: 'training', href: '/obligations', name: 'obligations', needs: ['obligations.read'] },
  { group: 'training', href: '/evidence', name: 'evidence', needs: ['evidence.review'] },
  { group: 'training', href: '/classes', name: 'classes', needs: ['classes.manage'] },
  { group: 'system', href: '/accounts', name: 'accounts', needs: ['accounts.manage'] },
  { group: 'system', href: '/audit', name: 'audit', needs: ['audit.read'] },
];

/** What stands in the menu for this actor. The doors behind it decide again. */
export const navigationFor = (actor: Actor, { nav }: Messages['shell']): readonly NavItem[] => {
  if (actor.kind !== 'account') return [];
  const items: NavItem[] = entries
    .filter(({ needs }) => needs.some((permission) => permitsSomewhere(actor, permission)))
    .map(({ group, href, name }) => ({ group, href, label: nav[name] }));
  if (actor.personId)
    items.push(
      { group: 'mine', href: '/learning', label: nav.duties },
      { group: 'mine', href: '/learning/classes', label: nav.myClasses },
      { group: 'mine', href: '/learning/record', label: nav.record },
      { group: 'mine', href: '/notices', label: nav.notices },
      ...(permitsSomewhere(actor, 'evidence.review')
        ? []
        : [{ group: 'mine' as const, href: '/evidence', label: nav.myEvidence }]),
    );
  if (permitsSomewhere(actor, 'surveys.collect'))
    items.push({ group: 'mine', href: '/survey', label: nav.survey });
  items.push({ group: 'mine', href: '/deputies', label: nav.deputies });
  return items;
};

/** Where an actor's day starts. */
export const startPageOf = (actor: Actor): string => {
  if (actor.kind !== 'account') return '/sign-in';
  if (permitsSomewhere(actor, 'periods.close')) return '/indicators';
  if (permitsSomewhere(actor, 'board.read')) return '/summary';
  if (permitsSomewhere(actor, 'courses.review')) return '/courses';
  if (permitsSomewhere(actor, 'organisation.change')) return '/organisation';
  if (actor.personId === null && permitsSomewhere(actor, 'surveys.collect')) return '/survey';
  if (permitsSomewhere(actor, 'registers.read')) return '/declarations';
  return '/learning';
};
