import { ButtonLink } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { blankNumber, type DocumentTemplate, signingText } from '#domain/documents/template.ts';

/** A template in a few lines: whose it is, how it signs, which version stands. */
export const TemplateCard = ({
  code,
  version: { content, number, by, recordedAt },
  words,
}: {
  code: string;
  version: {
    readonly number: number;
    readonly content: DocumentTemplate;
    readonly by?: string | null;
    readonly recordedAt?: Date;
  };
  words: Messages['officialDocuments']['templates'];
}) => (
  <Card className="flex h-full flex-col gap-3">
    <h2 className="text-[1.1rem]" lang="vi">
      {content.name}
    </h2>
    <p>
      <Chip tone={content.layout === 'state' ? 'good' : 'plain'}>{words.layouts[content.layout]}</Chip>
    </p>
    <dl className="grid gap-2 text-[0.92rem]">
      <div>
        <dt className="font-semibold text-soft">{words.fields.issuingBody}</dt>
        <dd lang="vi">
          {content.superiorBody ? <span className="block">{content.superiorBody}</span> : null}
          {content.issuingBody}
        </dd>
      </div>
      <div>
        <dt className="font-semibold text-soft">{words.fields.numberPattern}</dt>
        <dd lang="vi" className="whitespace-pre-wrap">
          {blankNumber(content.numberPattern).number}
        </dd>
      </div>
      <div>
        <dt className="font-semibold text-soft">{words.columns.signer}</dt>
        <dd lang="vi">{signingText(content).join(' / ')}</dd>
      </div>
    </dl>
    <p className="text-[0.88rem] text-soft">
      {words.version(number)}
      {recordedAt ? ` · ${words.by(by ?? '', recordedAt)}` : ''}
    </p>
    <p className="mt-auto pt-2">
      <ButtonLink look="quiet" href={`/report-templates/${code}`}>
        {words.edit}
      </ButtonLink>
    </p>
  </Card>
);
