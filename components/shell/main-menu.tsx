'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { KeyboardEvent } from 'react';

const groups = ['mine', 'numbers', 'people', 'training', 'system'] as const;

export type NavItem = {
  readonly group: (typeof groups)[number];
  readonly href: string;
  readonly label: string;
};
export type MenuWords = {
  readonly menu: string;
  readonly groups: Readonly<Record<NavItem['group'], string>>;
};

/** As many entries as stand side by side on a phone; more are put into groups that open. */
const fewEntries = 4;

/** The menu: a row of links while they are few, else groups that open; on a phone one list of all. Opens without JavaScript. */
export const MainMenu = ({ items, words }: { items: readonly NavItem[]; words: MenuWords }) => {
  const path = usePathname();
  const current = entryFor(items, path);
  if (items.length <= fewEntries)
    return (
      <nav
        aria-label={words.menu}
        className="order-last -mx-4 flex w-[calc(100%+2rem)] gap-1 overflow-x-auto px-4 lg:order-none lg:mx-0 lg:w-auto lg:px-0"
      >
        {items.map((item) => (
          <Entry key={item.href} item={item} current={current} />
        ))}
      </nav>
    );
  const shown = groups
    .map((group) => ({ group, entries: items.filter((item) => item.group === group) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <nav
      key={path}
      aria-label={words.menu}
      onKeyDown={closeOnEscape}
      className="order-last w-full lg:order-none lg:w-auto"
    >
      <ul className="hidden gap-1 lg:flex">
        {shown.map(({ group, entries: [first, ...others] }) =>
          first && others.length === 0 ? (
            <li key={group}>
              <Entry item={first} current={current} />
            </li>
          ) : (
            <li key={group}>
              <details name="menu" className="group relative">
                <summary
                  data-current={items.some((item) => item.group === group && item.href === current)}
                  className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 whitespace-nowrap border-b-[3px] border-transparent px-2.5 text-[0.92rem] hover:text-river data-[current=true]:border-river data-[current=true]:font-semibold"
                >
                  {words.groups[group]}
                  <Arrow />
                </summary>
                <ul className="absolute left-0 z-40 min-w-56 rounded-card border border-line-strong bg-card p-2">
                  {[first, ...others].map((item) =>
                    item ? (
                      <li key={item.href}>
                        <Entry item={item} current={current} />
                      </li>
                    ) : null,
                  )}
                </ul>
              </details>
            </li>
          ),
        )}
      </ul>
      <details className="group lg:hidden">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 font-semibold">
          {words.menu}
          <Arrow />
        </summary>
        <div className="grid gap-x-6 gap-y-3 pb-3 sm:grid-cols-2">
          {shown.map(({ group, entries }) => (
            <div key={group}>
              <p className="text-[0.85rem] text-soft">{words.groups[group]}</p>
              <ul>
                {entries.map((item) => (
                  <li key={item.href}>
                    <Entry item={item} current={current} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </nav>
  );
};

const Entry = ({ item, current }: { item: NavItem; current: string | undefined }) => (
  <Link
    href={item.href}
    prefetch={false}
    aria-current={item.href === current ? 'page' : undefined}
    className="flex min-h-11 items-center whitespace-nowrap border-b-[3px] border-transparent px-2.5 text-[0.92rem] text-ink no-underline hover:text-river aria-[current]:border-river aria-[current]:font-semibold"
  >
    {item.label}
  </Link>
);

const Arrow = () => (
  <svg
    aria-hidden="true"
    width="12"
    height="12"
    viewBox="0 0 12 12"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    className="group-open:rotate-180"
  >
    <path d="M2 4.5 6 8.5l4-4" />
  </svg>
);

const closeOnEscape = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
  const open = event.target.closest('details[open]');
  open?.removeAttribute('open');
  open?.querySelector('summary')?.focus();
};

/** The menu's entry for an address: the longest one it lies under. */
const entryFor = (items: readonly NavItem[], path: string): string | undefined =>
  items
    .map((item) => item.href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
