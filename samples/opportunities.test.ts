// What the generator planted among the purchases of the sample company is found again, and what is found was planted.
import { beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../engine/open.ts';
import { computeRules } from '../shared/core/analyses/rules/compute.ts';
import { RulesParams } from '../shared/core/analyses/rules/schema.ts';
import { computeSequences } from '../shared/core/analyses/sequences/compute.ts';
import { SequencesParams } from '../shared/core/analyses/sequences/schema.ts';
import { buildColumns } from '../shared/core/columns/build.ts';
import type { Columns, OrderState } from '../shared/core/columns/columns.ts';
import { fillShop, type ShopOrder } from '../shared/testing/shop.ts';
import { cell, dayOf, groups, readRows, toFils, type Row } from './committed.ts';
import { plantedPairs, plantedSequences } from './generator/planted-pairs.ts';

const products = readRows('products.csv');
const skus = products.map((row) => cell(row, 'SKU'));
const names = products.map((row) => cell(row, 'Name'));

function stateOf(status: string): OrderState {
  switch (status) {
    case 'pending':
    case 'cancelled':
    case 'refunded':
      return status;
    case 'partially refunded':
      return 'partly-refunded';
    default:
      return 'paid';
  }
}

/** Orders of those who are known by one id or e-mail: two accounts of one person stay two, as before they are matched. */
function readOrders(): readonly ShopOrder[] {
  const customers = new Map<string, number>();
  const idOf = (row: Row) => {
    const key = cell(row, 'Customer ID') || cell(row, 'Customer Email').toLowerCase();
    if (key === '') return null;
    const id = customers.get(key) ?? customers.size + 1;
    customers.set(key, id);
    return id;
  };
  return [...groups(readRows('orders.csv'), (row) => cell(row, 'Order ID')).values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined || Number.isNaN(dayOf(cell(first, 'Order Date')))) return [];
    const order = {
      ...{ customer: idOf(first), on: cell(first, 'Order Date').slice(0, 10) },
      state: stateOf(cell(first, 'Status')),
      lines: lines.map((row) => {
        const quantity = Number(cell(row, 'Quantity'));
        const amount = Math.round(quantity * toFils(cell(row, 'Unit Price')));
        return { product: skus.indexOf(cell(row, 'SKU')) + 1 || null, quantity, amount: amount || 0 };
      }),
    };
    return [order];
  });
}

describe('what was planted among the purchases', () => {
  let columns: Columns;
  beforeAll(async () => {
    const orders = readOrders();
    const db = await openDb();
    const customers = [...new Set(orders.flatMap(({ customer }) => (customer === null ? [] : [customer])))];
    fillShop(db, {
      ...{ currency: 'AED', orders, products: skus.map((_, at) => at + 1) },
      customers: customers.map((id) => ({ id })),
    });
    columns = buildColumns(db, 1);
    db.close();
  });
  const input = () => ({ columns, names, categories: null, people: null });
  const skuOf = (key: string | undefined) => skus[Number(key) - 1] ?? '';

  it('is bought together, every pair of it, far beyond chance', () => {
    const { rules } = computeRules(input(), RulesParams.parse({ maxLength: 2 }), () => undefined);
    const found = new Map(
      rules.map((rule) => [`${skuOf(rule.antecedentKeys[0])} ${skuOf(rule.consequentKeys[0])}`, rule]),
    );
    for (const { ifSku, thenSku, attachShare } of plantedPairs) {
      const rule = found.get(`${ifSku} ${thenSku}`);
      expect(rule?.q, `${ifSku} → ${thenSku}`).toBeLessThan(1e-6);
      // on top of chance, and a line may have been refunded
      expect(rule?.confidence, `${ifSku} → ${thenSku}`).toBeGreaterThan(attachShare - 0.12);
    }
  });

  it('is bought next, and nothing else is', () => {
    const { rules } = computeSequences(input(), SequencesParams.parse({}), () => undefined);
    const planted = plantedSequences.map(({ firstSku, thenSku }) => `${firstSku} ${thenSku}`);
    expect(rules.map(({ fromKey, toKey }) => `${skuOf(fromKey)} ${skuOf(toKey)}`).sort()).toEqual(
      planted.sort(),
    );
    for (const { firstSku, thenSku, gapDays } of plantedSequences) {
      const rule = rules.find(
        ({ fromKey, toKey }) => skuOf(fromKey) === firstSku && skuOf(toKey) === thenSku,
      );
      expect(rule?.medianDays).toBeGreaterThanOrEqual(gapDays[0]);
      expect(rule?.medianDays).toBeLessThanOrEqual(gapDays[1]);
    }
  });
});
