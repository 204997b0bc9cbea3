import { minorDigits, readCurrency } from '../../model/money.ts';
import type { Mapping } from '../../model/import.ts';
import { makeCellReader } from '../cells/cell-reader.ts';
import { lineGroups } from '../order-layouts/side-by-side.ts';
import type { OrderHead, PlainBuyer, PlainOrders } from '../orders/plain-order-rows.ts';
import type { Evidence } from '../recognise/evidence.ts';
import { makeValuesReader } from '../normalise/normalise-contact.ts';
import { multiplyToMinor, toMicros, toMinor } from '../cells/parse-money.ts';
import { toNumber, type Decimal } from '../cells/parse-number.ts';
import { makeWhoReader } from '../normalise/read-who.ts';
import { cellsAt, type CodedBlock, type CodedFile } from './coded-file.ts';
import { makeCombinations } from './combinations.ts';

// with these columns a row stands for itself: nothing of it depends on the row before
const plainMeanings =
  /^(?:customer\.[a-zA-Z]+|orders\.(?:key|placedAt)|line\.(?:sku|product|category|quantity|unitPrice|amount)|custom|ignore)$/u;

/** Whether order lines of these columns can be read by the texts of their columns. */
export function isPlainMapping({ kind, columns, currency, constants }: Mapping): boolean {
  const has = (meaning: string) => columns.some((column) => column.meaning === meaning);
  return (
    kind === 'order-lines' &&
    columns.every(({ meaning }) => plainMeanings.test(meaning)) &&
    has('orders.key') &&
    has('orders.placedAt') &&
    (has('line.amount') || has('line.unitPrice')) &&
    // with several lines in a row it is not one draft
    lineGroups(columns) === null &&
    currency !== null &&
    readCurrency(currency) !== null &&
    Object.keys(constants ?? {}).length === 0
  );
}

/** Takes rows of a coded file that need no second look. */
export interface PlainRows {
  /** Returns false, with nothing done, for a row that must be read cell by cell: something about it is imperfect. */
  readonly take: (block: CodedBlock, at: number) => boolean;
}

type Priced = Readonly<{ decimal: Decimal | undefined; micros: number | null }>;
const one: Decimal = { mantissa: 1, scale: 0 };
const none = (text: string) => (text === '' ? null : text);

/** What is worked out once for each number; null: rows with it are not plain. */
function remembered<T>(work: (block: CodedBlock, at: number) => T | null) {
  const known: (T | null | undefined)[] = [];
  return (number: number, block: CodedBlock, at: number): T | null => {
    const found = known[number];
    if (found !== undefined) return found;
    while (known.length < number) known.push(undefined); // an array with holes would be a slow one
    const value = work(block, at);
    known[number] = value;
    return value;
  };
}

/**
 * Reads plain order lines by the texts of their columns: what a text or a combination of texts says is worked out once, by the same
 * readers that rows go through one by one.
 */
export function makePlainRows(
  mapping: Mapping,
  evidence: Evidence,
  file: CodedFile,
  orders: PlainOrders,
): PlainRows {
  const width = file.columns.length;
  let noise = 0;
  const reader = makeCellReader(mapping, evidence, { add: () => (noise += 1), list: () => [] });
  const who = makeWhoReader(reader, mapping.country);
  const valuesOf = makeValuesReader(reader);
  const hasValues = reader.columns((meaning) => /^customer\.(?!externalId)/u.test(meaning)).length > 0;
  const currency = readCurrency(mapping.currency ?? '');
  if (currency === null) throw new Error(`no currency: ${mapping.currency ?? ''}`);
  const digits = minorDigits(currency);
  const at = (meaning: string) => reader.column(meaning);
  const [key, placedAt] = [at('orders.key'), at('orders.placedAt')];
  const [quantity, price, amount] = [at('line.quantity'), at('line.unitPrice'), at('line.amount')];
  const [sku, product, category] = [at('line.sku'), at('line.product'), at('line.category')];

  /** Reads something of a row; null when it counted anything imperfect. */
  function read<T>(work: () => T | null) {
    return (block: CodedBlock, place: number): T | null => {
      const before = noise;
      reader.begin(block.firstRow + place, cellsAt(file, block, place));
      const value = work();
      return noise === before ? value : null;
    };
  }

  /** The places of orders by the numbers of their keys, and one more; 0 until one is placed. */
  const placed = new Int32Array(file.columns[key]?.size() ?? 1);
  const knownPlace = (code: number) => (placed[code] ?? 0) - 1;
  function begin(code: number, newKey: string, head: OrderHead, row: number): number {
    const order = orders.place(newKey, head, row);
    placed[code] = order + 1;
    return order;
  }
  const readKey = read((): string | null => {
    const text = reader.id(key);
    // a credit note by its number
    return text === '' || /^C\d/u.test(text) ? null : text;
  });
  const heads = remembered(
    read((): OrderHead | null => {
      const placed = reader.when(placedAt);
      if (!placed) return null;
      const nothing = { channel: null, discount: orders.zero, tax: orders.zero, shipping: orders.zero };
      return { placed, currency, ...nothing, total: null, refunded: orders.zero, state: 'paid' };
    }),
  );
  const buyers = remembered(
    read((): PlainBuyer => {
      const found = who.read();
      return orders.buyer(found, hasValues ? valuesOf(found) : {});
    }),
  );
  const products = remembered(
    read(() =>
      orders.product({
        sku: none(reader.id(sku)),
        product: none(reader.text(product)),
        category: none(reader.text(category)),
      }),
    ),
  );
  const quantities = remembered(read(() => (quantity < 0 ? one : (reader.decimal(quantity) ?? null))));
  const prices = remembered(
    read((): Priced | null => {
      const decimal = reader.decimal(price);
      if (decimal === null) return null;
      return { decimal, micros: decimal === undefined ? null : toMicros(decimal) };
    }),
  );
  const amounts = remembered(
    read((): { minor: number | null } | null => {
      const decimal = reader.decimal(amount);
      if (decimal === undefined) return { minor: null };
      const minor = decimal === null ? null : toMinor(decimal, digits);
      return minor === null ? null : { minor };
    }),
  );
  const customs = remembered(read(() => ({ json: orders.custom(reader.kept()) })));

  const buyerOf = makeCombinations(
    file,
    mapping.columns.flatMap(({ meaning }, column) => (meaning.startsWith('customer.') ? [column] : [])),
  );
  const productOf = makeCombinations(file, [sku, product, category]);
  const customOf = makeCombinations(
    file,
    mapping.columns.flatMap(({ meaning }, column) => (meaning === 'custom' ? [column] : [])),
  );
  const codeAt = (codes: Int32Array, start: number, column: number) =>
    column < 0 ? 0 : (codes[start + column] ?? 0);

  function amountOf(own: { minor: number | null }, count: Decimal, priced: Priced): number | null {
    if (own.minor !== null) return own.minor;
    return priced.decimal === undefined ? null : multiplyToMinor(count, priced.decimal, digits);
  }

  return {
    take(block, place) {
      const { codes } = block;
      const start = place * width;
      const keyCode = codeAt(codes, start, key);
      const known = knownPlace(keyCode);
      const newKey = known < 0 ? readKey(block, place) : '';
      const head = heads(codeAt(codes, start, placedAt), block, place);
      const count = quantities(codeAt(codes, start, quantity), block, place);
      const priced = prices(codeAt(codes, start, price), block, place);
      const own = amounts(codeAt(codes, start, amount), block, place);
      const custom = customs(customOf.numberOf(codes, start), block, place);
      const buyer = buyers(buyerOf.numberOf(codes, start), block, place);
      if (newKey === null || !head || !count || !priced || !own || !custom || !buyer) return false;
      const minor = amountOf(own, count, priced);
      if (minor === null) return false;
      // made only now: a row that is not taken must not have made a product
      const sold = products(productOf.numberOf(codes, start), block, place);
      if (sold === null) return false;
      const order = newKey === '' ? known : begin(keyCode, newKey, head, block.firstRow + place);
      orders.add(order, block.firstRow + place, head, buyer, {
        product: sold,
        quantity: toNumber(count),
        micros: priced.micros,
        amount: minor,
        custom: custom.json,
      });
      return true;
    },
  };
}
