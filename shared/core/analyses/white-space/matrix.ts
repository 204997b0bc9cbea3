import { dayNumber, readDay } from '../../model/day.ts';
import { marksOf } from '../../purchases/product-marks.ts';
import { purchasesOf, type Purchases } from '../../purchases/purchases.ts';
import type { WhiteSpaceInput } from './query.ts';
import type { WhiteSpaceColumn, WhiteSpaceParams } from './schema.ts';

/** Columns beside which all others are one. */
const mostColumns = 30;

/** What everybody spent on each column: customers × columns, row by row. */
export type Matrix = Readonly<{
  columns: readonly WhiteSpaceColumn[];
  columnsInOther: number;
  /** Rows of `Columns.customers` who bought anything in the time, ascending. */
  customers: Int32Array;
  /** By place in `customers` × columns; NaN where nothing was bought: what was bought may have cost nothing. */
  spendMinor: Float64Array;
  /** Day numbers; Infinity and -Infinity without purchases. */
  first: number;
  last: number;
}>;

/** What a column is of: the code of each product, and what is known of each code. */
type Things = Readonly<{
  codes: ArrayLike<number>;
  describe: (code: number) => Omit<WhiteSpaceColumn, 'buyers' | 'spendMinor'>;
}>;

function thingsOf({ columns, facts, categories }: WhiteSpaceInput, level: WhiteSpaceParams['level']): Things {
  if (level === 'product')
    return {
      codes: Int32Array.from(columns.products.id, (_, row) => row),
      describe: (row) => ({
        key: `product:${columns.products.id[row] ?? 0}`,
        kind: 'product',
        name: facts.names[row] ?? '',
      }),
    };
  const none = categories.names.length;
  return {
    codes: categories.codes.map((code) => (code < 0 ? none : code)),
    describe(code) {
      const name = categories.names[code];
      return name === undefined
        ? { key: 'none', kind: 'none', name: null }
        : { key: `category:${name}`, kind: 'category', name };
    },
  };
}

/** What was bought: which purchases count, and the code of each. */
type Bought = Readonly<{
  purchases: Purchases;
  isIn: (at: number) => boolean;
  codeAt: (at: number) => number;
}>;

const day = (text: string | null, otherwise: number) => {
  const read = text === null ? null : readDay(text);
  return read === null ? otherwise : dayNumber(read);
};

/** Which column each code stands in: those that most was spent on, the largest first; all others in one behind them. */
function placeCodes(spent: ReadonlyMap<number, number>) {
  const sorted = [...spent].sort(([a, x], [b, y]) => y - x || a - b).map(([code]) => code);
  const own = sorted.length <= mostColumns + 1 ? sorted : sorted.slice(0, mostColumns);
  return {
    own,
    placeOf: new Map(own.map((code, place) => [code, place])),
    inOther: sorted.length - own.length,
  };
}

/** What was spent on each code, who bought anything, ascending, and from when to when. */
function spendByCode({ purchases, isIn, codeAt }: Bought) {
  const spent = new Map<number, number>();
  let [first, last] = [Infinity, -Infinity];
  const buyers: number[] = [];
  for (let at = 0; at < purchases.count; at += 1) {
    if (!isIn(at)) continue;
    spent.set(codeAt(at), (spent.get(codeAt(at)) ?? 0) + (purchases.amountMinor[at] ?? 0));
    const on = purchases.day[at] ?? 0;
    [first, last] = [Math.min(first, on), Math.max(last, on)];
    const who = purchases.customer[at] ?? 0;
    if (buyers.at(-1) !== who) buyers.push(who);
  }
  return { spent, buyers, first, last };
}

/** What each buyer spent on each column, row by row; codes without a place are in the last column. */
function spendByCell(
  { purchases, isIn, codeAt }: Bought,
  buyers: readonly number[],
  placeOf: ReadonlyMap<number, number>,
  width: number,
): Float64Array {
  const spendMinor = new Float64Array(buyers.length * width).fill(Number.NaN);
  let row = 0;
  for (let at = 0; at < purchases.count; at += 1) {
    if (!isIn(at)) continue;
    while (buyers[row] !== purchases.customer[at]) row += 1; // both ascend
    const cell = row * width + (placeOf.get(codeAt(at)) ?? width - 1);
    const before = spendMinor[cell] ?? Number.NaN;
    spendMinor[cell] = (Number.isNaN(before) ? 0 : before) + (purchases.amountMinor[at] ?? 0);
  }
  return spendMinor;
}

/** Adds up what everybody known bought in the time, by what it was. */
export function spendMatrix(input: WhiteSpaceInput, { level, from, to }: WhiteSpaceParams): Matrix {
  const purchases = purchasesOf(input.columns, { marks: marksOf(input.facts.names), keep: [] });
  const { codes, describe } = thingsOf(input, level);
  const [start, end] = [day(from, -Infinity), day(to, Infinity)];
  const isIn = (at: number) => {
    const on = purchases.day[at] ?? 0;
    return (purchases.customer[at] ?? -1) >= 0 && on >= start && on <= end;
  };
  const codeAt = (at: number) => codes[purchases.product[at] ?? 0] ?? 0;
  const bought: Bought = { purchases, isIn, codeAt };
  const { spent, buyers, first, last } = spendByCode(bought);
  const { own, placeOf, inOther } = placeCodes(spent);
  const width = own.length + (inOther > 0 ? 1 : 0);
  const spendMinor = spendByCell(bought, buyers, placeOf, width);
  const described = own.map(describe);
  const columns = (
    inOther > 0 ? [...described, { key: 'other', kind: 'other' as const, name: null }] : described
  ).map((column, place): WhiteSpaceColumn => {
    let [count, sum] = [0, 0];
    for (let cell = place; cell < spendMinor.length; cell += width) {
      const spend = spendMinor[cell] ?? Number.NaN;
      if (Number.isNaN(spend)) continue;
      count += 1;
      sum += spend;
    }
    return { ...column, buyers: count, spendMinor: sum };
  });
  return { columns, columnsInOther: inOther, customers: Int32Array.from(buyers), spendMinor, first, last };
}
