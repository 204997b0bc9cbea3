import type { PurchasesByProduct } from '../purchases/by-product.ts';
import type { Purchases } from '../purchases/purchases.ts';
import { adjustedP, believedRate } from '../stats/adjusted-p.ts';
import { wilsonInterval } from '../stats/interval.ts';
import { signTest } from '../stats/sign-test.ts';
import { commonWords } from './common-words.ts';
import type { Ladder, LadderProducts } from './ladder.ts';
import { ladderKey } from './named-ladders.ts';
import { relatedProducts } from './related-products.ts';

/** How many customers went up from one product to another, and how many down. */
export type MoveEvidence = Readonly<{
  up: number;
  down: number;
  /** Of those who bought both on different days, the share that went up. */
  share: number;
  interval: readonly [low: number, high: number];
  p: number;
  /** p adjusted for all pairs that were looked at. */
  q: number;
}>;

/** A step that only moves show. */
export type MovedLadder = Readonly<{ ladder: Ladder; evidence: MoveEvidence }>;

type Counts = Readonly<{ from: number; to: number; up: number; down: number; chance: number }>;

/** On which day each customer first bought a product, and the first day of all; nobody's purchases cannot be followed. */
type FirstDays = Readonly<{
  dayOf: ReadonlyMap<number, number>;
  /** The same days, ascending. */
  days: Int32Array;
  start: number;
}>;

function firstDays(
  { customer, day }: Purchases,
  { offsets, places }: PurchasesByProduct,
  product: number,
): FirstDays {
  const dayOf = new Map<number, number>();
  let start = Infinity;
  for (const at of places.subarray(offsets[product], offsets[product + 1])) {
    const who = customer[at] ?? -1;
    const on = day[at] ?? 0;
    start = Math.min(start, on);
    // the first of a customer comes first
    if (who >= 0 && !dayOf.has(who)) dayOf.set(who, on);
  }
  return { dayOf, days: Int32Array.from(dayOf.values()).sort(), start };
}

/**
 * Who bought one before the other. Whoever bought either before both were on sale had no choice and is not counted, and neither is who bought
 * both first on one day.
 */
function countMoves(from: FirstDays, to: FirstDays): Readonly<{ up: number; down: number }> {
  const start = Math.max(from.start, to.start);
  let up = 0;
  let down = 0;
  for (const [who, first] of from.dayOf) {
    const second = to.dayOf.get(who) ?? -1;
    if (Math.min(first, second) < start) continue;
    if (first < second) up += 1;
    else if (second < first) down += 1;
  }
  return { up, down };
}

/**
 * How often the first would come before the second if nobody moved: of all pairs of a first purchase of either, by anybody, those in that order. Of a
 * product that sells more and more it is above a half; below a half it counts as one, for going up is not made easier by that.
 */
function chanceOfOrder(from: FirstDays, to: FirstDays): number {
  const start = Math.max(from.start, to.start);
  const [one, other] = [from, to].map(({ days }) => days.filter((day) => day >= start));
  let [before, after, below, above] = [0, 0, 0, 0];
  for (const day of one ?? []) {
    while ((other?.[below] ?? Infinity) < day) below += 1;
    while ((other?.[above] ?? Infinity) <= day) above += 1;
    after += below;
    before += (other?.length ?? 0) - above;
  }
  // never wholly sure, so that a test has an answer
  return before + after === 0 ? 0.5 : Math.min(0.999, Math.max(0.5, before / (before + after)));
}

/**
 * Steps that customers show by what they do: those who bought one product went on to a dearer one of its kind, more often than the times at which
 * both are bought explain.
 *
 * @param ladders those known already: nothing is found within one of them
 * @param minMoves fewer moves up than this are no evidence; pairs of fewer customers are not tested
 * @returns the steps believed at a false discovery rate of 5 %, and how many pairs were tested
 */
export function observedMoves(
  products: LadderProducts,
  purchases: Purchases,
  byProduct: PurchasesByProduct,
  ladders: readonly Ladder[],
  minMoves: number,
): Readonly<{ found: readonly MovedLadder[]; tests: number }> {
  const known = new Map<number, Set<Ladder>>();
  for (const ladder of ladders)
    for (const product of ladder.products) known.set(product, (known.get(product) ?? new Set()).add(ladder));
  const days = new Map<number, FirstDays>();
  const daysOf = (product: number) => {
    const found = days.get(product) ?? firstDays(purchases, byProduct, product);
    days.set(product, found);
    return found;
  };
  const counted: Counts[] = [];
  relatedProducts(products, minMoves, (from, to) => {
    const others = known.get(to);
    if (others !== undefined && [...(known.get(from) ?? [])].some((ladder) => others.has(ladder))) return;
    const { up, down } = countMoves(daysOf(from), daysOf(to));
    if (up + down >= minMoves)
      counted.push({ from, to, up, down, chance: chanceOfOrder(daysOf(from), daysOf(to)) });
  });
  const p = counted.map(({ up, down, chance }) => signTest(up, up + down, chance));
  const q = adjustedP(p);
  const found = counted.flatMap(({ from, to, up, down }, at): MovedLadder[] => {
    if (up < minMoves || (q[at] ?? 1) > believedRate) return [];
    const rows = [from, to];
    const written = rows.map((row) => products.names[row] ?? '');
    return [
      {
        ladder: {
          ...{ key: ladderKey(products, rows, 'moves'), kind: 'moves', source: 'moves' },
          ...{ title: commonWords(written) ?? written[1] ?? '', products: rows, amounts: null },
        },
        evidence: {
          ...{ up, down, share: up / (up + down), interval: wilsonInterval(up, up + down) },
          ...{ p: p[at] ?? 1, q: q[at] ?? 1 },
        },
      },
    ];
  });
  return { found, tests: counted.length };
}
