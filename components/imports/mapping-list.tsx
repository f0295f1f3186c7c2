import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import { fieldLabel, type ImportFieldLabels } from '#content/messages/import-words.ts';
import type { Messages } from '#content/messages/messages.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { MappedColumn } from '#domain/imports/mapping.ts';

type Saved = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly name: string;
  readonly unitName: string | null;
  readonly columns: readonly MappedColumn[];
};

/** Every remembered reading of columns, to be renamed or deleted. */
export const MappingList = ({
  mappings,
  action,
  kinds,
  labels,
  text,
}: {
  mappings: readonly Saved[];
  action: ComponentProps<typeof ActionForm>['action'];
  kinds: Messages['importPages']['kinds'];
  labels: ImportFieldLabels;
  text: Messages['rosterSync']['mapping'];
}) => {
  if (mappings.length === 0) return <p>{text.none}</p>;
  return (
    <ul className="grid gap-5 md:grid-cols-2">
      {mappings.map((saved) => (
        <li key={saved.id}>
          <Card>
            <h2 className="text-[1.15rem]">{saved.name}</h2>
            <p className="mb-3 text-soft">
              {kinds[saved.kind].title} · {text.sender}: {saved.unitName ?? text.mine}
            </p>
            <p className="mb-3">
              {text.fields}:{' '}
              {saved.columns
                .flatMap(({ header, field }) =>
                  field === null ? [] : [`${header} → ${fieldLabel(labels, saved.kind, field)}`],
                )
                .join('; ')}
            </p>
            <details>
              <summary className="flex min-h-11 items-center font-semibold text-river">{text.change}</summary>
              <ActionForm
                action={action}
                scope={`name-${saved.id}`}
                fields={[
                  { name: 'mappingId', type: 'hidden', value: saved.id },
                  { name: 'name', type: 'text', label: text.name, value: saved.name, required: true },
                ]}
                submit={<Button>{text.rename}</Button>}
              />
              <ActionForm
                action={action}
                scope={`forget-${saved.id}`}
                className="mt-5"
                fields={[
                  { name: 'mappingId', type: 'hidden', value: saved.id },
                  { name: 'name', type: 'hidden', value: saved.name },
                  { name: 'forget', type: 'hidden', value: 'yes' },
                ]}
                submit={<Button look="quiet">{text.forget}</Button>}
              />
            </details>
          </Card>
        </li>
      ))}
    </ul>
  );
};
