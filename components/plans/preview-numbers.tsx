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
/** Reach is not divided, and a survey's rate is weighted: neither is a quotient of its two numbers. */
const undivided = ['reached', 'survey'];

const differs = ({ before, after }: PreviewNumber): boolean =>
  before.counted !== after.counted || before.denominator !== after.denominator;

/** Numbers under both rules: the whole province, then each unit where they differ. */
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
  const changed = numbers.filter((one) => differs(one) && !top(one));
  const shown = [...numbers.filter(top), ...changed.slice(0, most)];
  if (!numbers.some(differs)) return <p>{preview.unchanged}</p>;
  const counted = ({ counted: value }: Number) => (value === null ? preview.notReported : words.count(value));
  const of = ({ denominator }: Number) => (denominator === null ? preview.unknown : words.count(denominator));
  const share = (one: Number, arm: string | null): string =>
    one.counted === null || (arm !== null && undivided.includes(arm))
      ? preview.none
      : (formatRate(rate({ counted: one.counted, denominator: one.denominator }), language) ?? preview.none);
  const arms: Readonly<Record<string, string>> = indicators.figures.arms;
  return (
    <DataTable
      caption={preview.unitsShown(Math.min(changed.length, most), changed.length)}
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
};
