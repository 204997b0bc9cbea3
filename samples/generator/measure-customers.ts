import type { Buyer } from './buyers.ts';
import { dayText } from './calendar.ts';
import type { Order } from './orders.ts';
import { lastDay } from './story.ts';

/** A customer who used to come at a rhythm and stopped. */
export type LostCustomer = {
  readonly customerIds: readonly string[];
  readonly rhythmDays: number;
  readonly orders: number;
  readonly lastOrder: string;
};

const rhythmsUntilLost = 3;

export function measureCustomers(buyers: readonly Buyer[], orders: readonly Order[]) {
  const ordersByBuyer = new Map<Buyer, Order[]>();
  for (const order of orders) {
    if (order.buyer === null) continue;
    ordersByBuyer.set(order.buyer, [...(ordersByBuyer.get(order.buyer) ?? []), order]);
  }
  const own = (buyer: Buyer): readonly Order[] => ordersByBuyer.get(buyer) ?? [];
  return {
    lost: buyers.flatMap((buyer): LostCustomer[] => {
      const placed = own(buyer);
      const last = placed.at(-1)?.day ?? lastDay;
      const isPlanned = buyer.ordersUntilLost !== null && placed.length >= buyer.ordersUntilLost;
      if (!isPlanned || lastDay - last < rhythmsUntilLost * buyer.rhythmDays) return [];
      return [
        {
          customerIds: idsOf(buyer),
          rhythmDays: buyer.rhythmDays,
          orders: placed.length,
          lastOrder: dayText(last),
        },
      ];
    }),
    wholesale: buyers.filter(({ habit }) => habit === 'wholesale').map(idsOf),
    onlyInSales: buyers
      .filter(
        (buyer) =>
          buyer.habit === 'bargain' && own(buyer).every(({ discountPercent }) => discountPercent > 0),
      )
      .flatMap((buyer) => keysOf(own(buyer))),
    giftsOnly: buyers
      .filter((buyer) => buyer.habit === 'gift' && own(buyer).length === 1)
      .flatMap((buyer) => keysOf(own(buyer))),
    habits: Object.fromEntries(
      [...new Set(buyers.map(({ habit }) => habit))]
        .toSorted()
        .map((habit) => [habit, buyers.filter((buyer) => buyer.habit === habit).length]),
    ),
  };
}

/** The customer ids under which orders were placed, or the e-mail of a guest. */
function keysOf(orders: readonly Order[]): readonly string[] {
  return [...new Set(orders.map(({ customerId, email }) => customerId || email))];
}

function idsOf({ customerId, later }: Buyer): readonly string[] {
  return later === null ? [customerId] : [customerId, later.customerId];
}
