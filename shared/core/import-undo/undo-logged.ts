import { int, optional, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { UndoContext } from './undo-context.ts';

type Body = Readonly<Record<string, unknown>>;

/** A table of few rows, of which every file that names one leaves an entry, also when it changes nothing. */
type LoggedTable = Readonly<{
  name: 'product_ladder' | 'mapping';
  combine: (state: Body | null, said: Body) => Body;
  write: (context: UndoContext, key: string, state: Body) => void;
  remove: (context: UndoContext, key: string) => void;
}>;

function stepOf(key: string): readonly [family: string, step: number] {
  // written by us: family and step
  return JSON.parse(key) as [string, number];
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

const ladder: LoggedTable = {
  name: 'product_ladder',
  combine: (_, said) => said,
  write({ db }, key, { product_id }) {
    const [family, step] = stepOf(key);
    db.run(
      sql`UPDATE product_ladder SET product_id = ${Number(product_id)} WHERE family = ${family} AND step = ${step}`,
    );
  },
  remove({ db }, key) {
    const [family, step] = stepOf(key);
    db.run(sql`DELETE FROM product_ladder WHERE family = ${family} AND step = ${step}`);
  },
};

const mapping: LoggedTable = {
  name: 'mapping',
  combine: (state, said) => (state !== null && state['body'] === said['body'] ? state : said),
  write({ db }, key, { body, saved_at }) {
    db.run(
      sql`UPDATE mapping SET body = ${asText(body)}, saved_at = ${asText(saved_at)} WHERE header_fingerprint = ${key}`,
    );
  },
  remove: ({ db }, key) => db.run(sql`DELETE FROM mapping WHERE header_fingerprint = ${key}`),
};

type Entry = Readonly<{ id: number; import_id: number; before: string; said: string | null }>;

function undoEntries(context: UndoContext, table: LoggedTable, key: string, entries: readonly Entry[]): void {
  const { db, importId } = context;
  const first = entries.find((entry) => entry.import_id === importId);
  if (first === undefined) return;
  // entries are written by us as objects, or null for a row that was not there
  let state = JSON.parse(first.before) as Body | null;
  for (const entry of entries.filter((one) => one.import_id > importId)) {
    db.run(sql`UPDATE import_change SET before = ${JSON.stringify(state)} WHERE id = ${entry.id}`);
    if (entry.said !== null) state = table.combine(state, JSON.parse(entry.said) as Body);
  }
  if (state === null) table.remove(context, key);
  else table.write(context, key, state);
}

/** Sets one table of these back to what it would hold without the import. */
function undoTable(context: UndoContext, table: LoggedTable): void {
  const { db, importId } = context;
  const own = sql`SELECT row_id FROM import_change WHERE import_id = ${importId} AND table_name = ${table.name}`;
  const byKey = new Map<string, Entry[]>();
  db.all(
    sql`SELECT id, import_id, row_id, before, said
          FROM import_change
         WHERE table_name = ${table.name}
           AND row_id IN (${own})
         ORDER BY import_id, id`,
    { id: int, import_id: int, row_id: text, before: text, said: optional(text) },
  ).forEach(({ row_id, ...entry }) => byKey.set(row_id, [...(byKey.get(row_id) ?? []), entry]));
  for (const [key, entries] of byKey) undoEntries(context, table, key, entries);
}

/** Sizes and tiers of products; before the products themselves. */
export function undoLadders(context: UndoContext): void {
  undoTable(context, ladder);
}

/** What next month's file of this header is offered. */
export function undoSavedMapping(context: UndoContext): void {
  undoTable(context, mapping);
}
