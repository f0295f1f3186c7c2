import type { Language } from '#content/messages/messages.ts';
import type { PrintedDenominator } from '#domain/reporting/snapshot.ts';
import { formatDay } from '#domain/time/day.ts';

/** The sources of denominators, each once with the indicators it stands for. */
export const DenominatorLines = ({
  denominators,
  language,
}: {
  denominators: readonly PrintedDenominator[];
  language: Language;
}) => (
  <ul>
    {[...grouped(denominators, language)].map(([text, codes]) => (
      <li key={text}>
        {codes.join(', ')}: {text}
      </li>
    ))}
  </ul>
);

const grouped = (denominators: readonly PrintedDenominator[], language: Language): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { source, on, indicator } of denominators) {
    const text = `${source[language]} (${formatDay(on)})`;
    found.set(text, [...(found.get(text) ?? []), indicator]);
  }
  return found;
};
