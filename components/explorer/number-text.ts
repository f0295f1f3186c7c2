import type { Language } from '#content/messages/messages.ts';
import { kindOf, type Measure } from '#domain/explorer/layer.ts';

/** A number as it is read; a dash where there is nothing to divide by. */
export const numberText = (value: number | null, measure: Measure, language: Language): string => {
  if (value === null) return '–';
  const kind = kindOf(measure);
  const fraction = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  if (kind === 'share') return `${new Intl.NumberFormat(language, fraction).format(value / 100)}%`;
  if (kind === 'percent') return `${new Intl.NumberFormat(language, fraction).format(value)}%`;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
};
