import { basename } from 'node:path';
import type { Damage } from '../../shared/core/import/normalise.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { RowBlock } from './csv-rows.ts';
import { limits } from './limits.ts';

/** Rows in file order. `rows[i]` is data row `firstRow + i`, counted from 1 without header and blank lines. */
export type Batch = Readonly<{
  firstRow: number;
  rows: readonly (readonly string[])[];
  damage: readonly Readonly<{ row: number; code: Damage }>[];
}>;

/** Puts header lines aside and numbers the rows. */
export function makeNumbering(path: string, headerRows: number) {
  const header: string[][] = [];
  let next = 1;
  let wasBefore = false;
  const damageAt = (block: RowBlock, index: number): Damage | null => {
    const found = block.damage?.[index] ?? null;
    if (found) return found;
    return (block.rows[index] ?? []).some((cell) => cell.includes('\ufffd')) ? 'text-undecodable' : null;
  };
  return {
    header,
    rows: () => next - 1,
    /** Counts rows that were read another way. */
    pass(rows: number): void {
      next += rows;
    },
    /** @param text that gave these rows; the first of them may have begun in the text before */
    batch(block: RowBlock, text: string): Batch | null {
      const isNow = text.includes('\ufffd');
      const mayBeUndecodable = isNow || wasBefore;
      wasBefore = isNow || (wasBefore && block.rows.length === 0);
      const skipped = Math.min(block.rows.length, headerRows - header.length);
      header.push(...block.rows.slice(0, skipped));
      const widest = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
      if (widest > limits.columns && (next === 1 || skipped > 0))
        throw new AppError('file-too-many-columns', {
          name: basename(path),
          columns: widest,
          limit: limits.columns,
        });
      const rows = skipped === 0 ? block.rows : block.rows.slice(skipped);
      if (rows.length === 0) return null;
      const damage: { row: number; code: Damage }[] = [];
      if (block.damage !== null || mayBeUndecodable)
        rows.forEach((_, i) => {
          const code = damageAt(block, i + skipped);
          if (code) damage.push({ row: next + i, code });
        });
      const batch = { firstRow: next, rows, damage };
      next += rows.length;
      return batch;
    },
  };
}
