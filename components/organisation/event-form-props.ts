import type { Messages } from '#content/messages/messages.ts';
import type { OrgEventKind } from '#domain/organisation/event.ts';

/** What the form of an event needs: what was typed, what is wrong with it, what there is to choose. */
export type EventFormProps = {
  readonly kind: Exclude<OrgEventKind, 'correct'>;
  readonly tree: 'agency' | 'administrative';
  readonly effectiveOn: string;
  readonly units: readonly string[];
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
  readonly choices: {
    readonly units: readonly { readonly id: string; readonly code: string; readonly name: string }[];
    readonly kinds: readonly string[];
    readonly people:
      | readonly { readonly personId: string; readonly fullName: string | null; readonly title: string }[]
      | null;
  };
  readonly words: Messages['organisation'];
};
