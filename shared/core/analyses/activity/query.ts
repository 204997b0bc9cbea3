import type { Columns } from '../../columns/columns.ts';
import { peopleOf } from '../../model/people-choice.ts';
import type { Bits } from '../../segments/bits.ts';
import type { Asked } from '../asked.ts';
import type { ActivityParams } from './schema.ts';

/** Orders by customer, and whose are looked at: parts of the snapshot, not copies. */
export type ActivityInput = Readonly<{
  currency: Columns['currency'];
  customers: Pick<Columns['customers'], 'count' | 'id' | 'orderOffsets'>;
  orders: Pick<Columns['orders'], 'count' | 'day' | 'state' | 'amountMinor' | 'refundedMinor'>;
  ordersWithoutRate: number;
  /** Null: everybody's, known or not. */
  people: Bits | null;
}>;

/** Gathers it; the long lists are shared. */
export async function activityInput(
  { columns, members }: Asked,
  { segment }: ActivityParams,
): Promise<ActivityInput> {
  const { currency, customers, orders, ordersWithoutRate } = columns;
  const { count, day, state, amountMinor, refundedMinor } = orders;
  return {
    currency,
    customers: { count: customers.count, id: customers.id, orderOffsets: customers.orderOffsets },
    orders: { count, day, state, amountMinor, refundedMinor },
    ordersWithoutRate,
    people: segment === null ? null : await members(peopleOf(segment)),
  };
}
