import type { ProductCategories } from '../../columns/product-categories.ts';
import type { Columns } from '../../columns/columns.ts';
import { countsAsOrder } from '../../columns/counted-orders.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { differenceOfShares } from '../../stats/effects/difference-of-shares.ts';
import { comparedFilled, type ComparedShare } from './schema.ts';
import type { Sides } from './sides.ts';

type Untested = Omit<ComparedShare, 'q'>;

/** As many categories are compared, those that most people bought from. */
const mostCategories = 40;

function shareOf(
  of: ComparedShare['of'],
  name: string,
  counts: readonly [number, number],
  sides: Sides,
): Untested[] {
  const [a, b] = counts;
  const effect = differenceOfShares(a, sides.first.length, b, sides.second.length);
  if (effect === null) return [];
  return [
    {
      kind: 'share',
      of,
      name,
      first: { n: sides.first.length, count: a },
      second: { n: sides.second.length, count: b },
      effect: { value: effect.value, interval: [...effect.interval] },
      p: effect.p,
    },
  ];
}

/** Whether fields of the profile that matter for reaching somebody are filled. */
export function compareFilled(people: PeopleColumns, sides: Sides): Untested[] {
  return comparedFilled.flatMap((field) => {
    const { codes } = people.fields[field];
    const filled = (rows: Int32Array) =>
      rows.reduce((sum, row) => sum + ((codes[row] ?? -1) >= 0 ? 1 : 0), 0);
    return shareOf('filled', field, [filled(sides.first), filled(sides.second)], sides);
  });
}

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
export function compareBought(
  columns: Columns,
  categories: ProductCategories,
  sides: Sides,
): Readonly<{ shares: Untested[]; moreCategories: number }> {
  const a = countBuyers(columns, categories, sides.first);
  const b = countBuyers(columns, categories, sides.second);
  const bought = categories.names
    .map((name, at) => ({ name, a: a.buyers[at] ?? 0, b: b.buyers[at] ?? 0 }))
    .filter((category) => category.a + category.b > 0)
    .sort((one, other) => other.a + other.b - (one.a + one.b));
  return {
    shares: [
      ...shareOf('ordered', '', [a.ordered, b.ordered], sides),
      ...bought
        .slice(0, mostCategories)
        .flatMap((category) => shareOf('bought', category.name, [category.a, category.b], sides)),
    ],
    moreCategories: Math.max(0, bought.length - mostCategories),
  };
}
