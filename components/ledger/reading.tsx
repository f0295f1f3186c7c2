import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { isConflict, type LedgerReading } from '#domain/ledger/cell.ts';

/** A number of the ledger, or why there is none. */
export const ReadingValue = ({
  reading,
  words,
}: {
  reading: LedgerReading | null;
  words: Messages['ledger'];
}) => {
  if (reading === null) return <span className="text-soft">{words.notKnown}</span>;
  if (isConflict(reading)) return <Chip tone="soon">{words.disagree}</Chip>;
  return <span className="tabular-nums">{words.number(reading.value)}</span>;
};

/** Who says so; both of them where two disagree. */
export const ReadingSource = ({
  reading,
  words,
}: {
  reading: LedgerReading | null;
  words: Messages['ledger'];
}) => {
  if (reading === null) return null;
  if (!isConflict(reading)) return reading.source.vi;
  return (
    <ul>
      {reading.conflict.map(({ id, value, source, on }) => (
        <li key={id}>{words.desk.option(words.number(value), source.vi, on)}</li>
      ))}
    </ul>
  );
};
