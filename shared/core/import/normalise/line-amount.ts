import { minorDigits, type Currency, type Minor } from '../../model/money.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import type { OrderLineDraft, Rejection } from './drafts.ts';
import { makeMoneyReader } from '../cells/money-reader.ts';
import { multiplyToMinor, toMicros, toMinor } from '../cells/parse-money.ts';
import { toNumber, type Decimal } from '../cells/parse-number.ts';

type Line = OrderLineDraft['line'];
const one: Decimal = { mantissa: 1, scale: 0 };
const none = (text: string) => (text === '' ? null : text);

/**
 * Reads the line of a row. Its amount is the cell of its own; else quantity × unit price, multiplied exactly and
 * rounded once, half away from zero; else, in files with one row an order, what the order's total leaves for goods:
 * total + discount − tax − shipping − tip − fee. `refundsAreOfLines`: the file's one column of refunds speaks of lines. A row whose amount cannot be read is rejected.
 */
export function makeLineAmountReader(
  reader: CellReader,
  refundsAreOfLines: boolean,
): (currency: Currency) => Line | Rejection {
  const money = makeMoneyReader(reader);
  const at = (meaning: string) => reader.column(meaning);
  const [sku, product, category] = [at('line.sku'), at('line.product'), at('line.category')];
  const [quantityColumn, priceColumn, amountColumn] = [
    at('line.quantity'),
    at('line.unitPrice'),
    at('line.amount'),
  ];
  const [discount, total] = [at('line.discount'), at('orders.total')];
  const refunded = at(refundsAreOfLines ? 'orders.refunded' : 'line.refunded');
  const [orderDiscount, tax, shipping] = [at('orders.discount'), at('orders.tax'), at('orders.shipping')];
  const [tip, fee] = [at('orders.tip'), at('orders.fee')];

  const unreadable = (column: number): Rejection =>
    reader.reject(column, 'amount-unreadable', { value: reader.raw(column) });

  const ofTotal = (digits: number): Minor | Rejection => {
    const sum = reader.decimal(total);
    if (sum === undefined)
      return reader.reject([amountColumn, priceColumn, total].find((c) => c >= 0) ?? 0, 'amount-missing');
    const whole = sum === null ? null : toMinor(sum, digits);
    if (whole === null) return unreadable(total);
    const part = (column: number) => money(column, digits) ?? 0;
    // sums of safe integers of one order
    return (whole + part(orderDiscount) - part(tax) - part(shipping) - part(tip) - part(fee)) as Minor;
  };

  const ofPrice = (
    quantity: Decimal | null | undefined,
    price: Decimal,
    digits: number,
  ): Minor | Rejection => {
    if (quantity === null) return unreadable(quantityColumn);
    if (quantity === undefined && quantityColumn >= 0) return reader.reject(quantityColumn, 'amount-missing');
    return multiplyToMinor(quantity ?? one, price, digits) ?? unreadable(priceColumn);
  };

  const amountOf = (
    quantity: Decimal | null | undefined,
    price: Decimal | null | undefined,
    digits: number,
  ): Minor | Rejection => {
    const own = reader.decimal(amountColumn);
    if (own !== undefined) return (own === null ? null : toMinor(own, digits)) ?? unreadable(amountColumn);
    if (price === null) return unreadable(priceColumn);
    return price === undefined ? ofTotal(digits) : ofPrice(quantity, price, digits);
  };

  const quantityOf = (found: Decimal | null | undefined): number => {
    if (found) return toNumber(found);
    if (found === null) reader.keep(quantityColumn, 'number-unreadable');
    else if (quantityColumn >= 0) reader.note('quantity-missing', null);
    return 1;
  };

  return (currency) => {
    const digits = minorDigits(currency);
    const quantity = reader.decimal(quantityColumn);
    const price = reader.decimal(priceColumn);
    const amount = amountOf(quantity, price, digits);
    if (typeof amount !== 'number') return amount;
    if (price === null) reader.keep(priceColumn, 'number-unreadable');
    return {
      sku: none(reader.id(sku)),
      product: none(reader.text(product)),
      category: none(reader.text(category)),
      quantity: quantityOf(quantity),
      unitPriceMicros: price ? toMicros(price) : null,
      amount,
      discount: money(discount, digits) ?? (0 as Minor),
      refunded: money(refunded, digits) ?? (0 as Minor),
    };
  };
}
