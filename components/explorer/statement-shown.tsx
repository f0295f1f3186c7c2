import type { Messages } from '#content/messages/messages.ts';

const box =
  'max-h-96 overflow-auto rounded-card border border-line bg-band p-4 text-[0.82rem] whitespace-pre-wrap break-words';

/** The query that was run, as it was sent: its text, and apart from it everything somebody chose or typed. */
export const StatementShown = ({
  sentence,
  statement,
  words,
}: {
  sentence: string;
  statement: { readonly text: string; readonly params: readonly string[] };
  words: Messages['explorer']['ask'];
}) => (
  <details data-print="hide">
    <summary className="inline-flex min-h-11 items-center text-river underline underline-offset-4">
      {words.statement}
    </summary>
    <div className="space-y-3">
      <p className="max-w-[68ch] text-soft">{words.statementHint}</p>
      <section aria-label={words.statement} tabIndex={0} className={box}>
        <code>{`-- ${sentence}\n${statement.text}`}</code>
      </section>
      <section aria-label={words.params} tabIndex={0} className={box}>
        <code>{statement.params.map((value, at) => `$${at + 1} = ${JSON.stringify(value)}`).join('\n')}</code>
      </section>
    </div>
  </details>
);
