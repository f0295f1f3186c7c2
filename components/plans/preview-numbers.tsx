import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { formatRate, rate } from '#domain/indicators/rate.ts';

type Number = { readonly counted: number | null; readonly denominator: number | null };
export type PreviewNumber = {
  readonly unitId: string;
  readonly arm: string | null;
  readonly before: Number;
  readonly after: Number;
};

const most = 100;
/** Shown at once; the rest opens. */
const first = 10;
/** Reach is not divided, and a survey's rate is weighted: neither is a quotient of its two numbers. */
const undivided = ['reached', 'survey'];

const differs = ({ before, after }: PreviewNumber): boolean =>
  before.counted !== after.counted || before.denominator !== after.denominator;

const weight = ({ before, after }: PreviewNumber): number =>
  Math.abs((after.counted ?? 0) - (before.counted ?? 0)) +
  Math.abs((after.denominator ?? 0) - (before.denominator ?? 0));

/** Numbers under both rules: the whole province, then the units where they differ, those that change most before others. */
export const PreviewNumbers = ({
  numbers,
  units,
  words,
  indicators,
  language,
}: {
  /** The province is the unit without a parent. */
  numbers: readonly PreviewNumber[];
  units: Readonly<Record<string, { readonly name: string; readonly parentId: string | null }>>;
  words: Messages['planDesk'];
  indicators: Messages['indicators'];
  language: Language;
}) => {
  const { preview } = words;
  const top = ({ unitId }: PreviewNumber): boolean => units[unitId]?.parentId === null;
  const changed = numbers
    .filter((one) => differs(one) && !top(one))
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, most);
  const all = numbers.filter((one) => differs(one) && !top(one)).length;
  if (!numbers.some(differs)) return <p>{preview.unchanged}</p>;
  const counted = ({ counted: value }: Number) => (value === null ? preview.notReported : words.count(value));
  const of = ({ denominator }: Number) => (denominator === null ? preview.unknown : words.count(denominator));
  const share = (one: Number, arm: string | null): string =>
    one.counted === null || (arm !== null && undivided.includes(arm))
      ? preview.none
      : (formatRate(rate({ counted: one.counted, denominator: one.denominator }), language) ?? preview.none);
  const arms: Readonly<Record<string, string>> = indicators.figures.arms;
  const table = (shown: readonly PreviewNumber[], caption: string) => (
    <DataTable
      caption={caption}
      columns={[
        { key: 'unit', label: preview.unit },
        { key: 'denominatorBefore', label: preview.denominatorBefore, kind: 'number' },
        { key: 'denominatorAfter', label: preview.denominatorAfter, kind: 'number' },
        { key: 'countedBefore', label: preview.countedBefore, kind: 'number' },
        { key: 'countedAfter', label: preview.countedAfter, kind: 'number' },
        { key: 'rateBefore', label: preview.rateBefore, kind: 'number' },
        { key: 'rateAfter', label: preview.rateAfter, kind: 'number' },
      ]}
      rows={shown.map((one) => {
        const name = units[one.unitId]?.name ?? '';
        return {
          key: `${one.arm} ${one.unitId}`,
          cells: {
            unit: (
              <>
                <span className={top(one) ? 'font-semibold' : ''}>{name}</span>
                {one.arm === null ? null : (
                  <span className="block text-[0.85rem] text-soft">{arms[one.arm]}</span>
                )}
              </>
            ),
            countedBefore: counted(one.before),
            countedAfter: <strong>{counted(one.after)}</strong>,
            denominatorBefore: of(one.before),
            denominatorAfter: <strong>{of(one.after)}</strong>,
            rateBefore: share(one.before, one.arm),
            rateAfter: <strong>{share(one.after, one.arm)}</strong>,
          },
        };
      })}
    />
  );
  return (
    <>
      {table(
        [...numbers.filter(top), ...changed.slice(0, first)],
        preview.unitsShown(Math.min(changed.length, first), all),
      )}
      {changed.length > first ? (
        <details className="mt-3">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-river underline">
            {preview.moreUnits(changed.length - first)}
          </summary>
          {table(changed.slice(first), preview.moreUnits(changed.length - first))}
        </details>
      ) : null}
    </>
  );
};
