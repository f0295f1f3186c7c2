import Link from 'next/link';
import type { ReactNode } from 'react';
import { DenominatorLines } from '#components/indicators/denominator-lines.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { FrozenChecks } from '#domain/reporting/closing-checks.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';
import type { SnapshotViewProps } from './snapshot-view-props.ts';

/** Who closed when, on what ground, and the checksums. */
export const SnapshotFacts = ({
  frozen: { snapshot, content },
  words,
  names,
  checks,
  language,
}: {
  frozen: SnapshotViewProps['frozen'];
  words: Messages['reporting'];
  names: Messages['indicators'];
  checks: Messages['closingChecks'];
  language: Language;
}) => {
  const { snapshot: labels } = words;
  return (
    <Card>
      <dl className="grid gap-x-8 gap-y-3 text-[0.92rem] md:grid-cols-2">
        <Fact term={labels.closedBy}>{snapshot.closedByName}</Fact>
        <Fact term={labels.closedAt}>{formatInstant(new Date(snapshot.closedAt))}</Fact>
        <Fact term={labels.cutOff}>{formatDay(content.cutOff)}</Fact>
        <Fact term={labels.recordedUpTo}>{formatInstant(new Date(content.recordedUpTo))}</Fact>
        <Fact term={labels.plan}>{names.board.planVersion(content.plan.code, content.plan.version)}</Fact>
        <Fact term={labels.denominators}>
          <DenominatorLines denominators={content.denominators} language={language} />
        </Fact>
        {content.closingChecks ? (
          <Fact term={checks.title}>{checksText(content.closingChecks, snapshot.closedByName, checks)}</Fact>
        ) : null}
        {snapshot.reason ? <Fact term={labels.reason}>{snapshot.reason}</Fact> : null}
        <Fact term={labels.rule}>{content.populationRule[language]}</Fact>
        <Fact term={labels.checksum}>
          <code className="break-all">{snapshot.sha256}</code>
          <span className="block text-soft">{labels.people(content.people.count)}</span>
        </Fact>
        <Fact term={labels.signed}>
          {snapshot.keyId ? <code className="break-all">{snapshot.keyId}</code> : labels.unsigned}
          <Link
            href={`/verify?sha256=${snapshot.sha256}`}
            prefetch={false}
            className="flex min-h-11 items-center"
          >
            {labels.check}
          </Link>
        </Fact>
        <Fact term={labels.previous}>
          <code className="break-all">{snapshot.previousSha256 ?? labels.none}</code>
        </Fact>
      </dl>
    </Card>
  );
};

const checksText = (
  { checks, override }: FrozenChecks,
  name: string,
  words: Messages['closingChecks'],
): string => {
  const open = checks.filter((one) => one.open > 0);
  const what = open.map((one) => words.found(one.check, one.open)).join('; ');
  return override ? words.overridden(what, name, override.reason) : words.allPassed;
};

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="font-semibold text-soft">{term}</dt>
    <dd>{children}</dd>
  </div>
);
