import { rateKey } from '../../shared/core/import/apply/rate-id.ts';
import { optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { rawProductColumns } from '../../shared/core/quality/clean/steps/raw-product.ts';
import { sql, type Sql, type SqlValue } from '../../shared/core/db/sql.ts';

/** Columns of a row and their values. */
export type StoredRow = Readonly<Record<string, SqlValue>>;

/** Under which name the fields of a table are shown. Tables that are not here hold nothing that a cell of a file fills. */
export const tableFields: Readonly<Record<string, string>> = {
  orders: 'orders',
  order_line: 'line',
  product: 'product',
  event: 'event',
  response: 'survey',
  preference: 'preference',
  campaign_spend: 'spend',
  rate: 'rate',
};

export type PresentRow = Readonly<{
  values: StoredRow;
  /** Whose the row is, in words a person knows. */
  of: string;
  /** Of its amounts. */
  currency: string | null;
}>;

type Find = Readonly<{ table: Sql; where: Sql; label: Sql; currency: Sql }>;

const noCurrency = sql`NULL`;

const byId = (rowId: string): Sql => sql`id = ${Number(rowId)}`;

function findLine(rowId: string): Find {
  const [order = 0, ordinal = 0] = rowId.split('/').map(Number);
  return {
    table: sql`order_line`,
    where: sql`order_id = ${order} AND ordinal = ${ordinal}`,
    label: sql`(SELECT order_key FROM orders WHERE orders.id = order_id)`,
    currency: sql`(SELECT currency FROM orders WHERE orders.id = order_id)`,
  };
}

function findRate(rowId: string): Find {
  const { currency, base, day } = rateKey(Number(rowId));
  return {
    table: sql`rate`,
    where: sql`currency = ${currency} AND base = ${base} AND day = ${day}`,
    label: sql`currency || ' ' || day`,
    currency: noCurrency,
  };
}

const tables = {
  orders: { table: sql`orders`, label: sql`order_key`, currency: sql`currency` },
  product: { table: sql`product`, label: sql`coalesce(name, sku)`, currency: sql`currency` },
  event: { table: sql`event`, label: sql`kind`, currency: noCurrency },
  response: { table: sql`response`, label: sql`answered_on`, currency: noCurrency },
  preference: { table: sql`preference`, label: sql`topic`, currency: noCurrency },
  campaign_spend: { table: sql`campaign_spend`, label: sql`day`, currency: sql`currency` },
} as const;
const isPlain = (table: string): table is keyof typeof tables => Object.hasOwn(tables, table);

/** How to find one row by the id that `import_change` has; null for tables that are not shown. */
function finder(table: string, rowId: string): Find | null {
  if (table === 'order_line') return findLine(rowId);
  if (table === 'rate') return findRate(rowId);
  return isPlain(table) ? { ...tables[table], where: byId(rowId) } : null;
}

/** A row as it is now; null when it is gone, or of a table that is not shown. */
export function presentRow(db: ReadDb, table: string, rowId: string): PresentRow | null {
  const find = finder(table, rowId);
  if (find === null) return null;
  const row = db.first(
    sql`SELECT ${find.label} AS label, ${find.currency} AS currency FROM ${find.table} WHERE ${find.where}`,
    { label: optional(text), currency: optional(text) },
  );
  if (row === null) return null;
  const names = db.all(sql`SELECT name FROM pragma_table_info(${table}) ORDER BY cid`, { name: text });
  const values: Record<string, SqlValue> = {};
  db.scan(sql`SELECT * FROM ${find.table} WHERE ${find.where}`, (cells) =>
    names.forEach(({ name }, at) => (values[name] = cells[at] ?? null)),
  );
  // what an import changed is compared with what files say, not with what was cleaned since
  if (table === 'product') Object.assign(values, rawProductColumns(db, Number(rowId)));
  return { values, of: row.label ?? '', currency: row.currency };
}
