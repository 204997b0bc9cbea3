import type { Mapping } from '../../model/import.ts';

/** What a file of orders holds of them. */
export type OrderLayout =
  /** Orders with a date: with a line a row, with several, or with none. */
  | 'orders'
  /** Lines, refunds or cancellations of orders that another file has. */
  | 'parts';

const amounts = ['line.amount', 'line.unitPrice', 'line.items', 'orders.total'];

/**
 * What a file of orders holds, by what its columns mean: without a date of the order, or without any amount but refunds, its rows
 * are parts of orders that stand elsewhere.
 */
export function orderLayout({
  columns,
  constants,
}: Pick<Mapping, 'columns'> & Pick<Partial<Mapping>, 'constants'>): OrderLayout {
  const has = (meaning: string) =>
    columns.some((column) => column.meaning === meaning) || constants?.[meaning] !== undefined;
  if (!has('orders.key')) return 'orders';
  const isDated = has('orders.placedAt');
  const hasAmount = amounts.some(has);
  const isAmendment = has('orders.refunded') || has('orders.cancelledAt') || has('orders.state');
  if (!isDated) return hasAmount || has('line.quantity') || isAmendment ? 'parts' : 'orders';
  return !hasAmount && isAmendment ? 'parts' : 'orders';
}
