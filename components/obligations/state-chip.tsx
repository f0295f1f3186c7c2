import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { MemberState } from '#domain/obligations/terms.ts';
import { formatDay } from '#domain/time/day.ts';

/** How a member stands, in a word. */
export const StateChip = ({
  state,
  late,
  metOn,
  words,
}: {
  state: MemberState;
  late: boolean;
  metOn: string | null;
  words: Messages['obligations'];
}) => {
  if (metOn) return <Chip tone="good">✓ {words.members.metOn(formatDay(metOn))}</Chip>;
  if (late) return <Chip tone="now">{words.late}</Chip>;
  return <Chip tone={state === 'open' ? 'soon' : 'plain'}>{words.states[state]}</Chip>;
};
