import Link from 'next/link';
import { DownloadLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { columnType, publicCodes, publicColumns } from '#domain/open-data/public-columns.ts';
import { MethodSection } from './about-release.tsx';

/** What every column and every code of the open data means. */
export const DictionaryView = ({ words }: { words: Messages['openData'] }) => {
  const { dictionary } = words;
  const codes: Readonly<Record<keyof typeof publicCodes, Readonly<Record<string, string>>>> = {
    arm: words.arms,
    part: words.parts,
    state: words.states,
  };
  return (
    <Page>
      <p className="mb-2">
        <Link href="/open-data" prefetch={false} className="inline-flex min-h-11 items-center">
          ← {dictionary.back}
        </Link>
      </p>
      <PageTitle
        lead={dictionary.lead}
        actions={<DownloadLink href="/open-data/dictionary.json">{dictionary.machine}</DownloadLink>}
      >
        {dictionary.title}
      </PageTitle>
      <DataTable
        caption={dictionary.columns}
        columns={[
          { key: 'column', label: dictionary.column },
          { key: 'type', label: dictionary.type },
          { key: 'meaning', label: dictionary.meaning },
        ]}
        rows={publicColumns.map((name) => ({
          key: name,
          cells: {
            column: <code>{name}</code>,
            type: dictionary.types[columnType(name)],
            meaning: dictionary.meanings[name],
          },
        }))}
      />
      <Section title={dictionary.codes} id="codes">
        <DataTable
          caption={dictionary.codes}
          columns={[
            { key: 'code', label: dictionary.code },
            { key: 'column', label: dictionary.column },
            { key: 'meaning', label: dictionary.meaning },
          ]}
          rows={(['arm', 'part', 'state'] as const).flatMap((column) =>
            publicCodes[column].map((code) => ({
              key: `${column} ${code}`,
              cells: {
                code: <code>{code}</code>,
                column: <code>{column}</code>,
                meaning: codes[column][code],
              },
            })),
          )}
        />
      </Section>
      <MethodSection words={words} />
    </Page>
  );
};
