import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { DeclarationState } from '#domain/declarations/state.ts';

const tones = {
  none: 'plain',
  draft: 'plain',
  submitted: 'soon',
  returned: 'now',
  accepted: 'good',
} as const;

/** How a declaration stands, in a word. */
export const DeclarationChip = ({
  state,
  words,
}: {
  state: DeclarationState;
  words: Messages['declarations'];
}) => <Chip tone={tones[state]}>{words.states[state]}</Chip>;
