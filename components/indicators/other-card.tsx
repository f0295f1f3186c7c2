import Link from 'next/link';
import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { FigureLines } from './figure-lines.tsx';
import { targetText } from './target-text.ts';

/** An indicator that is not counted from learning: what its arms say, its wording, unit, targets and owner. */
export const OtherCard = ({
  indicator,
  figures,
  rowsHref,
  language,
  words,
  href,
}: {
  indicator: PlanIndicator;
  figures: readonly Figure[];
  rowsHref: ((figure: Figure) => string) | null;
  language: Language;
  words: Messages['indicators'];
  href: string;
}) => (
  <Card className="flex flex-col print:leading-tight">
    <h3 className="text-[0.95rem] leading-snug font-semibold">
      <Link href={href} prefetch={false} className="inline-block min-h-11 print:min-h-0">
        {indicator.code} · {indicator.title[language]}
      </Link>
    </h3>
    {figures.length > 0 ? (
      <FigureLines
        indicator={indicator}
        figures={figures}
        language={language}
        words={words}
        rowsHref={rowsHref}
      />
    ) : (
      <p className="text-[1.05rem] font-semibold text-soft">{words.unit.none}</p>
    )}
    <p className="mt-2 text-[0.85rem] print:hidden">{indicator.wording[language]}</p>
    <p className="mt-auto pt-3 text-[0.85rem] text-soft print:hidden">
      {words.sheet.unit}: {words.unit[indicator.unit ?? 'none']}
      <br />
      {indicator.targets.length > 0
        ? words.board.target(indicator.targets.map((target) => targetText(target, words)).join('; '))
        : words.sheet.noTarget}
      <br />
      {words.board.owner(indicator.owner[language])}
    </p>
  </Card>
);
