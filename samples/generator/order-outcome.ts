import type { Line } from './baskets.ts';
import { percentOf } from './money.ts';
import type { PlacedOrder } from './placed-order.ts';
import { fragileRefundShare, fragileSku } from './planted-pairs.ts';
import type { Random } from './random.ts';
import { lastDay, seasonOn, welcomeDiscountPercent, wholesaleDiscountPercent } from './story.ts';

export type OrderStatus = 'paid' | 'pending' | 'cancelled' | 'refunded' | 'partially refunded';
export type OrderChannel = 'web' | 'app' | 'whatsapp' | 'store' | 'wholesale';

export type SettledLine = Line & { readonly refundedFils: number };

export type SettledOrder = Omit<PlacedOrder, 'lines'> & {
  readonly lines: readonly SettledLine[];
  readonly channel: OrderChannel;
  readonly status: OrderStatus;
  readonly discountPercent: number;
  readonly discountFils: number;
  readonly taxFils: number;
  readonly shippingFils: number;
  /** Lines less discount, plus tax and shipping. */
  readonly totalFils: number;
};

const vatPercent = 5;

/** Adds what happens to an order after the basket: discount, tax, shipping, and how it ended. */
export function settleOrder(random: Random, order: PlacedOrder): SettledOrder {
  const channel = pickChannel(random, order);
  const goodsFils = order.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceFils, 0);
  const discountPercent = pickDiscount(random, order);
  const discountFils = percentOf(goodsFils, discountPercent);
  const isTaxed = order.buyer === null || order.buyer.city.country === 'AE';
  const taxFils = isTaxed ? percentOf(goodsFils - discountFils, vatPercent) : 0;
  const shippingFils = shippingFor(order, channel, goodsFils);
  const ending = pickEnding(random, order, discountPercent);
  return {
    ...order,
    ...ending,
    channel,
    discountPercent,
    discountFils,
    taxFils,
    shippingFils,
    totalFils: goodsFils - discountFils + taxFils + shippingFils,
  };
}

function pickChannel(random: Random, { buyer, customerId }: PlacedOrder): OrderChannel {
  if (buyer === null) return customerId === '' ? 'store' : 'web';
  if (buyer.habit === 'wholesale') return 'wholesale';
  if (buyer.customerId === '') return 'web';
  return random.pickWeighted(
    ['web', 'app', 'whatsapp'] as const,
    (channel) => ({ web: 66, app: 24, whatsapp: 10 })[channel],
  );
}

function pickDiscount(random: Random, { buyer, day, isFirst }: PlacedOrder): number {
  if (buyer === null) return 0;
  if (buyer.habit === 'wholesale') return wholesaleDiscountPercent;
  const salePercent = seasonOn(day)?.salePercent ?? 0;
  if (salePercent > 0 && (buyer.habit === 'bargain' || random.chance(0.7))) return salePercent;
  return isFirst && buyer.habit !== 'gift' && random.chance(0.2) ? welcomeDiscountPercent : 0;
}

function shippingFor({ buyer }: PlacedOrder, channel: OrderChannel, goodsFils: number): number {
  if (buyer === null) return channel === 'store' ? 0 : 1500;
  switch (buyer.city.country) {
    case 'AE':
      return goodsFils >= 20000 ? 0 : 1500;
    case 'EG':
      return goodsFils >= 60000 ? 0 : 6000;
    case 'DE':
    case 'GB':
    case 'FR':
      return 9000;
    default:
      return goodsFils >= 40000 ? 0 : 4500;
  }
}

type Ending = Pick<SettledOrder, 'lines' | 'status'>;

function pickEnding(random: Random, order: PlacedOrder, discountPercent: number): Ending {
  const refundOf = (line: Line): number => {
    const amountFils = line.quantity * line.unitPriceFils;
    return amountFils - percentOf(amountFils, discountPercent);
  };
  const refunding = (isReturned: (line: Line, index: number) => boolean): Ending => {
    const lines = order.lines.map((line, index) => ({
      ...line,
      refundedFils: isReturned(line, index) ? refundOf(line) : 0,
    }));
    const returned = lines.filter(({ refundedFils }) => refundedFils > 0).length;
    if (returned === 0) return { lines, status: 'paid' };
    return { lines, status: returned === lines.length ? 'refunded' : 'partially refunded' };
  };
  const isKept = order.buyer === null;
  if (!isKept && order.day > lastDay - 2 && random.chance(0.5))
    return { ...refunding(() => false), status: 'pending' };
  const draw = random.fraction();
  if (!isKept && draw < 0.022) return { ...refunding(() => false), status: 'cancelled' };
  if (!isKept && draw < 0.046) return refunding(() => true);
  if (!isKept && draw < 0.066 && order.lines.length > 1) return refunding((_, index) => index === 0);
  return refunding(({ product }) => product.sku === fragileSku && random.chance(fragileRefundShare));
}
