import Link from 'next/link';
import type { Messages } from '#content/messages/messages.ts';
import { MainMenu, type NavItem } from './main-menu.tsx';

/** The header: mark, menu, display switches, language, who is signed in. All of it works without JavaScript. */
export const SiteHeader = ({
  shell,
  items,
  here,
  who,
  notices,
  demo,
  otherLanguage,
  signOut,
  setPreference,
  display,
}: {
  shell: Messages['shell'];
  items: readonly NavItem[];
  here: string;
  who: string | null;
  /** The way to one's notices, with how many are unread; null for who has none. */
  notices: { readonly unread: number; readonly label: string } | null;
  demo: boolean;
  otherLanguage: 'vi' | 'en';
  signOut: (form: FormData) => Promise<void>;
  setPreference: (form: FormData) => Promise<void>;
  display: { size: string; theme: string };
}) => (
  <header className="border-b border-line bg-card" data-print="hide">
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-3"
    >
      {shell.skipToContent}
    </a>
    <div className="mx-auto flex max-w-[84rem] flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 sm:gap-x-5 sm:px-8">
      <Link
        href="/"
        prefetch={false}
        className="flex min-h-11 items-center gap-2 text-[1.2rem] font-semibold text-river no-underline"
      >
        <Mark />
        {shell.product}
      </Link>
      {demo ? (
        <span className="rounded-full border border-amber bg-amber-soft px-2.5 text-[0.8rem] font-semibold text-amber">
          {shell.demoBanner}
        </span>
      ) : null}
      {who ? (
        <span className="ml-auto max-w-24 truncate text-[0.85rem] text-soft md:hidden">{who}</span>
      ) : null}
      <MainMenu items={items} words={{ menu: shell.menu, groups: shell.navGroups }} />
      <div className="ml-auto flex items-center gap-1 text-[0.9rem]">
        <form action={setPreference}>
          <input type="hidden" name="back" value={here} />
          <button
            type="submit"
            name="language"
            value={otherLanguage}
            lang={otherLanguage}
            className="min-h-11 whitespace-nowrap rounded-card px-2.5 hover:bg-band"
          >
            {shell.language}
          </button>
        </form>
        {notices ? <Bell {...notices} /> : null}
        <DisplayMenu shell={shell} here={here} setPreference={setPreference} display={display} />
        {who ? (
          <form action={signOut} className="flex items-center gap-1">
            <span className="hidden max-w-40 truncate text-[0.85rem] text-soft md:inline">{who}</span>
            <button type="submit" className="min-h-11 whitespace-nowrap rounded-card px-2.5 hover:bg-band">
              {shell.nav.signOut}
            </button>
          </form>
        ) : (
          <Link href="/sign-in" prefetch={false} className="flex min-h-11 items-center px-2.5">
            {shell.nav.signIn}
          </Link>
        )}
      </div>
    </div>
  </header>
);

const Bell = ({ unread, label }: { unread: number; label: string }) => (
  <Link
    href="/notices"
    prefetch={false}
    aria-label={label}
    className="relative inline-flex min-h-11 min-w-11 items-center justify-center rounded-card text-ink hover:bg-band"
  >
    <svg
      aria-hidden="true"
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M6 10a6 6 0 0 1 12 0c0 5 2 6 2 7H4c0-1 2-2 2-7" />
      <path d="M10 20a2 2 0 0 0 4 0" />
    </svg>
    {unread > 0 ? (
      <span
        aria-hidden="true"
        className="absolute top-0.5 right-0 min-w-5 rounded-full bg-lotus px-1 text-center text-[0.75rem] font-semibold text-on-lotus"
      >
        {unread > 99 ? '99+' : unread}
      </span>
    ) : null}
  </Link>
);

const DisplayMenu = ({
  shell,
  here,
  setPreference,
  display,
}: {
  shell: Messages['shell'];
  here: string;
  setPreference: (form: FormData) => Promise<void>;
  display: { size: string; theme: string };
}) => (
  <details className="relative">
    <summary className="flex min-h-11 list-none items-center whitespace-nowrap rounded-card px-2.5 hover:bg-band">
      <span aria-hidden="true" className="mr-1.5 font-semibold">
        Aa
      </span>
      {shell.display.title}
    </summary>
    <form
      action={setPreference}
      className="absolute right-0 z-40 w-64 rounded-card border border-line-strong bg-card p-4"
    >
      <input type="hidden" name="back" value={here} />
      <Choices name="size" legend={shell.display.size} labels={shell.display.sizes} chosen={display.size} />
      <Choices
        name="theme"
        legend={shell.display.theme}
        labels={shell.display.themes}
        chosen={display.theme}
      />
      <button
        type="submit"
        className="min-h-11 w-full rounded-card bg-river px-4 font-semibold text-on-river"
      >
        {shell.display.apply}
      </button>
    </form>
  </details>
);

const Choices = ({
  name,
  legend,
  labels,
  chosen,
}: {
  name: string;
  legend: string;
  labels: Readonly<Record<string, string>>;
  chosen: string;
}) => (
  <fieldset className="mb-3">
    <legend className="font-semibold">{legend}</legend>
    {Object.entries(labels).map(([value, label]) => (
      <label key={value} className="flex min-h-11 items-center gap-2.5">
        <input
          type="radio"
          name={name}
          value={value}
          defaultChecked={value === chosen}
          className="size-5 accent-river"
        />
        {label}
      </label>
    ))}
  </fieldset>
);

/** Three waves of a river at first light. */
const Mark = () => (
  <svg
    aria-hidden="true"
    width="28"
    height="28"
    viewBox="0 0 28 28"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.4"
    strokeLinecap="round"
  >
    <path d="M9 11a5 5 0 0 1 10 0" />
    <path d="M3 16c3.7-3 7.3-3 11 0s7.3 3 11 0" />
    <path d="M3 22c3.7-3 7.3-3 11 0s7.3 3 11 0" />
  </svg>
);
