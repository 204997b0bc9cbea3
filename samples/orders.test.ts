import { describe, expect, it } from 'vitest';
import { cell, dayOf, groups, readRows, readTruth, type Row, tally, toFils } from './committed.ts';

const truth = readTruth();
const rows = readRows('orders.csv');
const orders = groups(rows, (row) => cell(row, 'Order ID'));
const heads = [...orders.values()].flatMap((lines) => lines.slice(0, 1));
const skus = new Map(
  [...orders].map(([id, lines]) => [id, new Set(lines.map((row) => cell(row, 'SKU')))] as const),
);
const products = readRows('products.csv');
const familyOf = new Map(products.map((row) => [cell(row, 'SKU'), cell(row, 'Family')] as const));

/** Orders of one customer, by id or by e-mail for guests, as far as their day can be read. */
const histories = groups(
  heads.filter((row) => customerOf(row) !== '' && !Number.isNaN(dayOf(cell(row, 'Order Date')))),
  customerOf,
);

function customerOf(row: Row): string {
  return cell(row, 'Customer ID') || cell(row, 'Customer Email').toLowerCase();
}

function skusOf(row: Row): ReadonlySet<string> {
  return skus.get(cell(row, 'Order ID')) ?? new Set();
}

function daysWith(history: readonly Row[], sku: string): readonly number[] {
  return history
    .filter((row) => skusOf(row).has(sku))
    .map((row) => dayOf(cell(row, 'Order Date')))
    .filter((day) => !Number.isNaN(day))
    .sort((one, other) => one - other);
}

function countWith(...wanted: readonly string[]): number {
  return [...skus.values()].filter((set) => wanted.every((sku) => set.has(sku))).length;
}

describe('orders', () => {
  it('are as many as the truth says, in every cut', () => {
    expect(orders.size).toBe(truth.orders.orders);
    expect(rows.length).toBe(truth.orders.lines);
    expect(tally(heads.map((row) => cell(row, 'Status')))).toEqual(truth.orders.byStatus);
    expect(tally(heads.map((row) => cell(row, 'Channel')))).toEqual(truth.orders.byChannel);
    const dated = heads.filter((row) => !Number.isNaN(dayOf(cell(row, 'Order Date'))));
    expect(tally(dated.map((row) => cell(row, 'Order Date').slice(0, 7)))).toEqual(truth.orders.byMonth);
    expect(orders.size - dated.length).toBe(5);
    expect((heads.reduce((sum, row) => sum + toFils(cell(row, 'Total')), 0) / 100).toFixed(2)).toBe(
      truth.orders.sumOfTotals,
    );
  });

  it('add up: lines less discount plus tax and shipping is the total, unless a defect was planted there', () => {
    const touched = new Set(
      (truth.defects.byFile['orders.csv'] ?? []).map(([row]) => cell(rows[Number(row) - 1], 'Order ID')),
    );
    const wrong = [...orders].filter(([id, lines]) => {
      if (touched.has(id)) return false;
      const goods = lines.reduce(
        (sum, row) => sum + Number(cell(row, 'Quantity')) * toFils(cell(row, 'Unit Price')),
        0,
      );
      const [head] = lines;
      const extra =
        toFils(cell(head, 'Tax')) + toFils(cell(head, 'Shipping')) - toFils(cell(head, 'Discount'));
      return goods + extra !== toFils(cell(head, 'Total'));
    });
    expect(wrong).toEqual([]);
  });

  it('have the planted pairs with the stated counts and lifts, and no stronger ones', () => {
    for (const pair of truth.pairs) {
      const both = countWith(pair.ifSku, pair.thenSku);
      const [one, other] = [countWith(pair.ifSku), countWith(pair.thenSku)];
      expect([one, other, both]).toEqual([pair.ifOrders, pair.thenOrders, pair.both]);
      expect((both * orders.size) / (one * other)).toBeCloseTo(pair.lift, 3);
    }
    const planted = new Set(truth.pairs.map(({ ifSku, thenSku }) => [ifSku, thenSku].sort().join(' ')));
    const counted = tally([...skus.values()].flatMap(pairsIn));
    const others = Object.entries(counted)
      .filter(([pair, both]) => both >= 15 && !planted.has(pair) && !pair.includes('GFT-WRP'))
      .map(
        ([pair, both]) =>
          (both * orders.size) / pair.split(' ').reduce((product, sku) => product * countWith(sku), 1),
      );
    expect(Math.max(...others)).toBeLessThan(Math.min(...truth.pairs.map(({ lift }) => lift)));
  });

  it('never hold two sizes of one family', () => {
    for (const set of skus.values()) {
      const families = [...set].flatMap((sku) => familyOf.get(sku) ?? []);
      expect(new Set(families).size).toBe(families.length);
    }
  });

  it('show the planted sequences far more often after the first than without it', () => {
    for (const sequence of truth.sequences) {
      const followed: number[] = [];
      const counts = { buyers: 0, others: 0, othersWithSecond: 0 };
      for (const history of histories.values()) {
        const [first] = daysWith(history, sequence.firstSku);
        const seconds = daysWith(history, sequence.thenSku);
        if (first === undefined) {
          counts.others += 1;
          counts.othersWithSecond += seconds.length > 0 ? 1 : 0;
          continue;
        }
        counts.buyers += 1;
        const next = seconds.find((day) => day > first);
        if (next !== undefined) followed.push(next - first);
      }
      const { buyers, others, othersWithSecond } = sequence;
      expect({ ...counts, followed: followed.length }).toEqual({
        buyers,
        others,
        othersWithSecond,
        followed: sequence.followed,
      });
      followed.sort((one, other) => one - other);
      expect(followed[followed.length >> 1]).toBe(sequence.medianGapDays);
      expect(sequence.followed / buyers).toBeGreaterThan(10 * (othersWithSecond / others));
    }
  });

  it('rise by the stated share for coffee on the stated day, with one price before and one after', () => {
    const clean = rows.filter(
      (row) => /^\d+\.\d\d$/u.test(cell(row, 'Unit Price')) && !Number.isNaN(dayOf(cell(row, 'Order Date'))),
    );
    const rise = dayOf(truth.priceRise.day);
    for (const [sku, lines] of groups(clean, (row) => cell(row, 'SKU'))) {
      if (!sku.startsWith('COF-') || sku.includes('OLD')) continue;
      const prices = (isAfter: boolean): ReadonlySet<number> =>
        new Set(
          lines
            .filter((row) => dayOf(cell(row, 'Order Date')) >= rise === isAfter)
            .map((row) => toFils(cell(row, 'Unit Price'))),
        );
      const [before, after] = [[...prices(false)], [...prices(true)]];
      expect(after).toHaveLength(1);
      if (before.length === 0) continue;
      expect(before).toHaveLength(1);
      // To whole dirhams: 1.9 % either way on the cheapest bag.
      expect((after[0] ?? 0) / (before[0] ?? 1)).toBeCloseTo(1 + truth.priceRise.percent / 100, 1);
    }
  });

  it('have the stated seasons, White Friday the strongest, midsummer the quietest', () => {
    const days = heads.map((row) => dayOf(cell(row, 'Order Date')));
    expect(
      [0, 1, 2, 3, 4, 5, 6].map((weekday) => days.filter((day) => (day + 4) % 7 === weekday).length),
    ).toEqual(truth.orders.byWeekdaySundayFirst);
    for (const { name, from, to, orders: stated } of truth.orders.seasons) {
      const inside = days.filter((day) => day >= dayOf(from) && day <= dayOf(to));
      expect([name, inside.length]).toEqual([name, stated]);
    }
    const ratio = (name: string): number =>
      truth.orders.seasons.find((season) => season.name === name)?.timesOrdinary ?? 0;
    expect(ratio('White Friday 2025')).toBeGreaterThan(2.5);
    expect(ratio('Ramadan 2025')).toBeGreaterThan(1.3);
    expect(ratio('Summer lull 2025')).toBeLessThan(0.85);
    const [sunday = 0, , , , , friday = 0] = truth.orders.byWeekdaySundayFirst;
    expect(friday).toBeLessThan(0.75 * sunday);
  });

  it('break the ceramic dripper far more often than anything else', () => {
    const { sku, lines, refunded, otherLines, otherRefunded } = truth.fragileProduct;
    const own = rows.filter((row) => cell(row, 'SKU') === sku);
    expect([own.length, own.filter((row) => cell(row, 'Refunded Amount') !== '').length]).toEqual([
      lines,
      refunded,
    ]);
    expect(refunded / lines).toBeGreaterThan((4 * otherRefunded) / otherLines);
  });

  it('stop for products that are no longer sold', () => {
    const lastSale = (sku: string): number =>
      Math.max(
        ...rows
          .filter((row) => cell(row, 'SKU') === sku)
          .map((row) => dayOf(cell(row, 'Order Date')))
          .filter((day) => !Number.isNaN(day)),
      );
    expect(lastSale('COF-DEC-250')).toBeLessThanOrEqual(dayOf('2026-08-10'));
    expect(lastSale('HOM-THR')).toBeLessThanOrEqual(dayOf('2026-05-20'));
  });
});

describe('customers', () => {
  it('who are lost have been silent for three of their rhythms', () => {
    const lastDay = dayOf(truth.about.lastDay);
    for (const { customerIds, rhythmDays, orders: count, lastOrder } of truth.customers.lost) {
      const placed = customerIds.flatMap((id) => histories.get(id) ?? []);
      const days = placed.map((row) => dayOf(cell(row, 'Order Date')));
      expect([placed.length, Math.max(...days)]).toEqual([count, dayOf(lastOrder)]);
      expect(lastDay - Math.max(...days)).toBeGreaterThanOrEqual(3 * rhythmDays);
    }
  });

  it('who buy only in sales have a discount on every order, gift givers one wrapped order', () => {
    for (const key of truth.customers.onlyInSales) {
      for (const row of histories.get(key) ?? []) expect(toFils(cell(row, 'Discount'))).toBeGreaterThan(0);
    }
    for (const key of truth.customers.giftsOnly) {
      const placed = histories.get(key) ?? [];
      expect(placed.map((row) => skusOf(row).has('GFT-WRP'))).toEqual([true]);
    }
  });

  it('have in the shop export what their orders add up to', () => {
    const spent = new Map<string, { fils: number; orders: number }>();
    const negative = new Set(
      (truth.defects.byFile['orders.csv'] ?? [])
        .filter((found) => found[2] === 'negative total')
        .map(([row]) => row),
    );
    rows.forEach((row, index) => {
      if (cell(row, 'Status') === 'cancelled') return;
      const sum = spent.get(cell(row, 'Customer ID')) ?? { fils: 0, orders: 0 };
      const total = toFils(cell(row, 'Total')) * (negative.has(index + 1) ? -1 : 1);
      spent.set(cell(row, 'Customer ID'), {
        fils: sum.fils + total - toFils(cell(row, 'Refunded Amount')),
        orders: sum.orders + (cell(row, 'Total') === '' ? 0 : 1),
      });
    });
    for (const row of readRows('shopify_customers_export.csv')) {
      const own = spent.get(cell(row, 'Customer ID').slice(1)) ?? { fils: 0, orders: 0 };
      expect([toFils(cell(row, 'Total Spent')), Number(cell(row, 'Total Orders'))]).toEqual([
        own.fils,
        own.orders,
      ]);
    }
  });
});

function pairsIn(set: ReadonlySet<string>): readonly string[] {
  const sorted = [...set].sort();
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} ${other}`));
}
