import { seededRandom } from './random.ts';

/** One generated order line. The object is used again for the next line. */
export type OrderLine = {
  order: number;
  customer: number;
  /** Days since 1970-01-01. */
  day: number;
  product: number;
  quantity: number;
  priceMinor: number;
};

const firstDay = 19_358; // 2023-01-01
const days = 731; // to 2024-12-31
export const linesPerCustomer = 20;
const products = 2_000;
const seed = 20_230_101;

/** Most draws are small: some customers and products take most of the lines, as in a shop. */
const skewed = (share: number, count: number) => Math.min(count - 1, Math.floor(share * share * count));

/**
 * The lines of a generated shop, always the same ones: two years, 20 lines a customer on average and 2.5 an order,
 * both unevenly spread.
 *
 * @param customers how many there are, where it is not that average
 */
export function forEachOrderLine(
  lines: number,
  visit: (line: OrderLine) => void,
  customers = Math.max(1, Math.floor(lines / linesPerCustomer)),
): void {
  const random = seededRandom(seed);
  const line: OrderLine = { order: 0, customer: 0, day: 0, product: 0, quantity: 0, priceMinor: 0 };
  let written = 0;
  while (written < lines) {
    line.order += 1;
    line.customer = skewed(random(), customers);
    line.day = firstDay + Math.floor(random() * days);
    const size = Math.min(lines - written, 1 + Math.floor(random() * 4));
    for (let at = 0; at < size; at += 1) {
      line.product = skewed(random(), products);
      line.quantity = 1 + Math.floor(random() * 5);
      line.priceMinor = 99 + ((line.product * 7_919) % 9_900);
      visit(line);
    }
    written += size;
  }
}
