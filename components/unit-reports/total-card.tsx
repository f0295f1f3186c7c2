import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { ParentTotal } from '#domain/unit-reports/total.ts';

/** What the locked reports add up to, beside the names of those that are not in it. */
export const TotalCard = ({ total, words }: { total: ParentTotal; words: Messages['unitReports'] }) => (
  <Card>
    <h2 className="mb-2 text-[1.05rem]">{words.total}</h2>
    <p className="mb-3 max-w-[68ch] text-soft">{words.totalLead(total.locked)}</p>
    <ul className="mb-3 flex flex-wrap gap-x-8 gap-y-2">
      {total.numbers.map(({ indicator, counted, denominator }) => (
        <li key={indicator} className="tabular-nums">
          {indicator}: <strong>{denominator === null ? counted : `${counted} / ${denominator}`}</strong>
        </li>
      ))}
    </ul>
    <Names
      title={words.notSubmitted(total.notSubmitted.length)}
      names={total.notSubmitted}
      none={words.nobodyMissing}
    />
    {total.underWay.length > 0 ? (
      <Names title={words.underWay(total.underWay.length)} names={total.underWay} />
    ) : null}
  </Card>
);

const Names = ({ title, names, none }: { title: string; names: readonly string[]; none?: string }) =>
  names.length === 0 ? (
    <p>{none}</p>
  ) : (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
      <ul className="list-disc space-y-1 pl-6">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
