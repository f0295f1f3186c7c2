import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Day, formatDay } from '#domain/time/day.ts';

export type ShownTag = {
  readonly id: string;
  readonly tag: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** The tags of a person with their days. */
export const TagList = ({
  tags,
  words,
}: {
  tags: readonly ShownTag[];
  words: Messages['audiences']['tags'];
}) =>
  tags.length === 0 ? (
    <p className="text-soft">{words.none}</p>
  ) : (
    <ul className="flex flex-wrap gap-x-5 gap-y-2">
      {tags.map((tag) => (
        <li key={tag.id}>
          <Chip>{tag.tag}</Chip> <span className="text-soft">{daysOf(tag, words)}</span>
        </li>
      ))}
    </ul>
  );

export const daysOf = (tag: ShownTag, words: Messages['audiences']['tags']): string =>
  tag.validTo === null
    ? words.since(formatDay(tag.validFrom))
    : words.between(formatDay(tag.validFrom), formatDay(tag.validTo));
