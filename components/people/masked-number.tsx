import type { Messages } from '#content/messages/messages.ts';

/** A số định danh by its last three digits; read aloud as words, not as nine dots. */
export const MaskedNumber = ({ tail, people }: { tail: string | null; people: Messages['people'] }) =>
  tail === null ? (
    <span className="text-soft">{people.unknown}</span>
  ) : (
    <span className="whitespace-nowrap">
      <span aria-hidden="true">{people.masked(tail)}</span>
      <span className="sr-only">{people.maskedSpoken(tail)}</span>
    </span>
  );
