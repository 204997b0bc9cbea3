import { catalogue, isSoldOn, priceOn } from './catalogue.ts';
import { dayNumber } from './calendar.ts';
import type { PlacedOrder } from './placed-order.ts';
import type { Random } from './random.ts';
import { firstDay, lastDay } from './story.ts';

const anonymousSales = 110;
const strangers = 14;

/** Sales at the café counter, where nobody is asked for a name, and orders whose customer id leads nowhere. */
export function tillSales(random: Random): readonly PlacedOrder[] {
  const sale = (customerId: string, from: number): PlacedOrder => {
    const day = random.integer(from, lastDay);
    const product = random.pickWeighted(catalogue, (candidate) =>
      isSoldOn(candidate, day) && candidate.priceFils < 20000 ? candidate.popularity : 0,
    );
    return {
      buyer: null,
      customerId,
      email: '',
      day,
      minute: random.integer(9 * 60, 22 * 60),
      isFirst: true,
      lines: [{ product, quantity: 1, unitPriceFils: priceOn(product, day) }],
    };
  };
  return [
    ...Array.from({ length: anonymousSales }, () => sale('', firstDay)),
    // The customers were deleted in the shop in spring 2025; their ids are above any that is still in use.
    ...Array.from({ length: strangers }, (_, index) =>
      sale(String(7900000011 + index * 3), dayNumber('2025-01-05')),
    ),
  ];
}
