import { offerReasons, offerStates, type OfferPick } from '../model/offer-pick.ts';
import type { OfferColumns } from '../offers/offer-columns.ts';
import { hasBit, type Bits } from '../segments/bits.ts';
import type { Board } from './board.ts';

/** What lines are picked by, as rows and codes. */
export type LinePick = Omit<OfferPick, 'productId' | 'category'> &
  Readonly<{
    /** Row of a product; null: whichever. -1, as of one that is not there, picks nothing. */
    product: number | null;
    /** By product row: its category's code; and the one asked for. */
    categoryOf: Int32Array;
    category: number | null;
    /** Rows of customers; null: everybody. */
    who: Bits | null;
  }>;

const toDo = ['open', 'contacted'] as const;

/**
 * Lines of a board that fit, in its order. By reason and by money only lines that are still offered are picked.
 * @returns their places in the board
 */
export function pickLines(board: Board, offers: OfferColumns, pick: LinePick): Int32Array {
  const { who, product, category, categoryOf, leastMinor } = pick;
  const reason = pick.reason === null ? -1 : offerReasons.indexOf(pick.reason);
  const states = new Set(
    (pick.state === 'to-do' ? toDo : [pick.state]).map((one) => offerStates.indexOf(one)),
  );
  const isMeant = (line: number): boolean => {
    const ofProduct = board.product[line] ?? -1;
    return (
      states.has(board.state[line] ?? 0) &&
      (product === null || ofProduct === product) &&
      (category === null || categoryOf[ofProduct] === category) &&
      (who === null || hasBit(who, board.customer[line] ?? 0))
    );
  };
  const isWorth = (line: number): boolean => {
    const offer = board.offer[line] ?? -1;
    if (reason < 0 && leastMinor === 0) return true;
    const isReason = reason < 0 || offers.reason[offer] === reason;
    return offer >= 0 && isReason && (offers.expectedMinor[offer] ?? 0) >= leastMinor;
  };
  const found = new Int32Array(board.count);
  let count = 0;
  for (let line = 0; line < board.count; line += 1) {
    if (!isMeant(line) || !isWorth(line)) continue;
    found[count] = line;
    count += 1;
  }
  return found.slice(0, count);
}
