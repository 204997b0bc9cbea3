import { foldStatement, type SchemaObject } from '../compare-schema.ts';
import type { WriteDb } from '../db.ts';

/** What earlier versions had under a name that this one uses with more columns. */
export const replacedByPartsOfOrders: readonly SchemaObject[] = [
  {
    type: 'table',
    name: 'orders',
    sql: foldStatement(`CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    order_key TEXT NOT NULL,
    customer_id INTEGER REFERENCES customer (id),
    placed_on TEXT NOT NULL,
    placed_at TEXT,
    utc_offset_minutes INTEGER,
    channel TEXT,
    currency TEXT NOT NULL,
    discount_minor INTEGER NOT NULL DEFAULT 0,
    tax_minor INTEGER NOT NULL DEFAULT 0,
    shipping_minor INTEGER NOT NULL DEFAULT 0,
    total_minor INTEGER,
    refunded_minor INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN ('paid', 'pending', 'cancelled', 'refunded', 'partly-refunded', 'failed', 'return')),
    custom TEXT,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    UNIQUE (source_id, order_key)
  ) STRICT`),
  },
];

const statements = [
  'ALTER TABLE orders ADD COLUMN tip_minor INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE orders ADD COLUMN fee_minor INTEGER NOT NULL DEFAULT 0',
  `CREATE TABLE waiting_part (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    order_key TEXT NOT NULL,
    part_key TEXT NOT NULL,
    currency TEXT NOT NULL,
    content TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    order_id INTEGER REFERENCES orders (id),
    UNIQUE (source_id, order_key, part_key)
  ) STRICT`,
  `CREATE TABLE import_summary (
    import_id INTEGER PRIMARY KEY REFERENCES import (id),
    changed TEXT NOT NULL,
    totals TEXT NOT NULL
  ) STRICT`,
] as const;

/**
 * Orders keep tips and fees apart from what was bought; lines and refunds that come before their order wait for it; an import
 * keeps how many cells it changed and how its totals compare with those of its file.
 */
export function partsOfOrders(db: WriteDb): void {
  for (const text of statements) db.run({ text, params: [] });
}
