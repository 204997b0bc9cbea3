import { findLadders } from '../../ladders/find-ladders.ts';
import type { Ladder, LadderProducts } from '../../ladders/ladder.ts';
import { observedMoves, type MoveEvidence } from '../../ladders/observed-moves.ts';
import { standingsOn, type Horizon, type StepStanding } from '../../ladders/standings.ts';
import { leastRise } from '../../ladders/rising-chain.ts';
import { usualPrices } from '../../ladders/usual-prices.ts';
import { productStates } from '../../columns/product-facts.ts';
import { purchasesByProduct, type PurchasesByProduct } from '../../purchases/by-product.ts';
import { marksOf } from '../../purchases/product-marks.ts';
import { purchasesOf, type Purchases } from '../../purchases/purchases.ts';
import { hasBit } from '../../segments/bits.ts';
import type { UpSellInput } from './query.ts';
import type { UpSellParams } from './schema.ts';

/** A ladder, who stands where on it, and to which step each leads. */
export type Climb = Readonly<{
  ladder: Ladder;
  evidence: MoveEvidence | null;
  steps: readonly StepStanding[];
  /** Of each step the place of the next that can be offered and is dearer; -1 of none. */
  targets: readonly number[];
}>;

/** Everything the ladders rest on. */
export type Climbs = Readonly<{
  products: LadderProducts;
  purchases: Purchases;
  byProduct: PurchasesByProduct;
  horizonDays: number;
  horizon: Horizon;
  climbs: readonly Climb[];
  tests: number;
}>;

const active = productStates.indexOf('active');

function horizonOf({ day }: Purchases, asked: number | null): Readonly<{ days: number; horizon: Horizon }> {
  let first = Infinity;
  let last = -Infinity;
  for (const one of day) {
    if (one < first) first = one;
    if (one > last) last = one;
  }
  const days = asked ?? Math.max(1, Math.min(90, Math.floor((last - first + 1) / 5)));
  return { days, horizon: { start: last - days, last } };
}

function targetsOf({ products: rows }: Ladder, { priceMinor, isOffered }: LadderProducts): number[] {
  return rows.map((row, step) =>
    rows.findIndex(
      (to, place) =>
        place > step &&
        isOffered[to] === 1 &&
        (priceMinor[to] ?? Number.NaN) >= (priceMinor[row] ?? Number.NaN) * (1 + leastRise),
    ),
  );
}

/** Finds all ladders and who stands on them; null where nothing was bought. */
export function findClimbs(input: UpSellInput, params: UpSellParams): Climbs | null {
  const { columns, facts, categories, stated, people } = input;
  const purchases = purchasesOf(columns, { marks: marksOf(facts.names), keep: [] });
  if (purchases.count === 0) return null;
  const byProduct = purchasesByProduct(purchases, columns.products.count);
  const { days, horizon } = horizonOf(purchases, params.horizonDays);
  const products: LadderProducts = {
    ids: columns.products.id,
    names: facts.names,
    category: categories.codes,
    categories: categories.names,
    priceMinor: usualPrices(facts.priceMinor, purchases, byProduct),
    isOffered: Uint8Array.from(facts.state, (state) => (state === active ? 1 : 0)),
    sold: Int32Array.from(
      columns.products.id,
      (_, row) => (byProduct.offsets[row + 1] ?? 0) - (byProduct.offsets[row] ?? 0),
    ),
  };
  const known = findLadders(products, stated);
  const { found, tests } = observedMoves(products, purchases, byProduct, known, params.minMoves);
  const isAsked = ({ customer }: { customer: number }) => people === null || hasBit(people, customer);
  const climbs = [
    ...known.map((ladder) => ({ ladder, evidence: null })),
    ...found.map(({ ladder, evidence }) => ({ ladder, evidence })),
  ].map((climb): Climb => ({
    ...climb,
    targets: targetsOf(climb.ladder, products),
    steps: standingsOn(climb.ladder.products, purchases, byProduct, horizon).map((step) => ({
      ...step,
      standing: step.standing.filter(isAsked),
    })),
  }));
  return { products, purchases, byProduct, horizonDays: days, horizon, climbs, tests };
}
