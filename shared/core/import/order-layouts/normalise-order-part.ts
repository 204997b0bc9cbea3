import type { Mapping } from '../../model/import.ts';
import { minorDigits, readCurrency, type Currency, type Minor } from '../../model/money.ts';
import { requireColumn, type CellReader } from '../cells/cell-reader.ts';
import type { OrderPartDraft, Rejection } from '../normalise/drafts.ts';
import { makeLineAmountReader } from '../normalise/line-amount.ts';
import { makeMoneyReader } from '../cells/money-reader.ts';
import { readOrderState } from '../cells/order-state.ts';
import { areLines, makeLinesReader } from './lines-of-row.ts';
import { splitOrder } from './split-order.ts';

const amountless = new Set(['amount-missing']);

/** Rows that hold a line, a refund or the end of an order whose head stands in another file. */
export function makeOrderPartNormaliser(
  reader: CellReader,
  mapping: Mapping,
): (row: number) => OrderPartDraft | readonly OrderPartDraft[] | Rejection {
  requireColumn(reader, ['orders.key']);
  const at = (meaning: string) => reader.column(meaning);
  const [key, currencyColumn, refundColumn] = [
    at('orders.key'),
    at('orders.currency'),
    at('orders.refunded'),
  ];
  const [stateColumn, cancelledAt, placedAt] = [
    at('orders.state'),
    at('orders.cancelledAt'),
    at('orders.placedAt'),
  ];
  const hasLines = ['line.amount', 'line.unitPrice', 'line.items'].some((meaning) => at(meaning) >= 0);
  const several = hasLines ? makeLinesReader(reader, mapping) : null;
  const lineOf = hasLines && several === null ? makeLineAmountReader(reader, false) : null;
  const money = makeMoneyReader(reader);

  const currencyOf = (): Currency | Rejection => {
    const text = reader.text(currencyColumn);
    const found = readCurrency(text === '' ? (mapping.currency ?? '') : text);
    const reason = text === '' ? 'currency-missing' : 'currency-unreadable';
    return found ?? reader.reject(currencyColumn, reason, { value: text });
  };

  const stateOf = (): OrderPartDraft['state'] => {
    if (reader.text(cancelledAt) !== '') return 'cancelled';
    const text = reader.text(stateColumn);
    if (text === '') return null;
    const found = readOrderState(text);
    if (found === null) reader.keep(stateColumn, 'state-unknown');
    // that an order was paid is no news of an amendment
    return found === 'cancelled' || found === 'failed' || found === 'refunded' ? found : null;
  };

  const linesOf = (currency: Currency): readonly Pick<OrderPartDraft, 'line' | 'custom'>[] | Rejection => {
    if (several !== null) {
      const found = several.read();
      if (found === null)
        return reader.reject(several.firstColumn, 'lines-unreadable', { value: several.text() });
      if (!areLines(found)) return found;
      const split = splitOrder(found, currency, null);
      if (split === null) return reader.reject(several.firstColumn, 'amount-missing');
      const kept = reader.kept();
      return split.lines.map(({ line, rest }, place) => ({
        line,
        custom: [...(place === 0 ? kept : []), ...rest],
      }));
    }
    if (lineOf === null) return [];
    const line = lineOf(currency);
    if (!('reason' in line)) return [{ line, custom: reader.kept() }];
    // a row of a refund or a cancellation needs no line
    return amountless.has(line.reason) && (refundColumn >= 0 || stateColumn >= 0) ? [] : line;
  };

  type Amendment = Pick<OrderPartDraft, 'refund' | 'state' | 'day'>;
  const nothing: Amendment = { refund: null, state: null, day: null };

  const amendmentOf = (currency: Currency): Amendment | Rejection => {
    const refund = money(refundColumn, minorDigits(currency));
    if (refund === null && reader.text(refundColumn) !== '')
      return reader.reject(refundColumn, 'amount-unreadable', { value: reader.raw(refundColumn) });
    const day = reader.when(placedAt)?.day ?? reader.when(cancelledAt)?.day ?? null;
    // sums paid back are written as negative numbers by some
    return { refund: refund === null ? null : (Math.abs(refund) as Minor), state: stateOf(), day };
  };

  return (row) => {
    const orderKey = reader.id(key);
    if (orderKey === '') return reader.reject(key, 'key-missing');
    const currency = currencyOf();
    if (typeof currency !== 'string') return currency;
    const lines = linesOf(currency);
    if ('reason' in lines) return lines;
    const amendment = amendmentOf(currency);
    if ('reason' in amendment) return amendment;
    const part = { kind: 'order-parts', row, orderKey, currency } as const;
    if (lines.length > 0)
      return lines.map((line, place) => ({ ...part, ...(place === 0 ? amendment : nothing), ...line }));
    if (amendment.refund === null && amendment.state === null)
      return reader.reject(refundColumn >= 0 ? refundColumn : key, 'amount-missing');
    return { ...part, ...amendment, line: null, custom: reader.kept() };
  };
}
