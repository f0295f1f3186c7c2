import type { NavItem } from '#components/shell/site-header.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Actor, permitsSomewhere } from '#domain/access/permission.ts';

/** What stands in the menu for this actor. The doors behind it decide again. */
export const navigationFor = (actor: Actor, { nav }: Messages['shell']): readonly NavItem[] => {
  if (actor.kind !== 'account') return [];
  const items: NavItem[] = [];
  if (permitsSomewhere(actor, 'board.read'))
    items.push({ href: '/summary', label: nav.summary }, { href: '/indicators', label: nav.board });
  if (permitsSomewhere(actor, 'people.read')) items.push({ href: '/people', label: nav.people });
  if (permitsSomewhere(actor, 'imports.read') || permitsSomewhere(actor, 'imports.run'))
    items.push({ href: '/imports', label: nav.imports });
  if (permitsSomewhere(actor, 'reports.download')) items.push({ href: '/reports', label: nav.reports });
  if (permitsSomewhere(actor, 'courses.review')) items.push({ href: '/courses', label: nav.courses });
  if (permitsSomewhere(actor, 'accounts.manage')) items.push({ href: '/accounts', label: nav.accounts });
  if (permitsSomewhere(actor, 'audit.read')) items.push({ href: '/audit', label: nav.audit });
  if (actor.personId)
    items.push({ href: '/learning', label: nav.duties }, { href: '/learning/record', label: nav.record });
  return items;
};

/** Where an actor's day starts. */
export const startPageOf = (actor: Actor): string => {
  if (actor.kind !== 'account') return '/sign-in';
  if (permitsSomewhere(actor, 'imports.run')) return '/indicators';
  if (permitsSomewhere(actor, 'board.read')) return '/summary';
  if (permitsSomewhere(actor, 'courses.review')) return '/courses';
  return '/learning';
};
