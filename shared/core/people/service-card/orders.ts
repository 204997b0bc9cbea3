import type { ServiceLine } from '../../model/service-card.ts';
import { daysBetween } from '../day-distance.ts';
import type { CardFacts, CardOrder } from './card-facts.ts';

/** An order that is not paid or sent after so many days is late. */
const lateAfterDays = 7;
/** After half a year a pending order is forgotten data, not a parcel on its way. */
const lateUntilDays = 180;
/** So long somebody may call about money that came back, or did not. */
const undoneDays = 90;
const shownProducts = 2;

const undone: readonly string[] = ['refunded', 'partly-refunded', 'cancelled', 'failed', 'return'];

const sourceOf = ({ id, place }: CardOrder) => ({ kind: 'order', id, place }) as const;

function lastOrder(order: CardOrder): ServiceLine {
  const { key, state, totalMinor, currency, products, on } = order;
  return {
    rule: 'last-order',
    ...{ key, state, totalMinor, currency, on },
    products: products.slice(0, shownProducts),
    moreProducts: Math.max(0, products.length - shownProducts),
    source: sourceOf(order),
  };
}

/** The newest order that is late, else the newest one when it was undone lately, else the newest one; never null. */
export function orderLine({ orders, today }: CardFacts): ServiceLine {
  const ageOf = (order: CardOrder) => daysBetween(order.on, today) ?? Number.POSITIVE_INFINITY;
  const late = orders.find((order) => {
    const age = ageOf(order);
    return order.state === 'pending' && age >= lateAfterDays && age <= lateUntilDays;
  });
  if (late !== undefined) {
    const { key, state, on } = late;
    return { rule: 'late-order', key, state, days: ageOf(late), on, source: sourceOf(late) };
  }
  const [newest] = orders;
  if (newest === undefined) return { rule: 'no-orders' };
  if (!undone.includes(newest.state) || ageOf(newest) > undoneDays) return lastOrder(newest);
  const { key, state, refundedMinor, currency, on } = newest;
  return { rule: 'order-undone', ...{ key, state, refundedMinor, currency, on }, source: sourceOf(newest) };
}
