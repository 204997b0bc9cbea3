import { contentDigest, type ApplyContext } from '../apply/apply-context.ts';
import { productKey } from '../apply/products.ts';
import type { PartContent } from './waiting-parts.ts';

/**
 * By what a part of an order is known again: all that it says, and of what is sold the key under which it is kept. So a line that was in
 * an order and waits for it again is the line that its file brings.
 */
export function partKeyOf(context: Pick<ApplyContext, 'hashing'>, content: PartContent): string {
  const { line, refund, state, day, custom } = content;
  const said =
    line === null
      ? null
      : [
          productKey(line.sku, line.product),
          line.quantity,
          line.unitPriceMicros,
          line.amount,
          line.discount,
          line.refunded,
        ];
  // a line in its order has no day of its own
  const isLine = line !== null && refund === null && state === null;
  return contentDigest(context, JSON.stringify([said, refund, state, isLine ? null : day, custom]));
}
