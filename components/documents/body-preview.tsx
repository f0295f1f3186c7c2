/** The body of a report as it will be printed. */
export const BodyPreview = ({
  blocks,
  label,
}: {
  blocks: readonly { readonly kind: 'heading' | 'paragraph'; readonly text: string }[];
  label: string;
}) => (
  <section
    aria-label={label}
    lang="vi"
    className="max-w-[52rem] space-y-2 rounded-card border border-line bg-card p-5 font-serif sm:p-8"
  >
    {blocks.map(({ kind, text }, at) =>
      kind === 'heading' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may be equal and never move
        <p key={at} className="pt-2 font-bold">
          {text}
        </p>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may be equal and never move
        <p key={at} className="indent-8 break-words">
          {text}
        </p>
      ),
    )}
  </section>
);
