import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Card, Section } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { JudgedFact } from '#domain/obligations/judge-facts.ts';
import { formatDay } from '#domain/time/day.ts';
import { type Explained, WhyRule } from './why-rule.tsx';

/** Why a duty is complete or not. `nextHref` is null where the reader cannot take the step herself. */
export const WhyView = ({
  explained,
  nextHref,
  language,
  words,
}: {
  explained: Explained;
  nextHref: string | null;
  language: Language;
  words: Messages['why'];
}) => {
  const { why, duty } = explained;
  const done = why.state !== 'open';
  return (
    <>
      <Card accent={done ? 'river' : explained.overdue ? 'lotus' : 'amber'}>
        <p className="text-[1.1rem] font-semibold">{words.state[why.state ?? 'none']}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <span>{words.due(formatDay(why.dueOn))}</span>
          {why.metOn ? (
            <Chip tone="good">
              {(why.metOn > why.dueOn ? words.late : words.metOn)(formatDay(why.metOn))}
            </Chip>
          ) : null}
          {explained.overdue ? <Chip tone="now">{words.overdue}</Chip> : null}
        </p>
        <p className="mt-1 text-[0.92rem] text-soft">
          {words.legalSource}: {duty.legalSource[language]}
        </p>
      </Card>
      <Section id="next" title={words.next.title}>
        <p className="mb-3">{words.next[why.next.kind]}</p>
        {nextHref ? (
          <ButtonLink look={why.next.kind === 'wait-for-review' ? 'quiet' : 'now'} href={nextHref}>
            {why.next.kind === 'wait-for-review' ? words.next.see : words.next.go}
          </ButtonLink>
        ) : null}
      </Section>
      <Section id="rule" title={words.rule.title}>
        <WhyRule explained={explained} language={language} words={words.rule} />
      </Section>
      <Section id="facts" title={words.facts.title}>
        {why.facts.length === 0 ? (
          <p className="text-soft">{words.facts.none}</p>
        ) : (
          <DataTable
            caption={words.facts.caption}
            columns={(['fact', 'day', 'verdict'] as const).map((key) => ({ key, label: words.facts[key] }))}
            rows={why.facts.map((fact) => ({
              key: `${fact.what} ${fact.id}`,
              cells: cells(fact, words.facts),
            }))}
          />
        )}
      </Section>
    </>
  );
};

const cells = (fact: JudgedFact, words: Messages['why']['facts']) => ({
  fact: `${words.kinds[fact.what](fact.name, fact.version)}${fact.mergedFrom ? ` (${words.merged})` : ''}`,
  day: fact.to ? words.until(formatDay(fact.on), formatDay(fact.to)) : formatDay(fact.on),
  verdict: fact.counts ? `✓ ${words.counts}` : words.notCounted(words.because[fact.because]),
});
