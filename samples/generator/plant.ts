import type { Random } from './random.ts';
import type { Sheet } from './sheet.ts';

export type Planting<Column extends string> = {
  readonly column: Column;
  readonly defect: string;
  readonly count: number;
  /** Which rows may be chosen; rows whose cell is blank or already planted never are. */
  readonly isEligible?: (row: number) => boolean;
  /** The wrong value and what a repair makes of it; null where a person has to decide. */
  readonly spoil: (
    value: string,
    at: { readonly row: number; readonly index: number },
  ) => readonly [wrong: string, repaired: string | null];
};

/** Spoils `count` cells of a column, spread over the whole sheet, and returns their rows in ascending order. */
export function plant<Column extends string>(
  random: Random,
  sheet: Sheet<Column>,
  { column, defect, count, isEligible = () => true, spoil }: Planting<Column>,
): readonly number[] {
  const rows = Array.from({ length: sheet.rowCount() }, (_, index) => index + 1).filter(
    (row) => sheet.cell(row, column) !== '' && !sheet.isPlanted(row, column) && isEligible(row),
  );
  if (rows.length < count) throw new Error(`${sheet.file}: only ${rows.length} cells for ${defect}`);
  const chosen = random
    .shuffled(rows)
    .slice(0, count)
    .toSorted((one, other) => one - other);
  chosen.forEach((row, index) => {
    const [wrong, repaired] = spoil(sheet.cell(row, column), { row, index });
    sheet.spoil(row, column, defect, wrong, repaired);
  });
  return chosen;
}

/** Blanks, no-break spaces and direction marks that creep in when text is pasted. */
export function untidySpace(random: Random, text: string): string {
  const inner = text.includes(' ') ? text.replace(' ', '  ') : `${text} `;
  return random.pick([` ${text}`, `${text} `, inner, `${text}\u00a0`, `\u200f${text}`]);
}
