import type { Columns } from '../columns/columns.ts';
import { medianOf } from '../stats/median.ts';
import { codeOf, type LineJudgement } from './judge-lines.ts';

/** Fewer orders do not say what is usual. */
const fewestOrders = 30;
/** Iglewicz & Hoaglin's 3.5: of a normal distribution one in two thousand lies further out. */
const robustDeviations = 3.5;
// what the median absolute deviation of a normal distribution must be multiplied with to be its standard deviation
const normalScale = 1.4826;

/**
 * Above which size an order is wholesale: 3.5 robust standard deviations above the median, of logarithms, for sizes of orders are skewed.
 *
 * @param sizes above 0
 * @returns infinite for fewer than 30 orders, and where half of them are of one size: then nothing says what is usual
 * @see Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers, ASQC
 */
export function sizeFence(sizes: Float64Array): number {
  if (sizes.length < fewestOrders) return Number.POSITIVE_INFINITY;
  const logs = sizes.map(Math.log);
  const centre = medianOf(logs);
  const spread = medianOf(logs.map((value) => Math.abs(value - centre))) * normalScale;
  return spread > 0 ? Math.exp(centre + robustDeviations * spread) : Number.POSITIVE_INFINITY;
}

/** A sum by order, of what is still a purchase. */
function sumByOrder({ orders, lines }: Columns, reason: Uint8Array, values: Float64Array): Float64Array {
  const sums = new Float64Array(orders.count);
  for (let line = 0; line < lines.count; line += 1) {
    const order = lines.order[line] ?? 0;
    if (reason[line] === 0) sums[order] = (sums[order] ?? 0) + (values[line] ?? 0);
  }
  return sums;
}

/** Leaves out orders whose units or whose amount lie beyond the fence of all orders that something was bought in. */
export function wholesaleOrders(columns: Columns, { reason, quantity }: LineJudgement): void {
  const wholesale = codeOf('wholesale');
  const sizes = [quantity, columns.lines.amountMinor].map((values) => sumByOrder(columns, reason, values));
  const fences = sizes.map((sums) => sizeFence(sums.filter((size) => size > 0)));
  const isBeyond = new Uint8Array(columns.orders.count);
  sizes.forEach((sums, at) => {
    const fence = fences[at] ?? Number.POSITIVE_INFINITY;
    for (let order = 0; order < sums.length; order += 1) if ((sums[order] ?? 0) > fence) isBeyond[order] = 1;
  });
  for (let line = 0; line < reason.length; line += 1)
    if (reason[line] === 0 && isBeyond[columns.lines.order[line] ?? 0] === 1) reason[line] = wholesale;
}
