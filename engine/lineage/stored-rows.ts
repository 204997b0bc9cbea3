import type { StoredRow } from './row-history.ts';

/** An order's own row. */
export function orderRow(id: number): StoredRow {
  return {
    table: 'orders',
    fields: 'orders',
    rowId: String(id),
    key: { id },
    columns: [
      'placed_on', 'state', 'total_minor', 'discount_minor', 'tax_minor', 'shipping_minor', 'refunded_minor', 'channel',
      'currency',
    ], // prettier-ignore
  };
}

/** The row of one line of an order. */
export function orderLineRow(order: number, ordinal: number): StoredRow {
  return {
    table: 'order_line',
    fields: 'line',
    rowId: `${order}/${ordinal}`,
    key: { order_id: order, ordinal },
    columns: ['quantity', 'unit_price_micros', 'amount_minor', 'discount_minor', 'refunded_minor'],
  };
}

/** The row of something that happened. */
export function eventRow(id: number): StoredRow {
  return {
    table: 'event',
    fields: 'event',
    rowId: String(id),
    key: { id },
    columns: ['kind', 'happened_on', 'channel', 'subject', 'body'],
  };
}

/** The row of somebody's reply to a survey. */
export function responseRow(id: number): StoredRow {
  return { table: 'response', fields: 'survey', rowId: String(id), key: { id }, columns: ['answered_on'] };
}

/** The row of something declared. */
export function preferenceRow(id: number): StoredRow {
  return {
    table: 'preference',
    fields: 'preference',
    rowId: String(id),
    key: { id },
    columns: ['topic', 'value', 'declared_on'],
  };
}

/** The row of a campaign's cost on a day. */
export function spendRow(id: number): StoredRow {
  return {
    table: 'campaign_spend',
    fields: 'spend',
    rowId: String(id),
    key: { id },
    columns: ['day', 'amount_minor', 'currency', 'impressions', 'clicks'],
  };
}

/** The row of a product. */
export function productRow(id: number): StoredRow {
  return {
    table: 'product',
    fields: 'product',
    rowId: String(id),
    key: { id },
    columns: ['sku', 'name', 'category', 'price_minor', 'cost_minor', 'currency', 'state'],
  };
}
