import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import type { BoardData } from './board-data.ts';
import type { BoardQuery } from './links.ts';

export type BoardViewProps = {
  readonly board: BoardData;
  /** Of the indicators not counted from learning, in the unit the board stands at. */
  readonly figures: readonly Figure[];
  /** The plans to choose from. */
  readonly plans: readonly { readonly code: string; readonly title: LocalText }[];
  readonly query: BoardQuery;
  readonly words: Messages['indicators'];
  readonly boards: Messages['boards'];
  readonly language: Language;
  readonly thisYear: number;
  readonly wrongDays: boolean;
  readonly mayReadPeople: boolean;
  readonly mayReport: boolean;
};
