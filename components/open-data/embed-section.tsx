import { Section } from '#components/ui/layout.tsx';
import type { IndicatorViewProps } from './indicator-view-props.ts';

/** The piece of HTML that shows this indicator's chart in somebody else's page, to be copied. */
export const EmbedSection = ({
  embedUrl,
  title,
  words: { detail },
}: Pick<IndicatorViewProps, 'embedUrl' | 'words'> & { title: string }) => {
  const quoted = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const snippet = `<iframe src="${embedUrl.replaceAll('&', '&amp;')}" title="${quoted}" width="100%" height="480" style="border:0" loading="lazy"></iframe>`;
  return (
    <Section title={detail.embed} id="embed">
      <p id="embed-hint" className="mb-2 max-w-[68ch]">
        {detail.embedHint}
      </p>
      <textarea
        readOnly
        rows={4}
        aria-labelledby="embed"
        aria-describedby="embed-hint"
        defaultValue={snippet}
        className="w-full max-w-3xl rounded-card border border-line-strong bg-band p-4 font-mono text-[0.9rem] break-all"
      />
      <p>
        <a href={embedUrl} className="inline-flex min-h-11 items-center">
          {detail.embedLook}
        </a>
      </p>
    </Section>
  );
};
