import { type RankedBar, RankedBars } from '#components/charts/ranked-bars.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { formatRate, missingTo, rate } from '#domain/indicators/rate.ts';
import type { PrintedRow, PrintedUnit } from '#domain/reporting/snapshot.ts';

export type RankedUnit = { readonly unit: PrintedUnit; readonly row: PrintedRow };

/** How many stand in sight, and on paper, before the rest is opened. */
const inSight = 10;

/** The units right below the one in focus by their rate, from the highest; those without anybody stand last. */
export const UnitRanks = ({
  code,
  units,
  targetPercent,
  hrefOf,
  words,
  language,
}: {
  code: string;
  units: readonly RankedUnit[];
  targetPercent: number;
  hrefOf: (unit: PrintedUnit) => string;
  words: Messages['boards'];
  language: Language;
}) => {
  const bars = units
    .map(({ unit, row }) => ({ unit, row, value: rate(row) }))
    .toSorted((a, b) => shareOf(b.value) - shareOf(a.value))
    .map(({ unit, row, value }): RankedBar => {
      const text = formatRate(value, language);
      const missing = missingTo(targetPercent, row) ?? 0;
      return {
        key: unit.unitId,
        name: unit.name,
        href: hrefOf(unit),
        value: value.kind === 'rate' ? value.perTenThousand / 100 : null,
        text:
          text === null
            ? words.ranked.none
            : [
                words.ranked.text(text, row.counted, row.denominator ?? 0),
                missing > 0 ? words.ranked.missing(missing) : null,
              ]
                .filter((part) => part !== null)
                .join(' · '),
      };
    });
  const rest = bars.slice(inSight);
  const common = { top: 100, target: targetPercent };
  return (
    <>
      <RankedBars label={words.ranked.title(code)} bars={bars.slice(0, inSight)} {...common} />
      {rest.length > 0 ? (
        <details data-print="hide">
          <summary className="inline-flex min-h-11 items-center text-river underline underline-offset-4">
            {words.ranked.more(rest.length)}
          </summary>
          <RankedBars label={words.ranked.title(code)} bars={rest} first={inSight + 1} {...common} />
        </details>
      ) : null}
    </>
  );
};

const shareOf = (value: ReturnType<typeof rate>): number =>
  value.kind === 'rate' ? value.perTenThousand : -1;
