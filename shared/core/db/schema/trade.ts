/** Things bought. Amounts are whole minor units; a unit price is in millionths of the major unit, so 0.0042 keeps its digits. */
export const trade = [
  `CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    product_key TEXT NOT NULL UNIQUE,
    sku TEXT,
    name TEXT,
    category TEXT,
    price_minor INTEGER,
    cost_minor INTEGER,
    currency TEXT,
    state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'out-of-stock', 'discontinued')),
    custom TEXT,
    search_text TEXT NOT NULL DEFAULT '',
    import_id INTEGER REFERENCES import (id)
  ) STRICT`,
  'CREATE INDEX product_by_category ON product (category)',
  'CREATE VIRTUAL TABLE product_search USING fts4 (content="product", search_text)',
  `CREATE TABLE product_ladder (
    family TEXT NOT NULL,
    step INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES product (id),
    kind TEXT NOT NULL CHECK (kind IN ('size', 'tier', 'bundle', 'subscription')),
    PRIMARY KEY (family, step)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE orders (
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
    tip_minor INTEGER NOT NULL DEFAULT 0,
    fee_minor INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source_id, order_key)
  ) STRICT`,
  'CREATE INDEX orders_by_customer ON orders (customer_id, placed_on)',
  'CREATE INDEX orders_by_import ON orders (import_id)',
  // clustered by order: the lines of an order lie together, and loading needs no second index
  `CREATE TABLE order_line (
    order_id INTEGER NOT NULL REFERENCES orders (id),
    ordinal INTEGER NOT NULL,
    product_id INTEGER REFERENCES product (id),
    quantity REAL NOT NULL,
    unit_price_micros INTEGER,
    amount_minor INTEGER NOT NULL,
    discount_minor INTEGER NOT NULL DEFAULT 0,
    refunded_minor INTEGER NOT NULL DEFAULT 0,
    custom TEXT,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    PRIMARY KEY (order_id, ordinal)
  ) STRICT, WITHOUT ROWID`,
  // what came before its order: a line, or a refund; once its order is there, it says which
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
  `CREATE TABLE rate (
    currency TEXT NOT NULL,
    base TEXT NOT NULL,
    day TEXT NOT NULL,
    base_per_unit REAL NOT NULL CHECK (base_per_unit > 0),
    PRIMARY KEY (currency, base, day)
  ) STRICT, WITHOUT ROWID`,
] as const;
