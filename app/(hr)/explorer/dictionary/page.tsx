import type { Metadata } from 'next';
import { currentLanguage, currentMessages, requireActor } from '#app/_http/actor.ts';
import { ask } from '#app/_http/ask.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Page, PageTitle, Section } from '#components/ui/layout.tsx';
import { layerIn } from '#content/messages/explorer-sentence.ts';
import { closedValues, isClosed } from '#domain/explorer/layer.ts';
import { readDictionary } from '#usecases/explorer/read-dictionary.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentMessages()).explorer.dictionary.title };
}

export default async function DictionaryPage() {
  await requireActor();
  const [{ explorer }, language] = await Promise.all([currentMessages(), currentLanguage()]);
  const words = explorer.dictionary;
  const layer = layerIn(language);
  const sets = await ask(readDictionary, {});
  return (
    <Page>
      <PageTitle
        lead={words.lead}
        actions={
          <ButtonLink href="/explorer" look="quiet">
            {words.back}
          </ButtonLink>
        }
      >
        {words.title}
      </PageTitle>
      {sets.map(({ dataset, measures, dimensions }) => (
        <Section key={dataset} id={dataset} title={layer.datasets[dataset].name}>
          <p className="mb-4 max-w-[68ch] text-soft">{layer.datasets[dataset].means}</p>
          <div className="space-y-5">
            <DataTable
              caption={words.measures(layer.datasets[dataset].name)}
              columns={[
                { key: 'name', label: words.name },
                { key: 'means', label: words.means },
              ]}
              rows={measures.map((measure) => ({ key: measure, cells: { ...layer.measures[measure] } }))}
            />
            <DataTable
              caption={words.dimensions(layer.datasets[dataset].name)}
              columns={[
                { key: 'name', label: words.name },
                { key: 'means', label: words.means },
                { key: 'values', label: words.values },
              ]}
              rows={dimensions.map((dimension) => ({
                key: dimension,
                cells: {
                  ...layer.dimensions[dimension],
                  values: isClosed(dimension)
                    ? closedValues[dimension].map((value) => layer.values[dimension][value]).join('; ')
                    : words.open,
                },
              }))}
            />
          </div>
        </Section>
      ))}
    </Page>
  );
}
