import { shownField, shownValue } from '../import/apply/shown-value.ts';
import { asCell, type Replayed } from './replay.ts';
import type { RowTable } from './row-tables.ts';
import type { UndoContext } from './undo-context.ts';

/** Tells of cells that the undone import wrote and a later one stands by. */
export function tellKept(
  { tally, imports }: UndoContext,
  table: RowTable,
  done: Pick<Extract<Replayed, { isGone: false }>, 'state' | 'kept'>,
) {
  const currency = typeof done.state['currency'] === 'string' ? done.state['currency'] : null;
  const shown = (cell: string, value: unknown) =>
    value !== null && typeof value === 'object'
      ? JSON.stringify(value)
      : shownValue(cell, asCell(value), currency);
  for (const { cell, value, later } of done.kept)
    if (cell !== 'search_text')
      tally.keptCell({
        field: shownField(table.shownAs, cell),
        value: shown(cell, value),
        laterFile: imports.get(later)?.fileName ?? '',
        laterValue: shown(cell, done.state[cell]),
      });
}
