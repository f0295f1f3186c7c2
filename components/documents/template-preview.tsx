import { prescribed } from '#domain/documents/prescribed.ts';
import { blankNumber, type DocumentTemplate, signingText } from '#domain/documents/template.ts';

/** Head and foot of a document as the template lays them out; always in Vietnamese, as on paper. */
export const TemplatePreview = ({
  content,
  label,
  body,
}: {
  content: DocumentTemplate;
  label: string;
  body: string;
}) => {
  const state = content.layout === 'state';
  return (
    <section
      aria-label={label}
      lang="vi"
      className="max-w-[52rem] rounded-card border border-line bg-card p-5 font-serif text-[0.95rem] sm:p-8"
    >
      <div className="grid gap-x-6 gap-y-4 text-center sm:grid-cols-[2fr_3fr]">
        <div>
          {content.superiorBody ? <p>{content.superiorBody}</p> : null}
          <p className="font-bold">{content.issuingBody}</p>
          {state ? <Rule /> : <p aria-hidden="true">*</p>}
          <p className="whitespace-pre-wrap">{blankNumber(content.numberPattern).number}</p>
          <p className="font-bold">{prescribed.draft}</p>
        </div>
        <div>
          <p className="font-bold">{state ? prescribed.nationalName : prescribed.partyName}</p>
          {state ? <p className="font-bold">{prescribed.motto}</p> : null}
          <Rule />
          <p className="italic">
            {content.place}, {prescribed.date}
          </p>
        </div>
      </div>
      {content.addressees.length > 0 ? (
        <p className="mt-5 text-center whitespace-pre-line">
          {`${prescribed.addressees} ${content.addressees.join('\n')}`}
        </p>
      ) : null}
      <p className="my-6 text-center text-soft">{body}</p>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <div className="text-[0.88rem]">
          <p className={state ? 'font-bold italic' : 'underline'}>{prescribed.recipients}</p>
          <ul>
            {content.recipients.map((recipient) => (
              <li key={recipient}>- {recipient}</li>
            ))}
          </ul>
        </div>
        <div className="text-center font-bold">
          {signingText(content).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="mt-12">{content.signerName}</p>
        </div>
      </div>
    </section>
  );
};

const Rule = () => <hr className="mx-auto my-1 w-2/5 border-ink" />;
