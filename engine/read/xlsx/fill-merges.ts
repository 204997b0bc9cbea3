import type { Merge } from './find-merges.ts';
import type { CellNote, SheetRow } from './sheet-row.ts';

/** Puts the value of merged cells where it stands for more than its first cell. */
export interface MergeFiller {
  /**
   * A value merged over several rows belongs to each of them and is repeated, but for amounts: a total that is shown once
   * must count once. Rows come in the order of the sheet.
   */
  readonly fillDown: (row: SheetRow) => void;
  /** A name merged over several columns is the name of each. For lines of names only: in the body it is just a long text. */
  readonly spread: (row: SheetRow) => void;
  /** Blocks that span columns and begin in a row. */
  readonly across: (number: number) => readonly Merge[];
}

type Running = Readonly<{ merge: Merge; text: string }>;

function put(row: SheetRow, column: number, text: string): void {
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = text;
}

/** @param columns that are read; blocks beyond them concern nobody */
export function makeMergeFiller(merges: readonly Merge[], columns: number): MergeFiller {
  const down = merges.filter(({ top, bottom, left }) => bottom > top && left < columns);
  const waiting = down.sort((a, b) => a.top - b.top || a.left - b.left);
  // by column: cells of two blocks cannot overlap, so each column has one at most
  const running = new Map<number, Running>();
  let next = 0;

  const begin = (row: SheetRow) => {
    for (let merge = waiting[next]; merge && merge.top <= row.number; merge = waiting[next]) {
      next += 1;
      // the first row of the block has no value, or is not there at all: nothing to repeat
      const text = merge.top === row.number ? (row.cells[merge.left] ?? '') : '';
      if (text === '' || row.amounts.includes(merge.left)) continue;
      running.set(merge.left, { merge, text });
    }
  };

  const across = (number: number) => merges.filter(({ top, left, right }) => top === number && right > left);

  return {
    across,
    fillDown(row) {
      if (next >= waiting.length && running.size === 0) return;
      const notes: CellNote[] = [];
      for (const [column, { merge, text }] of running) {
        if (row.number > merge.bottom) running.delete(column);
        else if ((row.cells[column] ?? '') === '') {
          put(row, column, text);
          notes.push({ code: 'cells-merged', column, example: text });
        }
      }
      if (notes.length > 0) row.notes = [...row.notes, ...notes];
      begin(row);
    },
    spread(row) {
      const here = merges.filter(
        ({ top, bottom, left, right }) =>
          top <= row.number && row.number <= bottom && right > left && left < columns,
      );
      for (const { left, right } of here) {
        const text = row.cells[left] ?? '';
        for (let column = left + 1; column <= Math.min(right, columns - 1) && text !== ''; column += 1)
          if ((row.cells[column] ?? '') === '') put(row, column, text);
      }
    },
  };
}
