import type { LedgerReading } from '#domain/ledger/cell.ts';
import type { ResidentTally } from '#domain/residents/board.ts';
import type { Day } from '#domain/time/day.ts';

/** The board of residents as it is shown. `population` null: the ledger does not say it. */
export type ShownBoard = {
  readonly day: Day;
  readonly total: ResidentTally;
  readonly population: number | null;
  readonly rows: readonly {
    readonly commune: { readonly id: string; readonly name: string };
    readonly population: LedgerReading | null;
    readonly tally: ResidentTally;
  }[];
};
