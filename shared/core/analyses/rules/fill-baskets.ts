import { basketsOfPurchases, type BasketKind, type PurchaseBaskets } from '../../baskets/basket-lines.ts';
import { itemWords, type ItemWords } from '../../baskets/item-words.ts';
import { marksOf } from '../../purchases/product-marks.ts';
import { purchasesOf, type PurchaseOptions, type Purchases } from '../../purchases/purchases.ts';
import type { RulesInput } from './query.ts';
import type { RulesParams } from './schema.ts';

/** Baskets as asked for, and what items are called. */
export type FilledBaskets = Readonly<{
  purchases: Purchases;
  baskets: PurchaseBaskets;
  countsAnonymous: boolean;
  words: ItemWords;
}>;

/** What other programs are given: every line that was sold, whatever became of it. */
const asSold: PurchaseOptions = { marks: null, keep: ['returned', 'refunded', 'wholesale'] };

/** Whether more than half of the orders with purchases are of nobody known. */
function isMostlyAnonymous({ count, order, customer }: Purchases): boolean {
  let orders = 0;
  let anonymous = 0;
  for (let at = 0; at < count; at += 1) {
    if (at > 0 && order[at] === order[at - 1]) continue;
    orders += 1;
    if ((customer[at] ?? -1) < 0) anonymous += 1;
  }
  return anonymous * 2 > orders;
}

function kindOf({ basket, windowDays }: RulesParams, anonymous: boolean): BasketKind {
  if (basket === 'order') return { by: 'order', anonymous };
  return basket === 'window' ? { by: 'window', days: windowDays } : { by: 'customer' };
}

/** Puts what was bought into baskets. */
export function fillBaskets(input: RulesInput, params: RulesParams): FilledBaskets {
  const { columns, names, categories, people } = input;
  const purchases = purchasesOf(columns, params.all ? asSold : { marks: marksOf(names), keep: [] });
  const anonymous = params.anonymous === 'auto' ? isMostlyAnonymous(purchases) : params.anonymous === 'count';
  const countsAnonymous = anonymous && params.basket === 'order' && people === null;
  const words = itemWords(columns.products.id, names, categories);
  const baskets = basketsOfPurchases(purchases, words.level, kindOf(params, countsAnonymous), people);
  return { purchases, baskets, countsAnonymous, words };
}
