import type { Columns } from '../../columns/columns.ts';
import { countsAsOrder, takenBackMinor } from '../../columns/counted-orders.ts';
import { roundMinor } from '../../columns/rates.ts';

/** What an order has of the lines meant. Written anew for every order: there are millions. */
export type OrderPart = {
  /** It went through, cost something, and has a line that is meant. */
  counts: boolean;
  /** Money of the lines meant, refunds and returns subtracted; whole minor units. Returns make it negative. */
  netMinor: number;
  /** Money paid back of them, never negative for a sale. */
  backMinor: number;
};

type LineSums = { isMeant: boolean; ofMeant: number; backOfMeant: number; ofAll: number; backOfAll: number };

/** Adds up the lines from one to another into `sums`, all of them and those that are meant. */
function lineAdder(
  { product, amountMinor, refundedMinor }: Columns['lines'],
  meant: Uint8Array,
  sums: LineSums,
) {
  return (from: number, end: number): void => {
    sums.isMeant = false;
    sums.ofMeant = sums.backOfMeant = sums.ofAll = sums.backOfAll = 0;
    for (let line = from; line < end; line += 1) {
      const minor = amountMinor[line] ?? 0;
      const back = refundedMinor[line] ?? 0;
      sums.ofAll += minor;
      sums.backOfAll += back;
      if (meant[product[line] ?? -1] !== 1) continue;
      sums.isMeant = true;
      sums.ofMeant += minor;
      sums.backOfMeant += back;
    }
  };
}

/**
 * Reads orders by the lines that are meant.
 *
 * Where all are, an order has its amount and what it takes back, as everywhere (`counted-orders.ts`). Else a line has its own amount
 * and its own refund; what is of the whole order (its discount, a refund that names no line) is shared among all its lines by their
 * amounts, so that the parts of an order add up to it, but for rounding. An order without lines has none that is meant.
 *
 * @param meant 1 by row of products, null for all lines
 * @returns a function that fills `part` for an order
 */
export function orderParts(
  { orders, lines }: Columns,
  meant: Uint8Array | null,
): (order: number, part: OrderPart) => void {
  const { state, amountMinor, refundedMinor, lineOffsets } = orders;
  if (meant === null)
    return (order, part) => {
      const code = state[order] ?? 0;
      const amount = amountMinor[order] ?? 0;
      part.counts = countsAsOrder(code, amount);
      part.backMinor = takenBackMinor(code, amount, refundedMinor[order] ?? 0);
      part.netMinor = (part.counts ? amount : 0) - part.backMinor;
    };
  const sums = { isMeant: false, ofMeant: 0, backOfMeant: 0, ofAll: 0, backOfAll: 0 };
  const addUp = lineAdder(lines, meant, sums);
  return (order, part) => {
    addUp(lineOffsets[order] ?? 0, lineOffsets[order + 1] ?? 0);
    const code = state[order] ?? 0;
    const amount = amountMinor[order] ?? 0;
    const takenBack = takenBackMinor(code, amount, refundedMinor[order] ?? 0);
    const { ofMeant, ofAll } = sums;
    const share = ofAll === 0 ? 0 : ofMeant / ofAll;
    part.counts = sums.isMeant && countsAsOrder(code, amount);
    if (part.counts) {
      part.backMinor = roundMinor(sums.backOfMeant + (takenBack - sums.backOfAll) * share);
      part.netMinor = roundMinor(ofMeant - (ofAll - amount) * share) - part.backMinor;
    } else {
      part.backMinor = roundMinor(takenBack * share);
      part.netMinor = -part.backMinor;
    }
  };
}
