import type { Columns } from '../../../columns/columns.ts';
import type { Placed } from './placed.ts';

/** For which customer in turn a product was last counted, by its row + 1; an unknown one, one that is not meant, for the last of them. */
function lastCounted(products: number, meant: Uint8Array | null, customers: number): Int32Array {
  const last = new Int32Array(products + 1);
  last[0] = customers;
  if (meant !== null) for (let at = 1; at < last.length; at += 1) if (meant[at] === 0) last[at] = customers;
  return last;
}

/**
 * How many different known products are on the lines meant of every customer's orders that count; by row of customers.
 * @param counted as `countedOrders` gives it
 * @param meant   as `meantProducts` gives it
 */
export function differentProducts(
  { orders, lines, products }: Columns,
  counted: Uint8Array,
  meant: Uint8Array | null,
  { starts, ends }: Placed,
): Float64Array {
  const { lineOffsets } = orders;
  const { product } = lines;
  const found = new Float64Array(starts.length);
  const last = lastCounted(products.count, meant, found.length);
  for (let row = 0; row < found.length; row += 1) {
    const turn = row + 1;
    let different = 0;
    const end = ends[row] ?? 0;
    for (let order = starts[row] ?? 0; order < end; order += 1) {
      if (counted[order] === 0) continue;
      const after = lineOffsets[order + 1] ?? 0;
      for (let line = lineOffsets[order] ?? 0; line < after; line += 1) {
        const at = (product[line] ?? -1) + 1;
        if ((last[at] ?? 0) >= turn) continue;
        last[at] = turn;
        different += 1;
      }
    }
    found[row] = different;
  }
  return found;
}
