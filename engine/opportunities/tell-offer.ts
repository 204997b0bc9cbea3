import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { dayFromNumber } from '../../shared/core/model/day.ts';
import { offerStates } from '../../shared/core/model/offer-pick.ts';
import type { Offer, OfferedProduct, ReasonTold } from '../../shared/core/model/opportunities.ts';
import { offerReasons } from '../../shared/core/offers/offer-columns.ts';
import { stateOnDay } from '../../shared/core/opportunities/decision.ts';
import type { OpenBoard } from './board.ts';

/** What is shown of products, by id. */
export function readProducts(db: ReadDb, ids: Iterable<number>): Map<number, OfferedProduct> {
  const rows = db.all(
    sql`SELECT id, coalesce(nullif(name, ''), nullif(sku, ''), product_key) AS name, nullif(sku, '') AS sku,
               nullif(category, '') AS category
          FROM product
         WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...new Set(ids)])}))`,
    { id: int, name: text, sku: optional(text), category: optional(text) },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function productId({ columns }: OpenBoard, row: number): number {
  return columns.products.id[row] ?? 0;
}

/** Ids of the products that lines speak of, those their reasons cite included. */
export function productsOf(open: OpenBoard, lines: Iterable<number>): number[] {
  const { board, offers } = open;
  return [...lines].flatMap((line) => {
    const offer = board.offer[line] ?? -1;
    const cited = offer < 0 ? -1 : (offers.reasonProduct[offer] ?? -1);
    const own = productId(open, board.product[line] ?? -1);
    return cited < 0 ? [own] : [own, productId(open, cited)];
  });
}

function tellReason(
  open: OpenBoard,
  offer: number,
  product: OfferedProduct,
  named: ReadonlyMap<number, OfferedProduct>,
): ReasonTold {
  const { offers } = open;
  const kind = offerReasons[offers.reason[offer] ?? -1] ?? 'popular';
  const cited = offers.reasonProduct[offer] ?? -1;
  const days = offers.reasonMedianDays[offer] ?? Number.NaN;
  return {
    kind,
    about:
      cited >= 0
        ? (named.get(productId(open, cited))?.name ?? null)
        : kind === 'category'
          ? product.category
          : null,
    count: offers.reasonCount[offer] ?? 0,
    medianDays: Number.isNaN(days) ? null : days,
  };
}

function numbersOf({ offers }: OpenBoard, offer: number): Pick<Offer, 'probability' | 'expected'> {
  const at = (list: Float64Array) => list[offer] ?? 0;
  return {
    probability: {
      value: at(offers.probability),
      interval: [at(offers.probabilityLow), at(offers.probabilityHigh)],
    },
    expected: {
      minor: at(offers.expectedMinor),
      interval: [at(offers.expectedLowMinor), at(offers.expectedHighMinor)],
    },
  };
}

function dayText(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : dayFromNumber(day);
}

/** A line of the board as it is shown. @param named its products, as `productsOf` names them */
export function tellOffer(open: OpenBoard, line: number, named: ReadonlyMap<number, OfferedProduct>): Offer {
  const { board, decisions, today } = open;
  const id = productId(open, board.product[line] ?? -1);
  const product = named.get(id) ?? { id, name: '', sku: null, category: null };
  const offer = board.offer[line] ?? -1;
  const said = decisions[board.decision[line] ?? -1];
  const until = said === undefined ? null : stateOnDay(said, today).until;
  return {
    product,
    rank: board.rank[line] ?? 0,
    ...(offer < 0 ? { probability: null, expected: null } : numbersOf(open, offer)),
    reason: offer < 0 ? null : tellReason(open, offer, product, named),
    state: offerStates[board.state[line] ?? 0] ?? 'open',
    until: dayText(until),
    stateChangedOn: dayText(said?.changedOn),
  };
}
