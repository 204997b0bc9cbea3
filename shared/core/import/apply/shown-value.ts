import { decimalMoney } from '../../export/csv.ts';
import type { SqlValue } from '../../db/sql.ts';

// columns of our tables by the meaning under which people know them
const meanings: Readonly<Record<string, string>> = {
  placed_on: 'placedAt',
  placed_at: 'placedAt',
  discount_minor: 'discount',
  tax_minor: 'tax',
  shipping_minor: 'shipping',
  total_minor: 'total',
  refunded_minor: 'refunded',
  tip_minor: 'tip',
  fee_minor: 'fee',
  amount_minor: 'amount',
  price_minor: 'price',
  cost_minor: 'cost',
  unit_price_micros: 'unitPrice',
  customer_id: 'customer',
  product_id: 'product',
  happened_on: 'at',
  happened_at: 'at',
  declared_on: 'declaredAt',
  answered_on: 'at',
};

/** The name of a column in samples of changes: `table.field` as mappings have it. */
export function shownField(table: string, column: string): string {
  const field = meanings[column] ?? column.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  return `${table}.${field}`;
}

/** A stored value as a sample of changes shows it: amounts as decimal numbers, anything else as it is. */
export function shownValue(
  column: string,
  value: SqlValue | undefined,
  currency: string | null,
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && column.endsWith('_minor')) return decimalMoney(value, currency);
  if (typeof value === 'number' && column.endsWith('_micros')) return String(value / 1e6);
  return String(value);
}
