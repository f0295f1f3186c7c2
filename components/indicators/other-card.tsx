import Link from 'next/link';
import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { targetText } from './target-text.ts';

/** An indicator without a source of figures: its wording, unit, targets and owner, and that there are no figures. */
export const OtherCard = ({
  indicator,
  language,
  words,
  href,
}: {
  indicator: PlanIndicator;
  language: Language;
  words: Messages['indicators'];
  href: string;
}) => (
  <Card className="flex flex-col">
    <h3 className="text-[0.95rem] leading-snug font-semibold">
      <Link href={href} prefetch={false} className="inline-block min-h-11">
        {indicator.code} · {indicator.title[language]}
      </Link>
    </h3>
    <p className="text-[1.15rem] font-semibold text-soft">{words.board.noData}</p>
    <p className="mt-2 text-[0.85rem]">{indicator.wording[language]}</p>
    <p className="mt-auto pt-3 text-[0.85rem] text-soft">
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
