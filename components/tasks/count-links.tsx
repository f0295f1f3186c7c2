import Link from 'next/link';

export type CountLink = {
  readonly href: string;
  readonly label: string;
  readonly count: number;
  readonly current: boolean;
  /** Something is to be done about it. */
  readonly warns?: boolean;
};

/** Numbers that open the rows they count. */
export const CountLinks = ({ links, label }: { links: readonly CountLink[]; label: string }) => (
  <nav aria-label={label} className="mb-5" data-print="hide">
    <ul className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
      {links.map(({ href, label: said, count, current, warns }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            aria-current={current ? 'true' : undefined}
            className={`flex h-full min-h-12 items-baseline gap-2 rounded-card border bg-card px-4 py-2.5 no-underline ${
              current ? 'border-2 border-river' : 'border-line-strong'
            } ${warns && count > 0 ? 'text-lotus' : 'text-ink'}`}
          >
            <span className="text-[1.15rem] font-semibold tabular-nums">{count}</span>
            <span>{said}</span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
