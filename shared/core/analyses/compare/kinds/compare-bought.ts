import { countsAsOrder } from '../../../columns/counted-orders.ts';
import type { Columns } from '../../../columns/columns.ts';
import type { ProductCategories } from '../../../columns/product-categories.ts';
import { gather, leave, type Findings } from '../findings.ts';
import type { Sides } from '../sides.ts';
import type { ShareSubject } from '../subject.ts';
import { compareShare } from '../ways/compare-share.ts';

/** As many categories are compared, those that most people bought from. */
const mostCategories = 40;

/** Calls back for every order of a row that counts. @returns whether there is one */
function eachOrder({ customers, orders }: Columns, row: number, visit: (order: number) => void): boolean {
  let isBuyer = false;
  const end = customers.orderOffsets[row + 1] ?? 0;
  for (let order = customers.orderOffsets[row] ?? 0; order < end; order += 1) {
    if (!countsAsOrder(orders.state[order] ?? 0, orders.amountMinor[order] ?? 0)) continue;
    isBuyer = true;
    visit(order);
  }
  return isBuyer;
}

/** How many of the rows bought from each category, and how many bought at all. */
function countBuyers(columns: Columns, { names, codes }: ProductCategories, rows: Int32Array) {
  const { orders, lines } = columns;
  const buyers = new Int32Array(names.length);
  const countedFor = new Int32Array(names.length).fill(-1);
  let ordered = 0;
  for (const row of rows) {
    const isBuyer = eachOrder(columns, row, (order) => {
      const end = orders.lineOffsets[order + 1] ?? 0;
      for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1) {
        const category = codes[lines.product[line] ?? -1] ?? -1;
        if (category < 0 || countedFor[category] === row) continue;
        countedFor[category] = row;
        buyers[category] = (buyers[category] ?? 0) + 1;
      }
    });
    if (isBuyer) ordered += 1;
  }
  return { buyers, ordered };
}

/** Who ever ordered, and who bought from the categories that most people bought from. */
export function compareBought(columns: Columns, categories: ProductCategories, sides: Sides): Findings {
  const a = countBuyers(columns, categories, sides.first);
  const b = countBuyers(columns, categories, sides.second);
  const bought = categories.names
    .map((category, at) => ({ category, a: a.buyers[at] ?? 0, b: b.buyers[at] ?? 0 }))
    .filter((one) => one.a + one.b > 0)
    .sort((one, other) => other.a + other.b - (one.a + one.b));
  const compared = (subject: ShareSubject, first: number, second: number) => ({
    subject,
    found: compareShare(
      subject,
      { n: sides.first.length, count: first },
      { n: sides.second.length, count: second },
    ),
  });
  return {
    ...gather([
      compared({ of: 'ordered' }, a.ordered, b.ordered),
      ...bought
        .slice(0, mostCategories)
        .map(({ category, a: first, b: second }) => compared({ of: 'bought', category }, first, second)),
    ]),
    leftOut: leave('categories', bought.length - mostCategories),
  };
}
