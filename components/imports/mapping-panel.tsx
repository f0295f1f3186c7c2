import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { fieldLabel, type ImportFieldLabels } from '#content/messages/import-words.ts';
import type { Messages } from '#content/messages/messages.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { ColumnMapping } from '#domain/imports/mapping.ts';
import { importSpec } from '#domain/imports/specs.ts';

type Action = ComponentProps<typeof ActionForm>['action'];
export type MappableFile = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: string;
  readonly headings: readonly { readonly column: string; readonly header: string }[] | null;
  readonly columns: readonly { readonly field: string; readonly column: string }[] | null;
  readonly mapping: ColumnMapping | null;
  readonly offered: { readonly id: string; readonly name: string } | null;
  readonly otherMappings: readonly string[];
};

/** How the columns are read, for a human to say otherwise: a remembered reading is offered, never taken by itself. */
export const MappingPanel = ({
  file,
  action,
  labels,
  text,
}: {
  file: MappableFile;
  action: Action;
  labels: ImportFieldLabels;
  text: Messages['rosterSync']['mapping'];
}) => {
  const read = new Map(
    (file.mapping?.columns ?? file.columns ?? []).map(({ column, field }) => [column, field ?? '']),
  );
  const options = [
    { value: '', label: text.unused },
    ...importSpec(file.kind).fields.map(({ key }) => ({
      value: key,
      label: fieldLabel(labels, file.kind, key),
    })),
  ];
  return (
    <div className="mt-8 grid gap-4">
      {file.mapping?.savedAs ? <Notice tone="note" title={text.used(file.mapping.savedAs)} /> : null}
      {file.offered === null ? null : (
        <Notice tone="note" title={text.offer(file.offered.name)}>
          <ActionForm
            action={action}
            scope="offer"
            fields={[
              { name: 'importId', type: 'hidden', value: file.id },
              { name: 'mappingId', type: 'hidden', value: file.offered.id },
            ]}
            submit={<Button look="quiet">{text.use(file.offered.name)}</Button>}
          />
        </Notice>
      )}
      {file.otherMappings.length > 0 ? (
        <Notice tone="soon" title={text.other(file.otherMappings.join(', '))} />
      ) : null}
      <details className="group" open={file.state === 'refused'}>
        <summary className="flex min-h-11 list-none items-center font-semibold text-river before:mr-2 before:content-['▸'] group-open:before:content-['▾']">
          {text.choose}
        </summary>
        <p className="mb-4 text-soft">{text.lead}</p>
        <ActionForm
          action={action}
          scope="columns"
          className="max-w-xl"
          fields={[
            { name: 'importId', type: 'hidden', value: file.id },
            ...(file.headings ?? []).map(({ column, header }) => ({
              ...{ name: `column.${column}`, type: 'select' as const, options },
              ...{ label: text.column(column, header), value: read.get(column) ?? '' },
            })),
            { name: 'remember', type: 'checkbox', label: text.remember },
            {
              name: 'name',
              type: 'text',
              label: text.name,
              hint: text.nameHint,
              value: file.mapping?.savedAs ?? '',
            },
          ]}
          submit={<Button>{text.submit}</Button>}
        />
      </details>
    </div>
  );
};
