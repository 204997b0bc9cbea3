import {
  sharedCodes,
  sharedInts,
  sharedReals,
  type Codes,
  type Ints,
  type Reals,
} from '../columns/columns.ts';

/** One offer, before it is a row of columns. */
export type Offer = Readonly<{
  product: number;
  probability: number;
  low: number;
  high: number;
  valueMinor: number;
  reason: number;
  reasonProduct: number;
  reasonCount: number;
  reasonMedianDays: number;
}>;

/** The columns that are by offer. */
export type OfferLists = Readonly<{
  offsets: Ints;
  product: Ints;
  probability: Reals;
  probabilityLow: Reals;
  probabilityHigh: Reals;
  expectedMinor: Reals;
  expectedLowMinor: Reals;
  expectedHighMinor: Reals;
  reason: Codes;
  reasonProduct: Ints;
  reasonCount: Ints;
  reasonMedianDays: Reals;
}>;

/** Whole minor units, so that sums in any order agree. */
function whole(value: number): number {
  // -0 would print as such
  return Math.round(value) + 0;
}

/** Takes in the offers of customers, in the order of their rows. */
export function startGathering(customers: number): Readonly<{
  add: (offers: readonly Offer[]) => void;
  finish: () => OfferLists;
}> {
  const offsets = sharedInts(customers + 1);
  const gathered: Offer[] = [];
  let row = 0;
  const reals = (of: (offer: Offer) => number) => {
    const list = sharedReals(gathered.length);
    gathered.forEach((offer, at) => (list[at] = of(offer)));
    return list;
  };
  const ints = (of: (offer: Offer) => number) => {
    const list = sharedInts(gathered.length);
    gathered.forEach((offer, at) => (list[at] = of(offer)));
    return list;
  };
  return {
    add(offers) {
      gathered.push(...offers);
      row += 1;
      offsets[row] = gathered.length;
    },
    finish() {
      const reason = sharedCodes(gathered.length);
      gathered.forEach((offer, at) => (reason[at] = offer.reason));
      return {
        ...{ offsets, reason, product: ints(({ product }) => product) },
        probability: reals(({ probability }) => probability),
        probabilityLow: reals(({ low }) => low),
        probabilityHigh: reals(({ high }) => high),
        expectedMinor: reals(({ probability, valueMinor }) => whole(probability * valueMinor)),
        // a loss is the larger the more probable it is
        expectedLowMinor: reals(({ low, high, valueMinor }) =>
          whole(Math.min(low * valueMinor, high * valueMinor)),
        ),
        expectedHighMinor: reals(({ low, high, valueMinor }) =>
          whole(Math.max(low * valueMinor, high * valueMinor)),
        ),
        reasonProduct: ints(({ reasonProduct }) => reasonProduct),
        reasonCount: ints(({ reasonCount }) => reasonCount),
        reasonMedianDays: reals(({ reasonMedianDays }) => reasonMedianDays),
      };
    },
  };
}
