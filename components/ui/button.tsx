import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

const looks = {
  primary: 'bg-river text-on-river hover:opacity-90',
  now: 'bg-lotus text-on-lotus hover:opacity-90',
  quiet: 'border border-line-strong bg-card text-river hover:bg-river-soft',
} as const;
export type ButtonLook = keyof typeof looks;

const shape =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-card px-5 py-2.5 text-center font-semibold no-underline disabled:opacity-60';

export const Button = ({
  look = 'primary',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) => (
  <button {...rest} className={`${shape} ${looks[look]} ${className}`} />
);

export const ButtonLink = ({
  look = 'primary',
  href,
  children,
  className = '',
}: {
  look?: ButtonLook;
  href: string;
  children: ReactNode;
  className?: string;
}) => (
  <Link href={href} prefetch={false} className={`${shape} ${looks[look]} ${className}`}>
    {children}
  </Link>
);

/** A link to a file or another representation: the browser's own, never the router's. */
export const DownloadLink = ({
  href,
  children,
  look = 'quiet',
}: {
  href: string;
  children: ReactNode;
  look?: ButtonLook;
}) => (
  <a href={href} className={`${shape} ${looks[look]}`}>
    {children}
  </a>
);
