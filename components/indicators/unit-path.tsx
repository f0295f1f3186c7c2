import Link from 'next/link';
import type { PrintedUnit } from '#domain/reporting/snapshot.ts';

/** Where the board stands in the organisation, and the way back up. */
export const UnitPath = ({
  path,
  label,
  href,
}: {
  path: readonly PrintedUnit[];
  label: string;
  href: (unit: PrintedUnit) => string;
}) =>
  path.length < 2 ? null : (
    <nav aria-label={label} className="mb-4 text-[0.92rem]">
      <ol className="flex flex-wrap items-center gap-x-2">
        {path.map((unit, index) => (
          <li key={unit.unitId} className="flex items-center gap-x-2">
            {index > 0 ? (
              <span aria-hidden="true" className="text-soft">
                ›
              </span>
            ) : null}
            {index === path.length - 1 ? (
              <span aria-current="page" className="font-semibold">
                {unit.name}
              </span>
            ) : (
              <Link href={href(unit)} prefetch={false} className="inline-flex min-h-11 items-center">
                {unit.name}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
