import { fillBasket, type Line } from './baskets.ts';
import type { Buyer } from './buyers.ts';
import { catalogue, type Product, productOf } from './catalogue.ts';
import { pickMinute } from './demand.ts';
import { settleOrder, type SettledOrder } from './order-outcome.ts';
import { plantedSequences } from './planted-pairs.ts';
import type { PlacedOrder } from './placed-order.ts';
import type { Random } from './random.ts';
import { orderDays } from './rhythm.ts';
import { firstDay, lastDay } from './story.ts';
import { tillSales } from './till-sales.ts';

export type Order = SettledOrder & { readonly orderId: string };

const firstOrderNumber = 10001;

/** All orders of the two years in the order in which they came in. */
export function makeOrders(random: Random, buyers: readonly Buyer[]): readonly Order[] {
  const placed = [...buyers.flatMap((buyer) => ordersOf(random, buyer)), ...tillSales(random)];
  return placed
    .toSorted((one, other) => one.day - other.day || one.minute - other.minute)
    .map((order, index) => ({
      ...settleOrder(random, order),
      orderId: String(firstOrderNumber + index),
    }));
}

function ordersOf(random: Random, buyer: Buyer): readonly PlacedOrder[] {
  const days = orderDays(random, buyer);
  const switchDay = firstDay + random.integer(200, 500);
  const visits: Visit[] = days.map((day) => ({ day, wanted: null }));
  const orders: PlacedOrder[] = [];
  let favourite: Product | null = null;
  for (;;) {
    visits.sort((one, other) => one.day - other.day);
    const visit = visits.shift();
    if (visit === undefined) return orders;
    const lines = fillBasket(random, buyer, visit.day, favourite, visit.wanted);
    const account = buyer.later !== null && visit.day >= switchDay ? buyer.later : buyer;
    orders.push({
      buyer,
      customerId: account.customerId,
      email: account.email,
      day: visit.day,
      minute: pickMinute(random),
      isFirst: orders.length === 0,
      lines,
    });
    favourite = nextFavourite(random, buyer, favourite, lines);
    visits.push(...followUps(random, buyer, visit.day, lines));
  }
}

type Visit = { readonly day: number; readonly wanted: Product | null };

/** People who come for the same thing each time sometimes take the next larger size and stay with it. */
function nextFavourite(
  random: Random,
  { habit }: Buyer,
  favourite: Product | null,
  lines: readonly Line[],
): Product | null {
  if (habit !== 'regular' && habit !== 'monthly' && habit !== 'occasional') return null;
  const current = favourite ?? lines.find(({ product }) => product.isConsumable)?.product ?? null;
  if (current === null || !random.chance(0.07)) return current;
  return (
    catalogue.find(({ family, rank }) => family === current.family && rank === current.rank + 1) ?? current
  );
}

function followUps(random: Random, buyer: Buyer, day: number, lines: readonly Line[]): readonly Visit[] {
  if (buyer.habit === 'wholesale') return [];
  return plantedSequences.flatMap(({ firstSku, thenSku, followShare, gapDays }) => {
    const isAgain = firstSku === 'BRW-JUG' && lines.some(({ product }) => product.sku === thenSku);
    const isStart = lines.some(({ product }) => product.sku === firstSku);
    if ((!isStart && !isAgain) || !random.chance(followShare)) return [];
    const later = day + random.integer(...gapDays);
    return later > lastDay ? [] : [{ day: later, wanted: productOf(thenSku) }];
  });
}
