import fc from 'fast-check';
import { orderStates } from '../../../core/columns/columns.ts';
import { categories, currencies, days, productIds, times } from '../vocabulary.ts';
import type { Row, World } from './world.ts';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
const seldom = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

export const products: fc.Arbitrary<readonly Row[]> = fc
  .tuple(...productIds.map(() => orNull(fc.constantFrom(...categories))))
  .map((made) =>
    made.map((category, at) => ({ id: at + 1, product_key: `p${at}`, name: `Product ${at}`, category })),
  );

/** Rates to the euro, from it, and over the dollar; often none that serves. */
export const rates: fc.Arbitrary<readonly Row[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(
        ['USD', 'EUR'] as const,
        ['KWD', 'EUR'] as const,
        ['EUR', 'JPY'] as const,
        ['SEK', 'USD'] as const,
        ['EUR', 'USD'] as const,
      ),
      fc.constantFrom('2023-01-01', '2024-02-29', '2024-04-30'),
      fc.constantFrom(0.5, 2, 3, 0.3),
    ),
    { selector: ([pair, day]) => `${pair.join()} ${day}`, maxLength: 8 },
  )
  .map((made) => made.map(([[currency, base], day, rate]) => ({ currency, base, day, base_per_unit: rate })));

const line: fc.Arbitrary<Row> = fc.record({
  product_id: orNull(fc.constantFrom(...productIds)),
  quantity: fc.constantFrom(1, 2, 0.5, -1),
  amount_minor: fc.constantFrom(1000, 333, 0, 2500, -400),
  discount_minor: seldom(0, fc.constantFrom(100, 333)),
  refunded_minor: seldom(0, fc.constantFrom(50, 333, 5000)),
});

const order: fc.Arbitrary<Row> = fc
  .record({
    placed_on: fc.constantFrom(...days),
    time: orNull(fc.constantFrom(...times)),
    currency: seldom('EUR', fc.constantFrom(...currencies)),
    discount_minor: seldom(0, fc.constantFrom(200, 1000)),
    tax_minor: fc.constantFrom(0, 19),
    shipping_minor: fc.constantFrom(0, 50),
    tip_minor: seldom(0, fc.constant(7)),
    fee_minor: seldom(0, fc.constant(3)),
    total_minor: orNull(fc.constantFrom(0, 1069, 2500)),
    refunded_minor: seldom(0, fc.constantFrom(100, 9000)),
    state: seldom('paid', fc.constantFrom(...orderStates)),
    import_id: fc.constantFrom(11, 12, 13),
  })
  .map(({ time, ...rest }) => ({ ...rest, placed_at: time === null ? null : `${rest.placed_on}T${time}Z` }));

/** Orders in every state, with lines and without, of customers and of nobody. */
export function orders(customer: fc.Arbitrary<number>): fc.Arbitrary<World['orders']> {
  const made = fc.record({
    of: seldom<number | null>(1, fc.constant(null)),
    order,
    lines: fc.array(line, { maxLength: 3 }),
  });
  return fc.array(
    fc.tuple(made, customer).map(([one, of]) => ({ ...one, of: one.of === null ? null : of })),
    { maxLength: 40, size: 'max' },
  );
}

const bounds = fc.constantFrom(
  { recencyDays: [1, 30, 90, 200], orders: [1, 2, 3, 4], moneyMinor: [0, 333, 1000, 2500] },
  { recencyDays: [0.5, 61, 100, 300], orders: [0, 1, 2, 5], moneyMinor: [500, 1333, 2000, 4000] },
);

/** Ways to score, by parts of equal size and by fixed bounds. */
export const rfmSettings: fc.Arbitrary<NonNullable<World['rfm']>> = fc
  .record({
    scale: fc.constantFrom(3, 4, 5),
    method: fc.constantFrom('quantile' as const, 'fixed' as const),
    bounds,
    returns: fc.constantFrom('subtract' as const, 'ignore' as const),
    gifts: fc.constantFrom('ignore' as const, 'count' as const),
  })
  .map(({ bounds: { recencyDays, orders: ordersOf, moneyMinor }, ...rest }) => {
    const parts = (list: readonly number[]) => list.slice(0, rest.scale - 1);
    const thresholds = {
      recencyDays: parts(recencyDays),
      orders: parts(ordersOf),
      moneyMinor: parts(moneyMinor),
    };
    return { ...rest, thresholds: rest.method === 'fixed' ? thresholds : null };
  });
