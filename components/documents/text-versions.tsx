import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type ReportText, textSections } from '#domain/documents/report-text.ts';
import { formatInstant } from '#domain/time/day.ts';

/** Who wrote when, each version to be read in full. */
export const TextVersions = ({
  versions,
  words,
}: {
  versions: readonly {
    readonly number: number;
    readonly sections: ReportText;
    readonly by: string | null;
    readonly recordedAt: Date;
  }[];
  words: Messages['officialDocuments']['text'];
}) =>
  versions.length === 0 ? null : (
    <Section id="history" title={words.history}>
      <DataTable
        caption={words.history}
        columns={[
          { key: 'version', label: words.columns.version },
          { key: 'by', label: words.columns.by },
          { key: 'when', label: words.columns.when },
        ]}
        rows={versions.map(({ number, sections, by, recordedAt }) => ({
          key: String(number),
          cells: {
            version: (
              <details>
                <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{number}</summary>
                <dl lang="vi" className="max-w-[60ch] space-y-2 pb-3">
                  {textSections.map((section) => (
                    <div key={section}>
                      <dt className="font-semibold text-soft">{words.sections[section]}</dt>
                      <dd className="whitespace-pre-line">{sections[section] || '[…]'}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            ),
            by: by ?? words.someone,
            when: <span className="whitespace-nowrap">{formatInstant(recordedAt)}</span>,
          },
        }))}
      />
    </Section>
  );
