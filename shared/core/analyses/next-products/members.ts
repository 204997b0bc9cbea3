import { computeNextProducts } from './compute.ts';
import type { NextProductsInput } from './query.ts';
import type { NextProductsParams } from './schema.ts';

/**
 * The customers behind a part of the result.
 *
 * @param selection `product:ID` for those it is offered to, `reason:NAME` for those offered something for that reason, `all`
 * @returns customer ids, ascending; null when there is no such part
 */
export function nextProductsMembers(
  input: NextProductsInput,
  params: NextProductsParams,
  selection: string,
): Int32Array | null {
  const [kind, value = ''] = selection.split(':');
  if (kind !== 'product' && kind !== 'reason' && selection !== 'all') return null;
  const rows = computeNextProducts(input, params, () => undefined);
  const wanted = rows.filter(({ products }) =>
    products.some(
      ({ productId, reason }) =>
        selection === 'all' || (kind === 'product' ? String(productId) === value : reason === value),
    ),
  );
  return Int32Array.from(wanted, ({ customerId }) => customerId);
}
