import type { TextColumn } from '../../columns/people-columns.ts';
import { textAt } from '../../columns/read-text.ts';
import { dayFromNumber } from '../../model/day.ts';
import { hasBit, type Bits } from '../../segments/bits.ts';
import { adjustedP, believedRate } from '../../stats/adjusted-p.ts';
import type { Report } from '../define.ts';
import { cellOf } from './cell.ts';
import { spendMatrix, type Matrix } from './matrix.ts';
import type { RowSet, WhiteSpaceInput } from './query.ts';
import type { WhiteSpaceCell, WhiteSpaceParams, WhiteSpaceResult, WhiteSpaceRow } from './schema.ts';

function membersOf({ words }: Bits): number {
  let count = 0;
  for (const word of words) for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const sumOf = (cells: readonly WhiteSpaceCell[], of: (cell: WhiteSpaceCell) => number) =>
  cells.reduce((sum, cell) => sum + of(cell), 0);

/** One column of the matrix, of some places of it: what each who bought spent. */
function spendsIn({ spendMinor, columns }: Matrix, column: number, places: readonly number[]): number[] {
  const spends: number[] = [];
  for (const place of places) {
    const spend = spendMinor[place * columns.length + column] ?? Number.NaN;
    if (!Number.isNaN(spend)) spends.push(spend);
  }
  return spends;
}

function rowOf(matrix: Matrix, { key, group, segmentId, bits }: RowSet): WhiteSpaceRow {
  const own: number[] = [];
  const others: number[] = [];
  matrix.customers.forEach((row, place) => (hasBit(bits, row) ? own : others).push(place));
  const cells = matrix.columns.map((_, column) => {
    const spends = spendsIn(matrix, column, own);
    return cellOf({
      people: own.length,
      buyers: spends.length,
      spendMinor: spends.reduce((sum, spend) => sum + spend, 0),
      others: others.length,
      otherSpends: Float64Array.from(spendsIn(matrix, column, others)).sort(),
    });
  });
  return {
    ...{ key, group, segmentId, customerId: null, name: null },
    members: membersOf(bits),
    customers: own.length,
    spendMinor: sumOf(cells, ({ spendMinor }) => spendMinor),
    gapMinor: sumOf(cells, ({ gap }) => gap?.moneyMinor ?? 0),
    cells,
  };
}

/** Sets the q of every cell that was tested. */
function adjust(rows: readonly WhiteSpaceRow[]): Pick<WhiteSpaceResult, 'rows' | 'tests' | 'believed'> {
  const tested = rows.flatMap(({ cells }) => cells.flatMap(({ index }) => (index === null ? [] : [index.p])));
  const q = adjustedP(tested);
  let at = 0;
  const adjusted = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): WhiteSpaceCell => {
      if (cell.index === null) return cell;
      const own = q[at] ?? 1;
      at += 1;
      return { ...cell, index: { ...cell.index, q: own } };
    }),
  }));
  return { rows: adjusted, tests: tested.length, believed: q.filter((one) => one <= believedRate).length };
}

function nameAt({ codes, distinct }: TextColumn, row: number): string | null {
  const code = codes[row] ?? -1;
  return code < 0 ? null : textAt(distinct, code);
}

/**
 * Each customer a row. Of one person nothing differs by more than chance, so nothing is tested; what they have not bought is told by how many of
 * all others have, and what those usually spend.
 */
function customerRows(
  { columns, people, names }: WhiteSpaceInput,
  matrix: Matrix,
  { offset, limit }: WhiteSpaceParams,
): Pick<WhiteSpaceResult, 'rows' | 'rowCount'> {
  const width = matrix.columns.length;
  const all = Array.from(matrix.customers, (_, place) => place);
  const sorted = matrix.columns.map((_, column) => Float64Array.from(spendsIn(matrix, column, all)).sort());
  const without = (column: number, spend: number) => {
    const spends = sorted[column] ?? new Float64Array(0);
    if (Number.isNaN(spend)) return spends;
    const at = spends.indexOf(spend);
    return spends.filter((_, place) => place !== at);
  };
  // of who has not bought a cell is the same for all, so it is made once
  const ofMissing = sorted.map((spends) =>
    // where everybody has bought, nobody is missing
    spends.length === all.length
      ? null
      : cellOf({ ...{ people: 1, buyers: 0, spendMinor: 0 }, others: all.length - 1, otherSpends: spends }),
  );
  const spentBy = (place: number) =>
    matrix.spendMinor
      .subarray(place * width, (place + 1) * width)
      .reduce((sum, spend) => (Number.isNaN(spend) ? sum : sum + spend), 0);
  const asked = all.filter((place) => people === null || hasBit(people, matrix.customers[place] ?? 0));
  const ranked = asked.map((place) => ({ place, spendMinor: spentBy(place) }));
  ranked.sort((a, b) => b.spendMinor - a.spendMinor || a.place - b.place);
  const rows = ranked.slice(offset, offset + limit).map(({ place }): WhiteSpaceRow => {
    const row = matrix.customers[place] ?? 0;
    const id = columns.customers.id[row] ?? 0;
    const cells = matrix.columns.map((_, column): WhiteSpaceCell => {
      const spend = matrix.spendMinor[place * width + column] ?? Number.NaN;
      const missing = ofMissing[column];
      if (Number.isNaN(spend) && missing) return missing;
      const facts = { people: 1, buyers: 1, spendMinor: spend, others: all.length - 1 };
      return cellOf({ ...facts, otherSpends: without(column, spend) });
    });
    return {
      ...{ key: `customer:${id}`, group: null, segmentId: null, customerId: id, members: 1, customers: 1 },
      name: names === null ? null : nameAt(names.fields.name, row),
      spendMinor: sumOf(cells, ({ spendMinor }) => spendMinor),
      gapMinor: sumOf(cells, ({ gap }) => gap?.moneyMinor ?? 0),
      cells,
    };
  });
  return { rows, rowCount: asked.length };
}

/**
 * Who buys of what, against everybody else, and what is missing.
 *
 * @returns the whole result; without purchases no columns, and rows without cells
 * @see README.md beside this file
 */
export function computeWhiteSpace(
  input: WhiteSpaceInput,
  params: WhiteSpaceParams,
  report: Report,
): WhiteSpaceResult {
  const matrix = spendMatrix(input, params);
  const sets = input.rows;
  const isEmpty = matrix.customers.length === 0;
  report(1, 2);
  const listed = sets === null ? customerRows(input, matrix, params) : null;
  const made = sets === null ? [] : sets.map((set) => rowOf(matrix, set));
  return {
    currency: input.columns.currency,
    from: isEmpty ? null : dayFromNumber(matrix.first),
    to: isEmpty ? null : dayFromNumber(matrix.last),
    customers: matrix.customers.length,
    spendMinor: matrix.columns.reduce((sum, { spendMinor }) => sum + spendMinor, 0),
    columns: [...matrix.columns],
    columnsInOther: matrix.columnsInOther,
    ...(listed === null ? { ...adjust(made), rowCount: made.length } : { ...listed, tests: 0, believed: 0 }),
  };
}
