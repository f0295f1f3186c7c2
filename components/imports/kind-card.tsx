import type { ReactNode } from 'react';
import { DownloadLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import { fieldLabel, type ImportFieldLabels } from '#content/messages/import-words.ts';
import type { Messages } from '#content/messages/messages.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { templateFields } from '#domain/imports/template.ts';

/** One kind of file: what it is for, what it must hold, its template, and where to send it. */
export const KindCard = ({
  kind,
  pages,
  labels,
  children,
}: {
  kind: ImportKind;
  pages: Messages['importPages'];
  labels: ImportFieldLabels;
  children?: ReactNode;
}) => (
  <Card>
    <h2 className="text-[1.15rem]">{pages.kinds[kind].title}</h2>
    <p className="mt-1 mb-3 text-soft">{pages.kinds[kind].what}</p>
    <details className="group mb-4">
      <summary className="flex min-h-11 list-none items-center font-semibold text-river before:mr-2 before:content-['▸'] group-open:before:content-['▾']">
        {pages.columns}
      </summary>
      <dl className="mt-1 mb-2">
        {templateFields(kind).map(({ field, required }) => (
          <div key={field} className="border-t border-line py-2 text-[0.9rem]">
            <dt className="font-semibold">
              {fieldLabel(labels, kind, field)}
              {required ? <span className="font-normal text-lotus"> ({pages.needed})</span> : null}
            </dt>
            <dd className="text-soft">{pages.howToWrite[field]}</dd>
          </div>
        ))}
      </dl>
    </details>
    {children}
    <p className="mt-3">
      <DownloadLink href={`/imports/template/${kind}`}>
        {pages.templateLink}
        <span className="sr-only">: {pages.kinds[kind].title}</span>
      </DownloadLink>
    </p>
  </Card>
);
