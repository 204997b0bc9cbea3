// Many order lines of products in families, for benchmarks: made by a seeded generator, with no file.
import { sharedCodes, sharedInts, sharedReals, type Columns } from '../core/columns/columns.ts';
import type { ProductCategories } from '../core/columns/product-categories.ts';
import type { ProductFacts } from '../core/columns/product-facts.ts';
import { seededRandom } from '../core/stats/seeded-random.ts';
import { filled } from './made-feedback.ts';

type Size = Readonly<{ customers: number; products: number; lines: number }>;

/** Two lines an order, four sizes a family, fifty families a category; a few products are bought most. */
export function madeGoods({ customers, products, lines }: Size): Readonly<{
  customers: number;
  columns: Columns;
  facts: ProductFacts;
  categories: ProductCategories;
}> {
  const random = seededRandom(3);
  const orders = lines / 2;
  const customerOf = (order: number) => Math.floor((customers * order) / orders);
  const day = filled(sharedInts(orders), () => 19_000 + Math.floor(random() * 730));
  // a customer's orders follow one another in time
  for (let from = 0, to = 0; from < orders; from = to) {
    while (to < orders && customerOf(to) === customerOf(from)) to += 1;
    day.subarray(from, to).sort();
  }
  const priceOf = (product: number) => 1000 * ((product % 4) + 1) + (Math.floor(product / 4) % 90) * 10;
  const product = filled(sharedInts(lines), () => Math.floor(random() ** 2 * products));
  const columns: Columns = {
    dataVersion: 1,
    currency: null,
    customers: {
      count: customers,
      id: filled(sharedInts(customers), (at) => at + 1),
      offsets: filled(sharedInts(customers + 1), (at) => 2 * Math.ceil((orders * at) / customers)),
      orderOffsets: filled(sharedInts(customers + 1), (at) => Math.ceil((orders * at) / customers)),
    },
    orders: {
      count: orders,
      id: filled(sharedInts(orders), (at) => at + 1),
      customer: filled(sharedInts(orders), customerOf),
      day,
      state: sharedCodes(orders),
      amountMinor: sharedReals(orders).fill(5000),
      refundedMinor: sharedReals(orders),
      isLatest: sharedCodes(orders),
      lineOffsets: filled(sharedInts(orders + 1), (at) => 2 * at),
    },
    lines: {
      count: lines,
      customer: filled(sharedInts(lines), (at) => customerOf(Math.floor(at / 2))),
      order: filled(sharedInts(lines), (at) => Math.floor(at / 2)),
      product,
      day: filled(sharedInts(lines), (at) => day[Math.floor(at / 2)] ?? 0),
      quantity: sharedReals(lines).fill(1),
      amountMinor: filled(sharedReals(lines), (at) => priceOf(product[at] ?? 0)),
      refundedMinor: sharedReals(lines),
    },
    products: { count: products, id: filled(sharedInts(products), (at) => at + 1) },
    ordersWithoutRate: 0,
    linesWithoutRate: 0,
  };
  const rows = Array.from({ length: products }, (_, at) => at);
  return {
    customers,
    columns,
    facts: {
      names: rows.map(
        (at) =>
          `Family ${String.fromCharCode(97 + (Math.floor(at / 4) % 26))}x${Math.floor(at / 4)} ${250 * ((at % 4) + 1)} g`,
      ),
      skus: rows.map((at) => `S${at}`),
      priceMinor: Float64Array.from(rows, priceOf),
      costMinor: new Float64Array(products).fill(Number.NaN),
      state: new Uint8Array(products),
    },
    categories: {
      names: Array.from({ length: Math.ceil(products / 200) }, (_, at) => `Category ${at + 1}`),
      codes: filled(sharedInts(products), (at) => Math.floor(at / 200)),
    },
  };
}
