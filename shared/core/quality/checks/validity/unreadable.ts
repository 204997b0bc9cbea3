import * as z from 'zod';
import { int, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import type { AuditTable } from '../../../model/quality.ts';
import type { Check, Part } from '../../check.ts';

const Issues = z.array(
  z.object({ code: z.string(), column: z.string().nullable(), count: z.int(), example: z.string() }),
);
const tables: Readonly<Record<string, AuditTable>> = {
  contacts: 'customer',
  consent: 'customer',
  preferences: 'customer',
  orders: 'orders',
  'order-lines': 'orders',
  products: 'product',
  events: 'event',
  survey: 'response',
};
const counted = /(?:unreadable|invalid|ambiguous|impossible)/u;

/** Could every cell of the files be read? What could not was left empty when it came in, and its text kept beside the row. */
export const unreadable: Check = {
  id: 'unreadable',
  dimension: 'validity',
  severity: 'medium',
  run: ({ db }) =>
    db
      .all(sql`SELECT id, kind, rows, issues FROM import WHERE undone_at IS NULL ORDER BY id`, {
        id: int,
        kind: text,
        rows: int,
        issues: text,
      })
      .flatMap(({ id, kind, rows, issues }) => {
        const table = Object.hasOwn(tables, kind) ? tables[kind] : undefined;
        const found = Issues.safeParse(JSON.parse(issues));
        if (table === undefined || !found.success) return [];
        return found.data
          .filter(({ code, column }) => counted.test(code) && column !== null)
          .map(({ column, count, example }): Part => {
            const samples = [{ row: id, customer: null, shown: `${column}: ${example}`, hint: null }];
            const hits = { count: Math.min(count, rows), customers: new Int32Array(0), samples };
            return { table, field: null, of: column ?? '', total: rows, hits, action: { kind: 'import' } };
          });
      }),
};
