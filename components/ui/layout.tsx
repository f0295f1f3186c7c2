import type { ReactNode } from 'react';

const widths = { text: 'max-w-[68ch]', page: 'max-w-6xl' } as const;

/** The column a page stands in. `onePage`: it is printed on one sheet of A4. */
export const Page = ({
  width = 'page',
  onePage = false,
  children,
}: {
  width?: keyof typeof widths;
  onePage?: boolean;
  children: ReactNode;
}) => (
  <main
    id="content"
    tabIndex={-1}
    data-print={onePage ? 'one-sheet' : undefined}
    className={`mx-auto w-full ${widths[width]} px-4 pt-7 pb-20 outline-none sm:px-8`}
  >
    {children}
  </main>
);

export const PageTitle = ({
  children,
  lead,
  actions,
}: {
  children: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) => (
  <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 print:mb-2">
    <div className="min-w-0">
      <h1 className="text-[1.6rem]">{children}</h1>
      {lead ? <p className="mt-1 text-soft">{lead}</p> : null}
    </div>
    {actions ? (
      <div className="flex flex-wrap gap-3" data-print="hide">
        {actions}
      </div>
    ) : null}
  </div>
);

export const Section = ({ title, id, children }: { title: ReactNode; id?: string; children: ReactNode }) => (
  <section className="mt-9" aria-labelledby={id}>
    <h2 id={id} className="mb-3 text-[1.15rem]">
      {title}
    </h2>
    {children}
  </section>
);

export const Card = ({
  children,
  accent,
  className = '',
}: {
  children: ReactNode;
  accent?: 'river' | 'lotus' | 'amber';
  className?: string;
}) => (
  <div
    className={`rounded-card border border-line bg-card p-5 print:p-2 ${accent ? `border-l-[5px] ${accents[accent]}` : ''} ${className}`}
  >
    {children}
  </div>
);
const accents = { river: 'border-l-river', lotus: 'border-l-lotus', amber: 'border-l-amber' } as const;
