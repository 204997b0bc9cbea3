import { gatherTexts } from '../../columns/text-gatherer.ts';
import { allTexts } from '../../columns/read-text.ts';
import { int, optional, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { customerFields } from '../../identity/content.ts';
import { ruleFields, type RuleTable } from '../../model/quality-rule.ts';
import type { AuditInput } from '../audit-input.ts';

/** A table as rules see it. */
export type RuleRows = Readonly<{
  count: number;
  id: ArrayLike<number>;
  /** Whose each row is; 0 for nobody. */
  customer: ArrayLike<number>;
  column: (field: string) => Readonly<{ codes: ArrayLike<number>; texts: readonly string[] }>;
}>;

const queries = {
  orders: {
    count: sql`SELECT COUNT(*) AS n FROM orders`,
    rows: sql`SELECT id, customer_id, order_key, placed_on, channel, currency, state, CAST(customer_id AS TEXT) FROM orders ORDER BY id`,
  },
  product: {
    count: sql`SELECT COUNT(*) AS n FROM product`,
    rows: sql`SELECT id, NULL, sku, name, category, CAST(price_minor AS TEXT), CAST(cost_minor AS TEXT), state FROM product ORDER BY id`,
  },
};

function ofCustomers(input: AuditInput): RuleRows {
  return {
    count: input.people.count,
    id: input.people.id,
    customer: input.people.id,
    column(field) {
      const known = customerFields.find((name) => name === field);
      if (known === undefined) throw new Error(`customers have no field ${field}`);
      return { codes: input.column(known).codes, texts: input.texts(known) };
    },
  };
}

function ofTable({ db }: AuditInput, table: 'orders' | 'product'): RuleRows {
  const count = db.first(queries[table].count, { n: int })?.n ?? 0;
  const fields: readonly string[] = ruleFields[table];
  const gatherers = fields.map(() => gatherTexts(count));
  const id = new Int32Array(count);
  const customer = new Int32Array(count);
  const [readText, readId] = [optional(text), optional(int)];
  let row = 0;
  db.scan(queries[table].rows, (cells) => {
    id[row] = int(cells[0] ?? null);
    customer[row] = readId(cells[1] ?? null) ?? 0;
    gatherers.forEach((gatherer, at) => gatherer.add(readText(cells[at + 2] ?? null)));
    row += 1;
  });
  const columns = new Map(
    fields.map((field, at) => {
      const column = gatherers[at]?.column();
      if (column === undefined) throw new Error(`field ${field} was not gathered`);
      return [field, { codes: column.codes, texts: allTexts(column.distinct) }];
    }),
  );
  return {
    count,
    id,
    customer,
    column(field) {
      const column = columns.get(field);
      if (column === undefined) throw new Error(`${table} has no field ${field}`);
      return column;
    },
  };
}

/** The rows of a table that rules speak of, read when the first rule asks for them. */
export function makeRuleRows(input: AuditInput): (table: RuleTable) => RuleRows {
  const made = new Map<RuleTable, RuleRows>();
  return (table) => {
    const rows = made.get(table) ?? (table === 'customer' ? ofCustomers(input) : ofTable(input, table));
    made.set(table, rows);
    return rows;
  };
}
