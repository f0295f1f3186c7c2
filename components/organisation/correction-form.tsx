import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { TextField } from './fields.tsx';

/** Taking an event back asks for nothing but the document that says so. */
export const CorrectionForm = ({
  eventId,
  document,
  error,
  words,
}: {
  eventId: string;
  document: string;
  error: (name: string) => string | undefined;
  words: Messages['organisation'];
}) => (
  <form method="get" action="/organisation/events/new#preview" className="max-w-3xl">
    <input type="hidden" name="kind" value="correct" />
    <input type="hidden" name="event" value={eventId} />
    <input type="hidden" name="preview" value="yes" />
    <p className="mb-4">
      <Link
        href={`/organisation/events/${eventId}`}
        prefetch={false}
        className="inline-flex min-h-11 items-center font-semibold"
      >
        {words.form.correcting}
      </Link>
    </p>
    <TextField
      name="document"
      label={words.form.document}
      hint={words.form.documentHint}
      value={document}
      error={error('document')}
    />
    {error('units') ? <p className="mb-5 font-semibold text-lotus">{error('units')}</p> : null}
    <Button>{words.form.preview}</Button>
  </form>
);
