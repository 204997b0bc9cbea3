import { int, text } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { contentDigest, openChangeLog, type KindContext } from '../apply/apply-context.ts';
import type { Minor } from '../../model/money.ts';
import type { OrderLineDraft } from '../normalise/drafts.ts';
import { makeKeyPlaces } from './key-places.ts';
import { keyOfRow } from './order-key.ts';
import { keyWithOrdinal } from '../claims/keyed-rows.ts';
import { emptyLines, linesByOrder, makeLineBuffer, pushLine, pushNumbers } from './line-buffer.ts';
import type { FileOrder } from './file-order.ts';
import { openHeadlessLines } from '../order-layouts/headless-lines.ts';
import { openWaitingJoin } from '../order-layouts/join-waiting.ts';
import { readOrderTotals, sumFile } from '../order-layouts/order-totals.ts';
import { goodsOf, makeWholeOrders } from '../order-layouts/whole-orders.ts';
import { storeAsPages } from './order-pages.ts';
import type { PlainOrders } from './plain-order-rows.ts';
import { openPersonBook } from '../people/person-book.ts';
import type { Person } from '../people/person.ts';
import { openProductBook } from '../apply/products.ts';
import { storeOrders } from './store-orders.ts';
import { storeLines } from './store-lines.ts';

type Head = OrderLineDraft['order'];
const noConsent: OrderLineDraft['consent'] = [];

function customJson(pairs: readonly (readonly [string, string])[]): string | null {
  return pairs.length === 0 ? null : JSON.stringify(pairs);
}

function anonymousJson(buyer: Readonly<Record<string, string>>): string | null {
  return customJson(Object.entries(buyer).filter(([, said]) => said !== ''));
}

function headContent(head: OrderLineDraft['order']): readonly unknown[] {
  if (head === null) return [];
  const { placed, currency, channel, discount, tax, shipping, total, refunded, state } = head;
  return [placed.day, placed.instant, currency, channel, discount, tax, shipping, total, refunded, state];
}

/** Everything a row without an order key says, in an order that no release may change: stored keys are made from it. */
function contentOf({ order, who, buyer, line, custom, others }: OrderLineDraft): readonly unknown[] {
  return [
    headContent(order),
    [who.externalId, who.emailKey ?? who.email, who.phoneKey ?? who.phone, who.name],
    Object.entries(buyer).sort(([a], [b]) => (a < b ? -1 : 1)),
    [line.sku, line.product, line.category, line.quantity, line.unitPriceMicros],
    [line.amount, line.discount, line.refunded],
    custom,
    ...(others === undefined ? [] : [others]),
  ];
}

/** Applies the rows of orders files: orders, their lines, buyers and products. Everything is held as columns until the last row. */
export function openOrderRows(context: KindContext) {
  const { db, tally, sourceId } = context;
  const people = openPersonBook(context);
  const products = openProductBook(context);
  const buffer = makeLineBuffer(context.rows);
  const orders: FileOrder[] = [];
  const byKey = makeKeyPlaces((place) => orders[place]?.key);
  const ordinals = new Map<string, number>();
  const stored = new Map<string, number>();
  db.scan(sql`SELECT id, order_key FROM orders WHERE source_id = ${sourceId}`, ([id, key]) =>
    stored.set(text(key ?? null), int(id ?? null)),
  );
  let lastKey: string | null = null;
  let lastAt = -1;
  let lastOwn = -1;
  const waiting = openWaitingJoin(context);
  const whole = makeWholeOrders(context);

  function startOrder(key: string, head: Head, row: number, isKeyed: boolean): number {
    const id = stored.get(key) ?? 0;
    orders.push({ key, id, isStored: id > 0, head, row, person: null, anonymous: null, isKeyed });
    return orders.length - 1;
  }

  /** A row without an order key is an order of its own, known again by day, buyer and content. */
  function ownOrder(draft: OrderLineDraft): number {
    // another line of the row before
    if (draft.order === null && lastOwn >= 0) return lastOwn;
    const content = JSON.stringify(contentOf(draft));
    const base = keyOfRow(contentDigest(context, content));
    const ordinal = (ordinals.get(base) ?? 0) + 1;
    ordinals.set(base, ordinal);
    lastOwn = startOrder(keyWithOrdinal(base, ordinal), draft.order, draft.row, false);
    return lastOwn;
  }

  /** The order of a key of the file's, which is begun when it is the first row with it. */
  function placeOf(key: string, head: Head, row: number): number {
    const known = byKey.find(key);
    if (known >= 0) return known;
    const at = startOrder(key, head, row, true);
    byKey.add(key, at);
    return at;
  }

  function keyedOrder(key: string, head: Head, row: number): number {
    if (key === lastKey && lastAt >= 0 && hasCurrency(lastAt, head)) return lastAt;
    let at = placeOf(key, head, row);
    if (!hasCurrency(at, head)) {
      // one key in two currencies is two orders: their amounts cannot be added
      at = placeOf(`${key} (${head?.currency ?? ''})`, head, row);
      tally.issue('order-currencies-differ', row, key);
    }
    lastKey = key;
    lastAt = at;
    return at;
  }

  function hasCurrency(at: number, head: Head): boolean {
    const known = orders[at]?.head ?? null;
    return head === null || known === null || known.currency === head.currency;
  }

  function noteHead(known: FileOrder, head: Head, row: number): void {
    if (head === null) return;
    if (known.head === null) {
      known.head = head;
      known.row = row;
    } else if (known.head.placed.day !== head.placed.day) tally.issue('order-days-differ', row, known.key);
  }

  function notePerson(
    known: FileOrder,
    person: Person | null,
    row: number,
    anonymous: () => string | null,
  ): void {
    if (person !== null) {
      if (known.person === null) known.person = person;
      else if (known.person.customerId !== person.customerId)
        tally.issue('order-buyers-differ', row, known.key);
    } else if (known.person === null && known.anonymous === null) known.anonymous = anonymous();
  }

  function orderAt(at: number): FileOrder {
    const known = orders[at];
    if (known === undefined) throw new Error(`no order ${at}`);
    return known;
  }

  const plain: PlainOrders = {
    zero: 0 as Minor,
    buyer: (who, values) => ({ who, values, anonymous: anonymousJson(values), person: undefined }),
    product: (mention) => products.mention(mention),
    custom: customJson,
    place: (key, head, row) => keyedOrder(key, head, row),
    add(at, row, head, buyer, line) {
      const known = orderAt(at);
      noteHead(known, head, row);
      const { who, values } = buyer;
      if (buyer.person === undefined || !people.mentionAgain(buyer.person, who, values, head.placed))
        buyer.person = people.mention({ row, who, values, consent: noConsent, when: head.placed });
      notePerson(known, buyer.person, row, () => buyer.anonymous);
      const { product, quantity, micros, amount, custom } = line;
      pushNumbers(buffer, at, product, row, { quantity, micros, amount, discount: 0, refunded: 0 }, custom);
    },
  };

  return {
    plain,
    add(draft: OrderLineDraft): void {
      const { orderKey, who, buyer, consent, order, row } = draft;
      const at = orderKey === null ? ownOrder(draft) : keyedOrder(orderKey, order, row);
      const known = orderAt(at);
      noteHead(known, order, row);
      const person = people.mention({ row, who, values: buyer, consent, when: order?.placed ?? null });
      notePerson(known, person, row, () => anonymousJson(buyer));
      if (draft.isWhole === true) whole.add(known, draft);
      else pushLine(buffer, at, products.mention(draft.line), row, draft.line, customJson(draft.custom));
    },
    /** Returns which of the customers and products that were there before have changed. */
    finish(): { customers: boolean; products: boolean } {
      const places = linesByOrder(buffer, orders.length);
      const log = openChangeLog(context);
      people.forgetFirstDays();
      for (const { person, isStored, head } of orders) {
        if (person === null || head === null) continue;
        if (!isStored) person.hasNews = true;
        // a stored order may keep another day than the file's
        else if (person.isNew) people.touch(person.customerId, person.row);
        // the order's day, which its later rows may contradict
        if (person.firstDay === null || head.placed.day < person.firstDay) person.firstDay = head.placed.day;
      }
      people.store();
      waiting.amendHeads(orders, (at) => goodsOf(buffer, places, at));
      const touch = (customerId: SqlValue, row: number) => people.touch(customerId, row);
      const sums = sumFile(orders, buffer);
      if (!storeAsPages(context, orders, buffer, places)) {
        const keepHeadless = openHeadlessLines(context, orders, buffer);
        storeOrders(context, orders, buffer, places, log, touch, keepHeadless);
        storeLines(context, orders, buffer, places, log);
      }
      const ids = Float64Array.from(orders, ({ id }) => id);
      // all is stored, and the most memory is needed now
      emptyLines(buffer);
      if (!waiting.hasParts) orders.length = 0;
      // what follows reads what was stored
      context.bulk?.flush();
      whole.mark();
      waiting.addLines(orders, products, log);
      tally.totals(readOrderTotals(db, sums, ids));
      log.close();
      return { products: products.finish(), customers: people.refresh() };
    },
  };
}
