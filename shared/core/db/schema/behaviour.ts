/** What people did, campaigns and their spend, and what people said they like. */
export const behaviour = [
  `CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    started_on TEXT,
    ended_on TEXT,
    UNIQUE (channel, name)
  ) STRICT`,
  `CREATE TABLE campaign_spend (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    day TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    impressions INTEGER,
    clicks INTEGER,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    custom TEXT,
    UNIQUE (source_id, campaign_id, day, currency)
  ) STRICT`,
  `CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    event_key TEXT NOT NULL,
    customer_id INTEGER REFERENCES customer (id),
    anonymous_key TEXT,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    happened_at TEXT,
    utc_offset_minutes INTEGER,
    channel TEXT,
    campaign_id INTEGER REFERENCES campaign (id),
    subject TEXT,
    body TEXT,
    properties TEXT,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    UNIQUE (source_id, event_key)
  ) STRICT`,
  'CREATE INDEX event_by_customer ON event (customer_id, happened_on)',
  'CREATE INDEX event_by_kind ON event (kind, happened_on)',
  `CREATE TABLE preference (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    topic TEXT NOT NULL,
    value TEXT NOT NULL,
    declared_on TEXT,
    import_id INTEGER NOT NULL REFERENCES import (id),
    row INTEGER NOT NULL,
    UNIQUE (source_id, customer_id, topic, value)
  ) STRICT`,
  'CREATE INDEX preference_by_customer ON preference (customer_id)',
] as const;
