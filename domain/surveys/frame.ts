import type { LocalText } from '#domain/catalogue/course.ts';
import type { LedgerReading } from '#domain/ledger/cell.ts';
import type { FrameCommune } from '#domain/surveys/draw.ts';

/** The communes the ledger is sure of, in the order given. Where it is silent or divided there is nothing to draw by. */
export const frameOf = (
  communeIds: readonly string[],
  ledger: ReadonlyMap<string, LedgerReading>,
): readonly FrameCommune[] =>
  communeIds.flatMap((unitId) => {
    const reading = ledger.get(unitId);
    return reading === undefined || 'conflict' in reading || reading.value <= 0
      ? []
      : [{ unitId, population: reading.value }];
  });

/** The documents a frame was read from, each once. */
export const sourceOfFrame = (ledger: ReadonlyMap<string, LedgerReading>): LocalText => {
  const sources = [...ledger.values()].flatMap((one) => ('conflict' in one ? [] : [one.source]));
  const joined = (language: keyof LocalText) => [...new Set(sources.map((one) => one[language]))].join('; ');
  return { vi: joined('vi'), en: joined('en') };
};
