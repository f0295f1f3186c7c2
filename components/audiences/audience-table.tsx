import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { audienceSentence, type RuleNames } from '#content/messages/audience-sentence.ts';
import type { Messages } from '#content/messages/messages.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import type { LocalText } from '#domain/catalogue/course.ts';

/** The audiences with the sentence each of them is. */
export const AudienceTable = ({
  listed,
  names,
  language,
  audiences,
}: {
  listed: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly unitId: string | null;
    readonly rule: AudienceRule;
    readonly version: number;
    readonly people: number;
    readonly closedAt: Date | null;
  }[];
  names: RuleNames;
  language: 'vi' | 'en';
  audiences: Messages['audiences'];
}) => (
  <DataTable
    caption={audiences.table.caption}
    columns={[
      { key: 'name', label: audiences.table.name },
      { key: 'rule', label: audiences.table.rule },
      { key: 'scope', label: audiences.table.scope },
      { key: 'people', label: audiences.table.people, kind: 'number' },
      { key: 'version', label: audiences.table.version, kind: 'number' },
    ]}
    rows={listed.map((each) => ({
      key: each.id,
      cells: {
        name: (
          <>
            <Link
              href={`/audiences/${each.id}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {each.name[language]}
            </Link>{' '}
            {each.closedAt ? <Chip>{audiences.closed}</Chip> : null}
          </>
        ),
        rule: <span className="block min-w-72">{audienceSentence(each.rule, names, language)}</span>,
        scope: (
          <span className="block min-w-32">
            {each.unitId ? (names.units[each.unitId] ?? '') : audiences.wholeProvince}
          </span>
        ),
        people: new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN').format(each.people),
        version: each.version,
      },
    }))}
    empty={audiences.none}
  />
);
