import Link from 'next/link';

export type Choice = { readonly href: string; readonly label: string; readonly chosen: boolean };

/** A few addresses to choose from, the present one marked. */
export const ChoiceLinks = ({ label, choices }: { label: string; choices: readonly Choice[] }) => (
  <nav aria-label={label} className="flex flex-wrap items-center gap-2 text-[0.92rem]" data-print="hide">
    <span className="text-soft">{label}:</span>
    {choices.map((choice) => (
      <Link
        key={choice.href}
        href={choice.href}
        prefetch={false}
        scroll={false}
        aria-current={choice.chosen ? 'true' : undefined}
        className="inline-flex min-h-11 items-center rounded-card border border-line-strong bg-card px-3.5 no-underline aria-[current]:border-river aria-[current]:bg-river-soft aria-[current]:font-semibold"
      >
        {choice.label}
      </Link>
    ))}
  </nav>
);
