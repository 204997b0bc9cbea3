import type { Columns } from '../../columns/columns.ts';
import type { Currency } from '../../model/money.ts';

/** Orders by customer and what is needed to score them: parts of the snapshot, not copies. */
export type RfmInput = Readonly<{
  currency: Currency | null;
  /** Database ids, ascending. */
  customerId: Int32Array;
  /** Orders of customer i: from `offsets[i]` to `offsets[i + 1]`. */
  offsets: Int32Array;
  day: Int32Array;
  state: Uint8Array;
  amountMinor: Float64Array;
  refundedMinor: Float64Array;
  /** 1 where the order came with the last import of orders. */
  isLatest: Uint8Array;
  ordersWithoutRate: number;
}>;

/** Chooses the lists RFM reads. Nothing is filtered yet, so every parameter shares one input. */
export function rfmInput({ currency, customers, orders, ordersWithoutRate }: Columns): RfmInput {
  return {
    currency,
    customerId: customers.id,
    offsets: customers.orderOffsets,
    day: orders.day,
    state: orders.state,
    amountMinor: orders.amountMinor,
    refundedMinor: orders.refundedMinor,
    isLatest: orders.isLatest,
    ordersWithoutRate,
  };
}
