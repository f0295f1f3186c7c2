import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';

export type SourceDocument = {
  readonly sourceTitle: string;
  readonly sourceNumber: string | null;
  readonly sourceOn: Day;
};

/** One document, however it was typed: case, marks and spaces aside. */
export const sourceKey = ({ sourceTitle, sourceNumber, sourceOn }: SourceDocument): string =>
  JSON.stringify([fold(sourceTitle), sourceNumber === null ? null : fold(sourceNumber), sourceOn]);

export const sameSource = (a: SourceDocument, b: SourceDocument): boolean => sourceKey(a) === sourceKey(b);
