import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Period } from '#domain/reporting/period.ts';
import { reportingPeriods } from '#domain/reporting/period.ts';
import { periodName } from './period-name.ts';

const box = 'min-h-12 rounded-card border border-line-strong bg-card px-3 text-ink';

/** The choice of a period or of any two days, as plain GET forms. `keep` stays in the address. */
export const PeriodPicker = ({
  period,
  thisYear,
  words,
  keep,
}: {
  period: Period;
  thisYear: number;
  words: Messages['indicators'];
  keep: Readonly<Record<string, string | undefined>>;
}) => {
  const kept = Object.entries(keep).flatMap(([name, value]) =>
    value ? [<input key={name} type="hidden" name={name} value={value} />] : [],
  );
  const years = Array.from({ length: thisYear - 2022 }, (_, index) => thisYear - index);
  const listed = years.flatMap((year) =>
    reportingPeriods(year).filter(
      (one) => one.kind === 'year' || (one.kind !== 'month' && year >= thisYear - 1),
    ),
  );
  const options =
    listed.some((one) => one.id === period.id) || period.kind === 'ad-hoc' ? listed : [period, ...listed];
  return (
    <div className="mb-6 flex flex-wrap items-end gap-x-8 gap-y-3" data-print="hide">
      <form action="" className="flex flex-wrap items-end gap-3">
        {kept}
        <label className="block">
          <span className="mb-1 block text-[0.9rem] font-semibold">{words.board.period}</span>
          <select name="period" defaultValue={period.kind === 'ad-hoc' ? '' : period.id} className={box}>
            {period.kind === 'ad-hoc' ? <option value="">{words.board.otherDays}</option> : null}
            {options.map((one) => (
              <option key={one.id} value={one.id}>
                {periodName(one, words)}
              </option>
            ))}
          </select>
        </label>
        <Button look="quiet" type="submit">
          {words.board.show}
        </Button>
      </form>
      <details open={period.kind === 'ad-hoc'}>
        <summary className="flex min-h-12 items-center font-semibold text-river">
          {words.board.otherDays}
        </summary>
        <form action="" className="flex flex-wrap items-end gap-3">
          {kept}
          {(['from', 'to'] as const).map((name) => (
            <label key={name} className="block">
              <span className="mb-1 block text-[0.9rem] font-semibold">{words.board[name]}</span>
              <input type="date" name={name} required defaultValue={period[name]} className={box} />
            </label>
          ))}
          <Button look="quiet" type="submit">
            {words.board.show}
          </Button>
        </form>
      </details>
    </div>
  );
};
