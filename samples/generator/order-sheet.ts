import { clockText, dayText } from './calendar.ts';
import { mistypeDomain } from './mailbox.ts';
import { moneyText } from './money.ts';
import type { Order } from './orders.ts';
import { arabicDigits } from './phones.ts';
import { plant, untidySpace } from './plant.ts';
import type { Random } from './random.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { currency } from './story.ts';

const columns = [
  'Order ID',
  'Order Date',
  'Customer Email',
  'Customer ID',
  'SKU',
  'Product',
  'Category',
  'Quantity',
  'Unit Price',
  'Discount',
  'Tax',
  'Shipping',
  'Total',
  'Currency',
  'Status',
  'Refunded Amount',
  'Channel',
] as const;
export type OrderSheet = Sheet<(typeof columns)[number]>;

const exactDuplicates = 5;

/** One row a line; discount, tax, shipping and total stand on the first line of their order. */
export function writeOrders(random: Random, orders: readonly Order[]): OrderSheet {
  const sheet: OrderSheet = createSheet('orders.csv', columns);
  const longOrders = random.shuffled(orders.filter(({ lines }) => lines.length > 1));
  const doubled = new Set(longOrders.slice(0, exactDuplicates));
  for (const order of orders) {
    order.lines.forEach((line, index) => {
      const isFirst = index === 0;
      const cells = {
        'Order ID': order.orderId,
        'Order Date': `${dayText(order.day)} ${clockText(order.minute)}`,
        'Customer Email': order.email,
        'Customer ID': order.customerId,
        SKU: line.product.sku,
        Product: line.product.english,
        Category: line.product.category,
        Quantity: String(line.quantity),
        'Unit Price': moneyText(line.unitPriceFils),
        Discount: isFirst && order.discountFils > 0 ? moneyText(order.discountFils) : '',
        Tax: isFirst ? moneyText(order.taxFils) : '',
        Shipping: isFirst ? moneyText(order.shippingFils) : '',
        Total: isFirst ? moneyText(order.totalFils) : '',
        Currency: currency,
        Status: order.status,
        'Refunded Amount': line.refundedFils > 0 ? moneyText(line.refundedFils) : '',
        Channel: order.channel,
      };
      const row = sheet.add(cells);
      if (order.buyer === null && order.customerId !== '') sheet.note(row, 'Customer ID', 'unknown customer');
      // Never the first line: its order-level cells would count twice.
      if (index === 1 && doubled.has(order)) sheet.note(sheet.add(cells), 'Order ID', 'exact duplicate row');
    });
  }
  spoilOrders(random, sheet, orders);
  return sheet;
}

function spoilOrders(random: Random, sheet: OrderSheet, orders: readonly Order[]): void {
  const ordersById = new Map(orders.map((order) => [order.orderId, order] as const));
  const orderIn = (row: number): Order | undefined => ordersById.get(sheet.cell(row, 'Order ID'));
  // Only people who came once, so that nobody's habit is hidden by a date or an address that cannot be read.
  const isKnown = (row: number): boolean => {
    const order = orderIn(row);
    return order?.buyer?.habit === 'once' && order.customerId !== '' && order.lines.length === 1;
  };
  const isGuest = (row: number): boolean => {
    const order = orderIn(row);
    return order?.buyer?.habit === 'once' && order.customerId === '' && order.lines.length === 1;
  };
  const badDates = ['2025-13-04 10:22', '31/02/2026 18:05', 'see WhatsApp'];
  plant(random, sheet, {
    column: 'Order Date',
    defect: 'unreadable date',
    count: badDates.length,
    isEligible: isKnown,
    spoil: (_, { index }) => [badDates[index] ?? '', null],
  });
  plant(random, sheet, {
    column: 'Order Date',
    defect: 'blank required cell',
    count: 2,
    isEligible: isKnown,
    spoil: () => ['', null],
  });
  const badPrices = ['n/a', 'as agreed', '??'];
  plant(random, sheet, {
    column: 'Unit Price',
    defect: 'unreadable amount',
    count: badPrices.length,
    isEligible: isKnown,
    spoil: (_, { index }) => [badPrices[index] ?? '', null],
  });
  plant(random, sheet, {
    column: 'Unit Price',
    defect: 'Arabic digits',
    count: 8,
    spoil: (value) => [arabicDigits(value).replace('.', '٫'), value],
  });
  plant(random, sheet, { column: 'SKU', defect: 'blank required cell', count: 6, spoil: () => ['', null] });
  plant(random, sheet, {
    column: 'SKU',
    defect: 'unknown product',
    count: 4,
    spoil: (value) => [`${value.slice(0, 4)}OLD-${value.slice(-2)}`, null],
  });
  plant(random, sheet, {
    column: 'Total',
    defect: 'negative total',
    count: 4,
    isEligible: (row) => sheet.cell(row, 'Status') === 'paid',
    spoil: (value) => [`-${value}`, null],
  });
  plant(random, sheet, {
    column: 'Customer Email',
    defect: 'e-mail typo',
    count: 12,
    isEligible: isGuest,
    spoil: (value) => [mistypeDomain(random, value), value],
  });
  plant(random, sheet, {
    column: 'Product',
    defect: 'untidy spaces',
    count: 10,
    spoil: (value) => [untidySpace(random, value), value],
  });
}
