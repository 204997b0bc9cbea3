import { itemWords, type ItemWords } from '../../baskets/item-words.ts';
import { marksOf } from '../../purchases/product-marks.ts';
import { purchasesOf, type Purchases } from '../../purchases/purchases.ts';
import { firstBuysOf, type FirstBuys } from '../../sequences/first-buys.ts';
import { visitsOf, type Visits } from '../../sequences/visits.ts';
import type { SequencesInput } from './query.ts';
import type { SequencesParams } from './schema.ts';

/** First purchases of everybody, and their visits. */
export type Followed = Readonly<{
  purchases: Purchases;
  buys: FirstBuys;
  visits: Visits;
  windowDays: number;
  words: ItemWords;
}>;

/** Gathers them as asked for. */
export function followPurchases(
  { columns, names, categories, people }: SequencesInput,
  { windowDays }: SequencesParams,
): Followed {
  const purchases = purchasesOf(columns, { marks: marksOf(names), keep: [] });
  const words = itemWords(columns.products.id, names, categories);
  const buys = firstBuysOf(purchases, words.level, people);
  return { purchases, buys, visits: visitsOf(purchases, windowDays, people), windowDays, words };
}
