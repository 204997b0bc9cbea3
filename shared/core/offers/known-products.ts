import { orderStates, type Columns } from '../columns/columns.ts';
import { productStates } from '../columns/product-facts.ts';
import { foldText } from '../identity/fold.ts';
import { marksOf, productMarks } from '../purchases/product-marks.ts';
import { purchasesOf, type Purchases } from '../purchases/purchases.ts';
import { columnsUntil } from './columns-until.ts';
import type { Known } from './evidence.ts';
import type { OffersInput } from './offers-input.ts';
import { sameThings } from './same-things.ts';
import { answersOf } from './wish-answers.ts';

/** What never changes with the day that is looked from. */
export type Shop = Readonly<{
  input: OffersInput;
  marks: Uint8Array;
  sameAs: Int32Array;
  category: Int32Array;
  wishes: readonly Uint8Array[];
}>;

/** Makes it, once for all days looked from. */
export function shopOf(input: OffersInput): Shop {
  const { products, categories, interests } = input.facts;
  const categoryNames = products.names.map((_, row) => categories.names[categories.codes[row] ?? -1] ?? '');
  return {
    input,
    marks: marksOf(products.names),
    sameAs: sameThings(products),
    category: categories.codes,
    wishes: answersOf(interests.wishes, products.names, categoryNames),
  };
}

/** What counts as bought, each product as the one it is the same as. */
export function boughtIn({ marks, sameAs }: Shop, columns: Columns): Purchases {
  const purchases = purchasesOf(columns, { marks, keep: [] });
  return { ...purchases, product: purchases.product.map((row) => sameAs[row] ?? row) };
}

/** What never is offered: charges and wrapping, and what only stands for another product. */
function neverOffered({ marks, sameAs }: Shop): Uint8Array {
  return marks.map((mark, row) => (mark !== productMarks.goods || sameAs[row] !== row ? 1 : 0));
}

/** What is not offered today besides: out of stock, discontinued, excluded. */
function offeredToday(shop: Shop): Uint8Array {
  const { facts, exclusions, columns } = shop.input;
  const ids = new Set(exclusions.productIds);
  const excluded = new Set(exclusions.categories.map(foldText));
  const categories = facts.categories.names.map((name) => excluded.has(foldText(name)));
  return neverOffered(shop).map((never, row) => {
    const isAway = productStates[facts.products.state[row] ?? 0] !== 'active';
    const isExcluded =
      ids.has(columns.products.id[row] ?? 0) || categories[shop.category[row] ?? -1] === true;
    return never === 1 || isAway || isExcluded ? 1 : 0;
  });
}

type Pairs = Readonly<{ customer: number[]; thing: number[] }>;

/** Whether a line takes something back, or all of it was paid back. */
function isGivenBack({ orders, lines }: Columns, line: number): boolean {
  const state = orderStates[orders.state[lines.order[line] ?? 0] ?? 0];
  if (state === 'return' || state === 'refunded' || (lines.quantity[line] ?? 0) < 0) return true;
  const amount = lines.amountMinor[line] ?? 0;
  return amount > 0 && (lines.refundedMinor[line] ?? 0) >= amount;
}

/** What customers gave back, or were paid back for. */
function givenBack(columns: Columns, { sameAs }: Shop): Pairs {
  const { lines } = columns;
  const pairs: Pairs = { customer: [], thing: [] };
  for (let line = 0; line < lines.count; line += 1) {
    const product = lines.product[line] ?? -1;
    if (product < 0 || !isGivenBack(columns, line)) continue;
    pairs.customer.push(lines.customer[line] ?? -1);
    pairs.thing.push(sameAs[product] ?? product);
  }
  return pairs;
}

/** The rows of a list of numbers up to a day. */
function rowsUntil(day: Int32Array, last: number): (column: Int32Array) => Int32Array {
  return (column) => column.filter((_, row) => (day[row] ?? 0) <= last);
}

/**
 * All that was known on the evening of a day. Nothing that happened later is looked at: purchases, returns, the fence of wholesale orders,
 * wishes and looks are those up to that day.
 *
 * @param isToday whether offers are for now: what is out of stock, discontinued, excluded or hidden is then left out. Of a past day nobody
 * knows what was.
 */
export function knownProducts(shop: Shop, asOfDay: number, horizonDays: number, isToday: boolean): Known {
  const { columns: all, facts, hidden } = shop.input;
  const columns = isToday ? all : columnsUntil(all, asOfDay);
  const { customer, order, product, day, quantity } = boughtIn(shop, columns);
  const { interests, views } = facts;
  const wished = rowsUntil(interests.day, asOfDay);
  const looked = rowsUntil(views.day, asOfDay);
  const back = givenBack(columns, shop);
  const refused = isToday ? hidden : { customer: new Int32Array(0), product: new Int32Array(0) };
  return {
    takings: {
      ...{ customers: columns.customers.count, things: columns.products.count },
      ...{ customer, basket: order, thing: product, day, quantity },
    },
    ...{ asOfDay, horizonDays, canRepeat: true },
    ...{ category: shop.category, categories: facts.categories.names.length },
    wishes: shop.wishes,
    wished: { customer: wished(interests.customer), wish: wished(interests.wish) },
    views: {
      customer: looked(views.customer),
      thing: looked(views.product).map((row) => shop.sameAs[row] ?? row),
      day: looked(views.day),
    },
    isBlocked: isToday ? offeredToday(shop) : neverOffered(shop),
    barred: {
      customer: Int32Array.from([...back.customer, ...refused.customer]),
      thing: Int32Array.from([
        ...back.thing,
        ...Array.from(refused.product, (row) => shop.sameAs[row] ?? row),
      ]),
    },
  };
}
