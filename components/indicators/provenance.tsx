import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { PrintedDenominator } from '#domain/reporting/snapshot.ts';
import { DenominatorLines } from './denominator-lines.tsx';
import { shortTitle } from './short-title.ts';

export type ProvenanceProps = {
  readonly plan: { readonly code: string; readonly version: number };
  readonly recordedUpTo: string;
  readonly treeDay: string;
  readonly populationRule: LocalText;
  readonly denominators: readonly PrintedDenominator[];
};

/** Where all figures of a page come from. */
export const Provenance = ({
  provenance,
  planTitle,
  time,
  language,
  words,
}: {
  provenance: ProvenanceProps;
  planTitle: LocalText;
  time: string;
  language: Language;
  words: Messages['indicators'];
}) => (
  <section
    aria-labelledby="provenance"
    className="mt-9 border-t border-line pt-4 print:pt-1 text-[0.85rem] print:text-[0.75rem] text-soft"
  >
    <h2 id="provenance" className="mb-1 text-[0.95rem] text-ink">
      {words.board.provenance}
    </h2>
    <ul className="list-disc pl-5 print:columns-2">
      <li>{words.board.recordedUpTo(time)}</li>
      <li>{words.board.planVersion(shortTitle(planTitle[language]), provenance.plan.version)}</li>
      <li>{words.board.treeDay(provenance.treeDay)}</li>
      <li>
        <DenominatorLines denominators={provenance.denominators} language={language} />
      </li>
      <li>{provenance.populationRule[language]}</li>
      <li>{words.board.notSummed}</li>
    </ul>
  </section>
);
