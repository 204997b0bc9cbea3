import type { OfferColumns } from '../offers/offer-columns.ts';
import { offerStates, type OfferState } from '../model/offer-pick.ts';
import { isHidden, stateOnDay, type Decision } from './decision.ts';

/** Offers of a customer that are shown at once. */
export const shownEach = 3;
/** Offers of a customer that are computed: those shown, and as many in reserve for what is hidden. */
export const computedEach = 6;

/**
 * All offers as lines: by customer row, then as they are for the customer, best first; after these what was decided on and is hidden or no
 * longer offered. Rows of customers and products are those of `Columns`.
 */
export type Board = Readonly<{
  count: number;
  customer: Int32Array;
  product: Int32Array;
  /** Place in `OfferColumns`, -1 where the data no longer say that it should be offered. */
  offer: Int32Array;
  /** 1 is the best of those that are made; 0 for what is hidden or no longer offered. */
  rank: Uint8Array;
  /** Index in `offerStates`. */
  state: Uint8Array;
  /** Index in the decisions that the board was made of, -1 where nothing was said. */
  decision: Int32Array;
  /** Lines of customer c: from `offsets[c]` to `offsets[c + 1]`; length customers + 1. */
  offsets: Int32Array;
}>;

/** What was said of one offer, by rows. */
export type RowDecision = Readonly<{ customer: number; product: number; at: number; decision: Decision }>;

type Line = Readonly<{ product: number; offer: number; rank: number; state: OfferState; decision: number }>;

/** Lines of one customer: offers that are made first, then hidden and former ones by product. */
function linesOf(
  offers: Pick<OfferColumns, 'offsets' | 'product'>,
  customer: number,
  said: readonly RowDecision[],
  today: number,
): Line[] {
  const rest = new Map(said.map((one) => [one.product, one]));
  const made: Line[] = [];
  const hidden: Line[] = [];
  for (let offer = offers.offsets[customer] ?? 0; offer < (offers.offsets[customer + 1] ?? 0); offer += 1) {
    const product = offers.product[offer] ?? -1;
    const own = rest.get(product);
    rest.delete(product);
    const state = own === undefined ? 'open' : stateOnDay(own.decision, today).state;
    const decision = own?.at ?? -1;
    if (isHidden(state)) hidden.push({ product, offer, rank: 0, state, decision });
    else if (made.length < shownEach) made.push({ product, offer, rank: made.length + 1, state, decision });
  }
  for (const { product, at, decision } of rest.values()) {
    const { state } = stateOnDay(decision, today);
    // what is open again and not offered by the data is no line
    if (state !== 'open') hidden.push({ product, offer: -1, rank: 0, state, decision: at });
  }
  return [...made, ...hidden.sort((a, b) => a.product - b.product)];
}

/**
 * Puts offers and what was said of them together: won, lost and snoozed ones are not made, and the next best of the customer move up.
 *
 * @param offers  those that were computed
 * @param said    by customer row, then product row
 * @param today   a day number
 */
export function buildBoard(
  offers: Pick<OfferColumns, 'offsets' | 'product'>,
  said: readonly RowDecision[],
  today: number,
): Board {
  const customers = offers.offsets.length - 1;
  const room = offers.product.length + said.length;
  const board = {
    customer: new Int32Array(room),
    product: new Int32Array(room),
    offer: new Int32Array(room),
    rank: new Uint8Array(room),
    state: new Uint8Array(room),
    decision: new Int32Array(room),
    offsets: new Int32Array(customers + 1),
  };
  let count = 0;
  let next = 0;
  const open = offerStates.indexOf('open');
  for (let customer = 0; customer < customers; customer += 1) {
    const first = next;
    while (said[next]?.customer === customer) next += 1;
    if (first === next) {
      // nearly everybody: no objects are made
      const start = offers.offsets[customer] ?? 0;
      const end = Math.min(offers.offsets[customer + 1] ?? 0, start + shownEach);
      for (let offer = start; offer < end; offer += 1) {
        board.customer[count] = customer;
        board.product[count] = offers.product[offer] ?? -1;
        board.offer[count] = offer;
        board.rank[count] = offer - start + 1;
        board.state[count] = open;
        board.decision[count] = -1;
        count += 1;
      }
    } else {
      for (const line of linesOf(offers, customer, said.slice(first, next), today)) {
        board.customer[count] = customer;
        board.product[count] = line.product;
        board.offer[count] = line.offer;
        board.rank[count] = line.rank;
        board.state[count] = offerStates.indexOf(line.state);
        board.decision[count] = line.decision;
        count += 1;
      }
    }
    board.offsets[customer + 1] = count;
  }
  const cut = <T extends Int32Array | Uint8Array>(list: T): T => list.subarray(0, count) as T; // a part of a list is of its kind
  return {
    count,
    customer: cut(board.customer),
    product: cut(board.product),
    offer: cut(board.offer),
    rank: cut(board.rank),
    state: cut(board.state),
    decision: cut(board.decision),
    offsets: board.offsets,
  };
}
