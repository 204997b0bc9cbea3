import { catalogue } from './catalogue.ts';
import { customerKey, type FiledOrder, round } from './measure-orders.ts';
import { plantedPairs, plantedSequences } from './planted-pairs.ts';

/** How often planted pairs stand in one order, with their lift over all orders of the file. */
export function measurePairs(orders: readonly FiledOrder[]) {
  const baskets = orders.map(skusOf);
  const count = (...skus: readonly string[]): number =>
    baskets.filter((basket) => skus.every((sku) => basket.has(sku))).length;
  return plantedPairs.map(({ ifSku, thenSku, attachShare }) => {
    const [ifOrders, thenOrders, both] = [count(ifSku), count(thenSku), count(ifSku, thenSku)];
    return {
      ifSku,
      thenSku,
      attachShare,
      ifOrders,
      thenOrders,
      both,
      confidence: round(both / ifOrders, 4),
      lift: round((both * baskets.length) / (ifOrders * thenOrders), 4),
    };
  });
}

/** Whether buyers of the first come back for the second on a later day, against customers who never had the first. */
export function measureSequences(orders: readonly FiledOrder[]) {
  const histories = daysBySku(orders);
  return plantedSequences.map(({ firstSku, thenSku, followShare, gapDays }) => {
    const gaps: number[] = [];
    let buyers = 0;
    let others = 0;
    let othersWithSecond = 0;
    for (const history of histories.values()) {
      const first = history.get(firstSku)?.[0];
      const seconds = history.get(thenSku) ?? [];
      if (first === undefined) {
        others += 1;
        if (seconds.length > 0) othersWithSecond += 1;
      } else {
        buyers += 1;
        const second = seconds.find((day) => day > first);
        if (second !== undefined) gaps.push(second - first);
      }
    }
    gaps.sort((one, other) => one - other);
    return {
      firstSku,
      thenSku,
      plantedShare: followShare,
      plantedGapDays: gapDays,
      buyers,
      followed: gaps.length,
      medianGapDays: gaps[Math.floor(gaps.length / 2)] ?? 0,
      others,
      othersWithSecond,
    };
  });
}

/** Customers who later bought a higher or a lower rank of a family than the first they ever had of it. */
export function measureLadder(orders: readonly FiledOrder[]) {
  const laddered = new Map(catalogue.map((product) => [product.sku, product] as const));
  let up = 0;
  let down = 0;
  for (const history of daysBySku(orders).values()) {
    const bought = [...history]
      .flatMap(([sku, days]) => {
        const product = laddered.get(sku);
        return product === undefined
          ? []
          : days.map((day) => ({ family: product.family, rank: product.rank, day }));
      })
      .toSorted((one, other) => one.day - other.day || one.rank - other.rank);
    const firsts = new Map<string, (typeof bought)[number]>();
    const moves = new Set<'up' | 'down'>();
    for (const purchase of bought) {
      const first = firsts.get(purchase.family);
      if (first === undefined) firsts.set(purchase.family, purchase);
      else if (purchase.day > first.day && purchase.rank > first.rank) moves.add('up');
      else if (purchase.day > first.day && purchase.rank < first.rank) moves.add('down');
    }
    if (moves.has('up')) up += 1;
    if (moves.has('down')) down += 1;
  }
  return { customersWhoMovedUp: up, customersWhoMovedDown: down };
}

/** Lines of one product, and how many of them carry a refund. */
export function measureRefunds(orders: readonly FiledOrder[], sku: string) {
  const rows = orders.flatMap(({ rows }) => rows);
  const refundedAmong = (chosen: typeof rows): number =>
    chosen.filter((row) => row['Refunded Amount'] !== '').length;
  const own = rows.filter((row) => row.SKU === sku);
  const others = rows.filter((row) => row.SKU !== sku);
  return {
    sku,
    lines: own.length,
    refunded: refundedAmong(own),
    otherLines: others.length,
    otherRefunded: refundedAmong(others),
  };
}

function skusOf({ rows }: FiledOrder): ReadonlySet<string> {
  return new Set(rows.map((row) => row.SKU).filter((sku) => sku !== ''));
}

/** Per customer and SKU, the days on which it was bought, ascending. Orders without customer or day are left out. */
function daysBySku(
  orders: readonly FiledOrder[],
): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  const histories = new Map<string, Map<string, number[]>>();
  for (const order of orders) {
    const key = customerKey(order);
    if (key === '' || order.day === null) continue;
    const history = histories.get(key) ?? new Map<string, number[]>();
    histories.set(key, history);
    for (const sku of skusOf(order))
      history.set(
        sku,
        [...(history.get(sku) ?? []), order.day].toSorted((one, other) => one - other),
      );
  }
  return histories;
}
