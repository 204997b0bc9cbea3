import { catalogue } from './catalogue.ts';
import { moneyText } from './money.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { currency } from './story.ts';

const columns = [
  'SKU',
  'Name',
  'Name (Arabic)',
  'Category',
  'Price',
  'Cost',
  'Currency',
  'State',
  'Family',
  'Rank in Family',
] as const;
export type ProductListSheet = Sheet<(typeof columns)[number]>;

export function writeProducts(): ProductListSheet {
  const sheet: ProductListSheet = createSheet('products.csv', columns);
  for (const product of catalogue) {
    sheet.add({
      SKU: product.sku,
      Name: product.english,
      'Name (Arabic)': product.arabic,
      Category: product.category,
      Price: moneyText(product.priceFils),
      Cost: moneyText(product.costFils),
      Currency: currency,
      State: product.state,
      Family: product.family,
      'Rank in Family': String(product.rank),
    });
  }
  return sheet;
}
