import type { Damage } from '../../../shared/core/import/normalise/normalise.ts';

/** Something about one cell that is counted and shown: message key `issue.<code>`. */
export type CellNote = Readonly<{
  code: 'cell-error' | 'formula-without-value' | 'cells-merged';
  column: number;
  example: string;
}>;

/** A row of a sheet that holds something, as text. */
export type SheetRow = {
  /** As the program shows it, counted from 1. */
  readonly number: number;
  readonly cells: string[];
  /** Columns that hold an amount: a number with decimals, or with a format for money and shares. */
  readonly amounts: readonly number[];
  notes: readonly CellNote[];
  readonly damage: Damage | null;
};
