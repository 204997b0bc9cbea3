import { hasBit } from '../../segments/bits.ts';
import { spendMatrix } from './matrix.ts';
import type { WhiteSpaceInput } from './query.ts';
import type { WhiteSpaceParams } from './schema.ts';

/** Whether a customer is in the row of a key; null when there is no such row. */
function rowTest({ rows, columns, people }: WhiteSpaceInput, key: string): ((row: number) => boolean) | null {
  if (rows !== null) {
    const set = rows.find((one) => one.key === key);
    return set === undefined ? null : (row) => hasBit(set.bits, row);
  }
  const id = key.startsWith('customer:') ? Number(key.slice('customer:'.length)) : Number.NaN;
  const wanted = columns.customers.id.indexOf(id);
  if (wanted < 0 || (people !== null && !hasBit(people, wanted))) return null;
  return (row) => row === wanted;
}

/**
 * The customers behind a cell.
 *
 * @param selection `ROW|COLUMN|bought` or `ROW|COLUMN|not-bought`, by the keys of the result; of those who bought anything in the time. The key
 * of a column may have a bar in it, that of a row has none
 * @returns customer ids, ascending; null when there is no such row or column
 */
export function whiteSpaceMembers(
  input: WhiteSpaceInput,
  params: WhiteSpaceParams,
  selection: string,
): Int32Array | null {
  const [start, end] = [selection.indexOf('|'), selection.lastIndexOf('|')];
  const which = selection.slice(end + 1);
  if (start < 0 || end <= start || (which !== 'bought' && which !== 'not-bought')) return null;
  const matrix = spendMatrix(input, params);
  const column = matrix.columns.findIndex(({ key }) => key === selection.slice(start + 1, end));
  const isIn = rowTest(input, selection.slice(0, start));
  if (column < 0 || isIn === null) return null;
  const { id } = input.columns.customers;
  const found: number[] = [];
  matrix.customers.forEach((row, place) => {
    const hasBought = !Number.isNaN(matrix.spendMinor[place * matrix.columns.length + column]);
    if (isIn(row) && hasBought === (which === 'bought')) found.push(id[row] ?? 0);
  });
  return Int32Array.from(found);
}
