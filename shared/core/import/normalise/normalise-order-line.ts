import { minorDigits, readCurrency, type Currency, type Minor } from '../../model/money.ts';
import type { Mapping } from '../../model/import.ts';
import { requireColumn, type CellReader } from '../cells/cell-reader.ts';
import type { OrderLineDraft, Rejection, When } from './drafts.ts';
import type { Evidence } from '../recognise/evidence.ts';
import { makeLineAmountReader } from './line-amount.ts';
import { makeMoneyReader } from '../cells/money-reader.ts';
import { makeValuesReader } from './normalise-contact.ts';
import { readDealStage } from '../cells/deal-stage.ts';
import { readOrderState, type OrderState } from '../cells/order-state.ts';
import { makePermissionReader } from '../cells/read-permission.ts';
import { makeWhoReader } from './read-who.ts';

type Order = NonNullable<OrderLineDraft['order']>;

const noValues: Readonly<Record<string, string>> = {};
const noConsent: OrderLineDraft['consent'] = [];
const none = (text: string) => (text === '' ? null : text);

/** The state of an order whose file says none. */
function stateBySums(
  key: string | null,
  amount: number,
  { total, refunded }: Readonly<{ total: Minor | null; refunded: Minor }>,
): OrderState {
  // Online Retail and others mark credit notes by a C before the invoice number
  if (amount < 0 && (key === null || /^C\d/u.test(key))) return 'return';
  if (key !== null && /^C\d{4,}$/u.test(key)) return 'return';
  if (refunded > 0) return total !== null && refunded < total ? 'partly-refunded' : 'refunded';
  return 'paid';
}

/** Order cells of a row: state, channel and the sums of the whole order. */
function makeOrderReader(reader: CellReader, refundsAreOfLines: boolean) {
  const money = makeMoneyReader(reader);
  const at = (field: string) => reader.column(`orders.${field}`);
  const [state, cancelledAt, channel, total] = [at('state'), at('cancelledAt'), at('channel'), at('total')];
  const [discount, tax, shipping] = [at('discount'), at('tax'), at('shipping')];
  const refunded = refundsAreOfLines ? -1 : at('refunded');
  const [tip, fee] = [at('tip'), at('fee')];
  const stage = at('stage');
  const hasKey = at('key') >= 0;

  const stateOf = (
    key: string | null,
    amount: number,
    sums: { total: Minor | null; refunded: Minor },
  ): OrderState => {
    if (reader.text(cancelledAt) !== '') return 'cancelled';
    const text = reader.text(state);
    if (text !== '') {
      const found = readOrderState(text);
      if (found) return found;
      reader.keep(state, 'state-unknown');
    }
    if (stage >= 0) return readDealStage(reader.text(stage));
    return stateBySums(key, amount, sums);
  };

  return {
    hasKey,
    /** True on rows that repeat an order with its own cells blank. */
    isBlank: () => (total >= 0 ? reader.text(total) === '' : state >= 0 && reader.text(state) === ''),
    read(key: string | null, placed: When, currency: Currency, amount: Minor): Order {
      const digits = minorDigits(currency);
      const zero = (value: Minor | null) => value ?? (0 as Minor);
      const sums = { total: money(total, digits), refunded: zero(money(refunded, digits)) };
      return {
        placed,
        currency,
        channel: none(reader.text(channel)),
        discount: zero(money(discount, digits)),
        tax: zero(money(tax, digits)),
        shipping: zero(money(shipping, digits)),
        ...(tip < 0 ? {} : { tip: zero(money(tip, digits)) }),
        ...(fee < 0 ? {} : { fee: zero(money(fee, digits)) }),
        ...sums,
        state: stateOf(key, amount, sums),
      };
    },
  };
}

/** Rows of order and order-line exports. A row without an order key of its own is an order of its own. */
export function makeOrderLineNormaliser(
  reader: CellReader,
  mapping: Mapping,
  evidence: Evidence,
): (row: number) => OrderLineDraft | Rejection {
  requireColumn(reader, ['orders.placedAt']);
  requireColumn(reader, ['line.amount', 'line.unitPrice', 'orders.total']);
  const refundsAreOfLines = evidence.lineRefunds > 0 && reader.column('line.refunded') < 0;
  const order = makeOrderReader(reader, refundsAreOfLines);
  const lineOf = makeLineAmountReader(reader, refundsAreOfLines);
  const whoReader = makeWhoReader(reader, mapping.country);
  const valuesOf = makeValuesReader(reader);
  const hasValues = reader.columns((meaning) => /^customer\.(?!externalId)/u.test(meaning)).length > 0;
  const permission = makePermissionReader(reader);
  const [key, placedAt, currencyColumn] = ['orders.key', 'orders.placedAt', 'orders.currency'].map(
    reader.column,
  ) as [number, number, number];
  const fileCurrency = mapping.currency === null ? null : readCurrency(mapping.currency);
  // the lines of such orders may come in another file
  const isWhole = order.hasKey && reader.columns((meaning) => meaning.startsWith('line.')).length === 0;
  let lastKey: string | null = null;
  let lastCurrency: Currency | null = null;
  let isLastRefused = false;

  const currencyOf = (isContinuation: boolean): Currency | Rejection => {
    const text = reader.text(currencyColumn);
    const found = text === '' ? (isContinuation ? lastCurrency : fileCurrency) : readCurrency(text);
    if (found) return found;
    return reader.reject(currencyColumn, text === '' ? 'currency-missing' : 'currency-unreadable', {
      value: text,
    });
  };
  const placedOf = (isContinuation: boolean): When | null | Rejection => {
    const placed = reader.when(placedAt);
    if (placed) return placed;
    if (placed === undefined && isContinuation) return null;
    if (placed === undefined) return reader.reject(placedAt, 'date-missing');
    return reader.reject(placedAt, 'date-unreadable', { value: reader.raw(placedAt) });
  };

  const read = (
    row: number,
    orderKey: string | null,
    isContinuation: boolean,
  ): OrderLineDraft | Rejection => {
    const placed = placedOf(isContinuation);
    if (placed && 'reason' in placed) return placed;
    const currency = currencyOf(isContinuation);
    if (typeof currency !== 'string') return currency;
    const line = lineOf(currency);
    if ('reason' in line) return line;
    const who = whoReader.read();
    const facts = isContinuation || !placed ? null : order.read(orderKey, placed, currency, line.amount);
    lastCurrency = currency;
    return {
      kind: 'order-lines',
      row,
      orderKey,
      who,
      order: facts,
      buyer: facts && hasValues ? valuesOf(who) : noValues,
      consent: facts && permission.has ? permission.read(facts.placed) : noConsent,
      line,
      custom: reader.kept(),
      ...(isWhole ? { isWhole } : {}),
    };
  };

  return (row) => {
    const orderKey = order.hasKey ? reader.id(key) : null;
    if (orderKey === '') return reader.reject(key, 'key-missing');
    const isContinuation = orderKey !== null && orderKey === lastKey && order.isBlank();
    // lines without their order's own cells would be an order of unknown state and sums
    if (isContinuation && isLastRefused) return reader.reject(key, 'order-rejected');
    const outcome = read(row, orderKey, isContinuation);
    if (!isContinuation) isLastRefused = 'reason' in outcome;
    lastKey = orderKey;
    return outcome;
  };
}
