import type { Columns } from '../../../columns/columns.ts';
import type { Placed } from './placed.ts';

function ofPlaced(
  { orders, lines }: Columns,
  counted: Uint8Array,
  meant: Uint8Array,
  { starts, ends }: Placed,
): Float64Array {
  const { lineOffsets } = orders;
  const { product, quantity } = lines;
  const items = new Float64Array(starts.length);
  for (let row = 0; row < items.length; row += 1) {
    let pieces = 0;
    const end = ends[row] ?? 0;
    for (let order = starts[row] ?? 0; order < end; order += 1) {
      if (counted[order] === 0) continue;
      const after = lineOffsets[order + 1] ?? 0;
      for (let line = lineOffsets[order] ?? 0; line < after; line += 1)
        if (meant[(product[line] ?? -1) + 1] === 1) pieces += quantity[line] ?? 0;
    }
    items[row] = pieces;
  }
  return items;
}

/**
 * The pieces on the lines meant of every customer's orders that count; by row of customers.
 * @param counted as `countedOrders` gives it
 * @param meant   as `meantProducts` gives it
 */
export function itemsOrdered(
  columns: Columns,
  counted: Uint8Array,
  meant: Uint8Array | null,
  placed: Placed,
): Float64Array {
  const everything = () => new Uint8Array(columns.products.count + 1).fill(1);
  return ofPlaced(columns, counted, meant ?? everything(), placed);
}
