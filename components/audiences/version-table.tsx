import { DataTable } from '#components/ui/data-table.tsx';
import { audienceSentence, type RuleNames, ruleDifference } from '#content/messages/audience-sentence.ts';
import type { Messages } from '#content/messages/messages.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { formatInstant } from '#domain/time/day.ts';

type Version = {
  readonly number: number;
  readonly rule: AudienceRule;
  readonly recordedAt: Date;
  readonly by: string | null;
};

/** Every version, newest first: who saved it when, how it reads, what is unlike the one before. */
export const VersionTable = ({
  versions,
  names,
  language,
  audiences: { versions: words },
}: {
  versions: readonly Version[];
  names: RuleNames;
  language: 'vi' | 'en';
  audiences: Messages['audiences'];
}) => (
  <DataTable
    caption={words.caption}
    columns={[
      { key: 'number', label: words.number, kind: 'number' },
      { key: 'when', label: words.when },
      { key: 'who', label: words.who },
      { key: 'rule', label: words.rule },
      { key: 'difference', label: words.difference },
    ]}
    rows={versions.map((version, index) => ({
      key: String(version.number),
      cells: {
        number: version.number,
        when: <span className="whitespace-nowrap">{formatInstant(version.recordedAt)}</span>,
        who: version.by ?? words.system,
        rule: <span className="block min-w-72">{audienceSentence(version.rule, names, language)}</span>,
        difference: (
          <Difference
            before={versions[index + 1]?.rule ?? null}
            after={version.rule}
            names={names}
            language={language}
            words={words}
          />
        ),
      },
    }))}
  />
);

const Difference = ({
  before,
  after,
  names,
  language,
  words,
}: {
  before: AudienceRule | null;
  after: AudienceRule;
  names: RuleNames;
  language: 'vi' | 'en';
  words: Messages['audiences']['versions'];
}) => {
  if (!before) return words.first;
  const { added, dropped } = ruleDifference(before, after, names, language);
  if (added.length + dropped.length === 0) return words.rearranged;
  return (
    <ul className="min-w-56">
      {added.map((text) => (
        <li key={`+${text}`}>{words.added(text)}</li>
      ))}
      {dropped.map((text) => (
        <li key={`-${text}`}>{words.dropped(text)}</li>
      ))}
    </ul>
  );
};
