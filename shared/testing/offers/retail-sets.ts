// Published purchases, where they lie beside the project.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { dayNumber, readDay } from '../../core/model/day.ts';
import type { OffersInput } from '../../core/offers/offers-input.ts';
import { columnsOfLines, plainInput, type MadeLine } from './made-columns.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/transactions/', import.meta.url));

/** Whether they are there. */
export const hasRetailSets = existsSync(folder);
if (!hasRetailSets) console.info(`the published purchases are not at ${folder}: what needs them is left out`);

const rowsOf = (text: string) => Papa.parse<string[]>(text.trim()).data;

/** Numbers for texts, in the order they come. */
function numbering() {
  const known = new Map<string, number>();
  return {
    known,
    of(name: string): number {
      const number = known.get(name) ?? known.size;
      known.set(name, number);
      return number;
    },
  };
}

/** Online Retail, December 2010 to June 2011: what customers of a British gift wholesaler bought, cancellations as returns. */
export function onlineRetail(): OffersInput {
  const [, ...rows] = rowsOf(
    gunzipSync(readFileSync(`${folder}online_retail_2010-12_to_2011-06.csv.gz`)).toString('latin1'),
  );
  const [customers, orders, products] = [numbering(), numbering(), numbering()];
  const names: string[] = [];
  const lines: MadeLine[] = [];
  const rowOf = (customer: string) => (customer === '' || customer === 'NA' ? -1 : customers.of(customer));
  const stateOf = (invoice: string) => (invoice.startsWith('C') ? { state: 'return' as const } : {});
  for (const [invoice = '', code = '', name = '', quantity, at = '', price, customer = ''] of rows) {
    const day = readDay(at.slice(0, 10));
    if (day === null) continue;
    const product = products.of(code);
    if ((names[product] ?? '') === '') names[product] = name;
    lines.push({
      customer: rowOf(customer),
      ...{ order: orders.of(invoice), day: dayNumber(day), product, quantity: Number(quantity) },
      amountMinor: Math.round(Number(quantity) * Number(price) * 100),
      ...stateOf(invoice),
    });
  }
  const columns = columnsOfLines(lines, customers.known.size, products.known.size);
  const input = plainInput(columns);
  return { ...input, facts: { ...input.facts, products: { ...input.facts.products, names } } };
}

/** Groceries: 9,835 baskets of a grocer, of nobody known and without days. */
export function groceries(): OffersInput {
  const products = numbering();
  const baskets = readFileSync(`${folder}groceries_basket.csv`, 'utf8').trim().split('\n');
  const lines = baskets.flatMap((basket, order) =>
    basket.split(',').map((name): MadeLine => ({ customer: -1, order, day: 0, product: products.of(name) })),
  );
  return plainInput(columnsOfLines(lines, 0, products.known.size));
}
