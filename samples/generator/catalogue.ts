import { dayNumber } from './calendar.ts';
import { catalogueTable } from './catalogue-table.ts';
import { firstDay, isEid, isRamadan, lastDay, priceRiseDay, priceRisePercent } from './story.ts';
import { oneOf, readTable } from './text-table.ts';

export const tastes = ['arabic', 'barista', 'home', 'tea'] as const;
export type Taste = (typeof tastes)[number];

export type ProductState = 'active' | 'discontinued' | 'out of stock';
type SoldWhen = 'always' | 'ramadan' | 'eid' | 'with gifts';

export type Product = {
  readonly sku: string;
  readonly english: string;
  readonly arabic: string;
  readonly category: string;
  readonly priceFils: number;
  readonly costFils: number;
  readonly popularity: number;
  readonly taste: Taste | null;
  /** Products of one family differ in size or tier; `rank` climbs with it. */
  readonly family: string;
  readonly rank: number;
  readonly soldFrom: number;
  readonly soldUntil: number;
  readonly soldWhen: SoldWhen;
  readonly state: ProductState;
  readonly isConsumable: boolean;
};

export const catalogue: readonly Product[] = readTable(catalogueTable, [
  'sku',
  'english',
  'arabic',
  'category',
  'price',
  'cost',
  'popularity',
  'taste',
  'ladder',
  'availability',
]).map((row) => {
  const [family = '', rank = ''] = row.ladder.split(' ');
  return {
    sku: row.sku,
    english: row.english,
    arabic: row.arabic,
    category: row.category,
    priceFils: Number(row.price) * 100,
    costFils: Number(row.cost) * 100,
    popularity: Number(row.popularity),
    taste: row.taste === '' ? null : oneOf(row.taste, tastes),
    family,
    rank: Number(rank),
    ...availability(row.availability),
    isConsumable: ['Coffee', 'Tea', 'Pantry', 'Subscriptions'].includes(row.category),
  };
});

export function productOf(sku: string): Product {
  const product = catalogue.find((candidate) => candidate.sku === sku);
  if (product === undefined) throw new Error(`no product ${sku}`);
  return product;
}

/** What a piece cost on that day: coffee was cheaper before the price rise. */
export function priceOn(product: Product, day: number): number {
  if (product.category !== 'Coffee' || day >= priceRiseDay) return product.priceFils;
  return Math.round(product.priceFils / (100 + priceRisePercent)) * 100;
}

export function isSoldOn(product: Product, day: number): boolean {
  if (day < product.soldFrom || day > product.soldUntil) return false;
  if (product.soldWhen === 'ramadan') return isRamadan(day);
  if (product.soldWhen === 'eid') return isEid(day);
  return product.soldWhen === 'always';
}

function availability(text: string): Pick<Product, 'soldFrom' | 'soldUntil' | 'soldWhen' | 'state'> {
  const always = { soldFrom: firstDay, soldUntil: lastDay, soldWhen: 'always', state: 'active' } as const;
  const [word = '', date = ''] = text.split(' since ');
  switch (word) {
    case '':
      return always;
    case 'launched':
      return { ...always, soldFrom: dayNumber(date) };
    case 'discontinued':
      return { ...always, soldUntil: dayNumber(date), state: 'discontinued' };
    case 'sold out':
      return { ...always, soldUntil: dayNumber(date), state: 'out of stock' };
    case 'ramadan':
    case 'eid':
      return { ...always, soldWhen: word, state: 'out of stock' };
    default:
      return { ...always, soldWhen: oneOf(word, ['with gifts']) };
  }
}
