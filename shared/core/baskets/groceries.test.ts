import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../testing/basket-lines.ts';
import { probabilityOf } from '../stats/fisher-tail.ts';
import { arrangeBaskets, type BasketLines } from './baskets.ts';
import { mineItemsets } from './mine-itemsets.ts';
import { measureRule } from './rule-measures.ts';
import { findRules, type Rule } from './rules.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/transactions/', import.meta.url));
const file = `${folder}groceries_basket.csv`;

/** Baskets of names as lines, and the names by number. */
function namedLines(baskets: readonly (readonly string[])[]): { lines: BasketLines; names: string[] } {
  const names = [...new Set(baskets.flat())];
  const numbers = new Map(names.map((name, at) => [name, at]));
  return { lines: linesOf(baskets.map((basket) => basket.map((name) => numbers.get(name) ?? -1))), names };
}

const rowsOf = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

describe.skipIf(!existsSync(file))('the figures that R’s arules gives for its data set Groceries', () => {
  const { lines, names } = existsSync(file) ? namedLines(rowsOf(readFileSync(file, 'utf8'))) : namedLines([]);
  const rulesAt = (minSupport: number, minConfidence: number, maxLength = 10) => {
    const baskets = arrangeBaskets(lines, minSupport, 1);
    const itemsets = mineItemsets(baskets, maxLength, 1_000_000);
    const { rules } = findRules(itemsets, baskets.count, { minConfidence, minLift: 0 });
    const nameOf = (item: number) => names[baskets.ids[item] ?? -1] ?? '';
    const said = ({ antecedent, consequent }: Rule) =>
      `${antecedent.map(nameOf).sort().join(', ')} → ${nameOf(consequent)}`;
    return { baskets, itemsets, rules, said, nameOf };
  };
  const sizesOf = (rules: readonly Rule[]) => {
    const sizes: Record<number, number> = {};
    for (const { antecedent } of rules)
      sizes[antecedent.length + 1] = (sizes[antecedent.length + 1] ?? 0) + 1;
    return sizes;
  };

  test('baskets, items and the most frequent ones', () => {
    const { baskets, nameOf } = rulesAt(0.001, 0.5, 1);
    expect([baskets.count, baskets.kinds, baskets.entries]).toEqual([9835, 169, 43_367]);
    const top = [...baskets.counts.slice(0, 7)].map((count, item) => [nameOf(item), count]);
    expect(top).toEqual([
      ...[
        ['whole milk', 2513],
        ['other vegetables', 1903],
        ['rolls/buns', 1809],
        ['soda', 1715],
      ],
      ...[
        ['yogurt', 1372],
        ['bottled water', 1087],
        ['root vegetables', 1072],
      ],
    ]);
  });

  test('itemsets and rules by length at every published limit', () => {
    const at = rulesAt(0.001, 0.5);
    expect(at.itemsets.count).toBe(13_492);
    expect(at.rules).toHaveLength(5668);
    expect(sizesOf(at.rules)).toEqual({ 2: 11, 3: 1461, 4: 3211, 5: 939, 6: 46 });
    expect(sizesOf(rulesAt(0.001, 0.8).rules)).toEqual({ 3: 29, 4: 229, 5: 140, 6: 12 });
    expect(sizesOf(rulesAt(0.006, 0.25).rules)).toEqual({ 2: 150, 3: 297, 4: 16 });
    expect(rulesAt(0.01, 0.5).itemsets.count).toBe(333);
    const counts = [
      [0.01, 0.5],
      [0.01, 0.25],
      [0.02, 0.2],
    ] as const;
    expect(counts.map(([support, confidence]) => rulesAt(support, confidence).rules.length)).toEqual([
      15, 170, 72,
    ]);
  });

  test('the three highest lifts, and the summary of one set', () => {
    const { rules, said } = rulesAt(0.001, 0.5);
    const best = rules
      .map((rule) => ({ rule: said(rule), ...measureRule(rule.counts) }))
      .sort((a, b) => b.lift - a.lift)
      .slice(0, 3);
    expect(best.map(({ rule }) => rule)).toEqual([
      'Instant food products, soda → hamburger meat',
      'popcorn, soda → salty snack',
      'baking powder, flour → sugar',
    ]);
    expect(best[0]).toMatchObject({ count: 12 });
    expect(best[0]?.support).toBeCloseTo(0.001220132, 9);
    expect(best[0]?.confidence).toBeCloseTo(0.6315789, 7);
    expect(best[0]?.lift).toBeCloseTo(18.9956543, 7);
    expect(best[1]?.lift).toBeCloseTo(16.6977929, 7);
    expect(best[2]?.lift).toBeCloseTo(16.4080747, 7);
    const wider = rulesAt(0.006, 0.25);
    const measured = wider.rules.map((rule) => ({ rule: wider.said(rule), ...measureRule(rule.counts) }));
    const range = (of: 'support' | 'confidence' | 'lift') => {
      const values = measured.map((one) => one[of]);
      return [Math.min(...values), Math.max(...values)];
    };
    expect(range('support')[0]).toBeCloseTo(0.0061007, 6);
    expect(range('support')[1]).toBeCloseTo(0.0748348, 6);
    expect(range('confidence')[0]).toBeCloseTo(0.25, 6);
    expect(range('confidence')[1]).toBeCloseTo(0.66, 6);
    expect(range('lift')[0]).toBeCloseTo(0.9932, 4);
    expect(range('lift')[1]).toBeCloseTo(3.9565, 4);
    const herbs = measured.find(({ rule }) => rule === 'herbs → root vegetables');
    expect(herbs?.confidence).toBe(0.43125);
    expect(herbs?.support).toBeCloseTo(0.00701576, 8);
    expect(herbs?.lift).toBeCloseTo(3.9564774, 7);
  });

  test('Fisher’s p of pairs, to the digits that are printed', () => {
    const { rules, said } = rulesAt(0.01, 0.2, 2);
    const of = (name: string) => rules.find((rule) => said(rule) === name)!;
    const beef = of('beef → root vegetables');
    const measured = measureRule(beef.counts);
    expect(measured.support).toBeCloseTo(0.0173868836, 10);
    expect(measured.confidence).toBeCloseTo(0.3313953, 7);
    expect(measured.lift).toBeCloseTo(3.0403668, 7);
    expect(probabilityOf(beef.logP) / 7.668e-45).toBeCloseTo(1, 3);
    const fruit = of('pip fruit → tropical fruit');
    expect(measureRule(fruit.counts).lift).toBeCloseTo(2.5746476, 7);
    expect(probabilityOf(fruit.logP) / 1.861e-40).toBeCloseTo(1, 3);
  });
});

const retail = `${folder}online_retail_2010-12_to_2011-06.csv.gz`;
test.skipIf(!existsSync(retail))('the 485 rules of the valid rows of Online Retail', () => {
  const [, ...rows] = rowsOf(gunzipSync(readFileSync(retail)).toString('utf8'));
  const byInvoice = new Map<string, string[]>();
  for (const [invoice = '', code = '', , quantity, , price, customer = ''] of rows) {
    if (customer === '' || invoice.startsWith('C') || !(Number(quantity) > 0 && Number(price) > 0)) continue;
    const own = byInvoice.get(invoice);
    if (own === undefined) byInvoice.set(invoice, [code]);
    else own.push(code);
  }
  const { lines } = namedLines([...byInvoice.values()]);
  const baskets = arrangeBaskets(lines, 0.01, 1);
  const { rules } = findRules(mineItemsets(baskets, 10, 1_000_000), baskets.count, {
    minConfidence: 0.5,
    minLift: 0,
  });
  expect(baskets.count).toBe(8802);
  expect(rules).toHaveLength(485);
  expect(Math.max(...rules.map(({ counts }) => measureRule(counts).lift))).toBeCloseTo(66.26016, 5);
});
