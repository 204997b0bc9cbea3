import { int } from '../db/db.ts';
import type { SqlValue } from '../db/sql.ts';
import { allCells, lineId, noCells } from '../import/claims/claims.ts';
import {
  asCell, differing, replayWithout, type LoggedChange, type LoggedClaim, type Replayed, type RowState,
} from './replay.ts'; // prettier-ignore
import type { AmendedOrders } from './amended-orders.ts';
import { replayAmended } from './replay-amended.ts';
import { readChanges } from './read-changes.ts';
import { openRowStore, type RowStore } from './row-store.ts';
import type { RowTable } from './row-tables.ts';
import { tellKept } from './tell-kept.ts';
import { putIds, touch, visitLaterClaims, type UndoContext } from './undo-context.ts';

type Heir = Readonly<{ importId: number; row: number }>;

/** Rows that name this import, of which nobody has changed anything since. */
function readOwn(context: UndoContext, table: RowTable, changed: ReadonlyMap<number, unknown>): Set<number> {
  const { db, importId } = context;
  const own = new Set<number>();
  const key = table.name === 'order_line' ? 'order_id, ordinal' : 'id, 0';
  const customer = table.hasCustomer ? 'customer_id' : 'NULL';
  const query = `SELECT ${key}, ${customer} FROM ${table.name} WHERE import_id = ?`;
  db.scan({ text: query, params: [importId] }, ([first, second, customerId]) => {
    const [a, b] = [int(first ?? null), int(second ?? null)];
    const id = table.name === 'order_line' ? lineId(a, b) : a;
    if (changed.has(id)) return;
    own.add(id);
    touch(context, customerId);
  });
  return own;
}

/** Who else has these rows: of those that only change hands the heir, of the others everything that was said. */
function readClaims(
  context: UndoContext,
  table: RowTable,
  own: ReadonlySet<number>,
  changed: ReadonlyMap<number, unknown>,
) {
  const heirs = new Map<number, Heir>();
  const claims = new Map<number, LoggedClaim[]>();
  visitLaterClaims(context, table.name, ({ id, row, importId, cells }) => {
    const isOwn = own.has(id);
    if ((!isOwn && !changed.has(id)) || heirs.has(id)) return;
    const known = claims.get(id);
    if (known) known.push({ importId, row, cells });
    else if (isOwn && (cells === allCells || cells === noCells)) heirs.set(id, { importId, row });
    else claims.set(id, [{ importId, row, cells }]);
  });
  return { heirs, claims };
}

/** Removes what only this import made, at once. */
function removeRest(
  { db, importId, tally }: UndoContext,
  table: RowTable,
  stays: readonly number[],
  rows: number,
) {
  const isLine = table.name === 'order_line';
  const key = isLine ? 'order_id * 4194304 + ordinal' : 'id';
  if (stays.length > 0) putIds(db, 'undo_stays', stays);
  const others = stays.length > 0 ? ` AND ${key} NOT IN (SELECT id FROM temp.undo_stays)` : '';
  if (table.name === 'response')
    for (const part of ['answer', 'answer_theme', 'request_group_answer'])
      db.run({
        text: `DELETE FROM ${part} WHERE response_id IN (SELECT id FROM response WHERE import_id = ?${others})`,
        params: [importId],
      });
  db.run({ text: `DELETE FROM ${table.name} WHERE import_id = ?${others}`, params: [importId] });
  tally.gone(table.thing, rows);
}

function openEntries({ db }: UndoContext, table: RowTable, store: RowStore) {
  const rewrite = db.prepare('UPDATE import_change SET before = ?, said = ? WHERE id = ?');
  const drop = db.prepare('DELETE FROM import_change WHERE id = ?');
  const add = db.prepare(
    'INSERT INTO import_change (import_id, table_name, row_id, before, said) VALUES (?, ?, ?, ?, ?)',
  );
  const json = (value: RowState | null): SqlValue => (value === null ? null : JSON.stringify(value));
  return {
    store(id: number, { rewritten, dropped, added }: Extract<Replayed, { isGone: false }>): void {
      for (const entry of rewritten) rewrite.run([json(entry.before), json(entry.said), entry.id]);
      for (const entry of dropped) drop.run([entry]);
      for (const entry of added)
        add.run([entry.importId, table.name, store.rowIdOf(id), json(entry.before), json(entry.said)]);
    },
    /** Ids are given again: nothing may speak of one that is gone. */
    forget(changes: readonly LoggedChange[]): void {
      for (const { id } of changes) drop.run([id]);
    },
    close() {
      for (const statement of [rewrite, drop, add]) statement.free();
    },
  };
}

/**
 * Takes the rows of one table back that an import made or changed: what only it made goes, what a later file has too changes hands,
 * what it overwrote comes back unless a later file wrote it too.
 * @param keep ids of rows that stay in any case, each with the import whose it is then
 * @param amended orders that rows of their own have changed, with what these say
 */
export function undoRows(
  context: UndoContext,
  table: RowTable,
  keep: ReadonlyMap<number, number>,
  amended: AmendedOrders = { own: [], all: new Map() },
): void {
  const { db, importId, imports, tally } = context;
  const store = openRowStore(db, table);
  const changes = readChanges(context, table, store, amended.own);
  const own = readOwn(context, table, changes);
  const { heirs, claims } = readClaims(context, table, own, changes);
  const stays = [...keep.keys()].filter((id) => own.has(id) && !heirs.has(id) && !claims.has(id));
  const rest = own.size - heirs.size - stays.length - [...claims.keys()].filter((id) => own.has(id)).length;
  if (rest > 0)
    removeRest(context, table, [...heirs.keys(), ...claims.keys(), ...changes.keys(), ...stays], rest);
  for (const [id, heir] of heirs) {
    store.handOver(id, heir.importId, heir.row);
    tally.keptRow(heir.importId);
  }
  for (const id of stays) store.handOver(id, keep.get(id) ?? importId, 0);
  const entries = openEntries(context, table, store);
  const rules = table.rules(imports);
  const slow = [...new Set([...changes.keys(), ...claims.keys()])].sort((a, b) => a - b);
  store.read(slow, (id, current) => {
    const history = { current, changes: changes.get(id) ?? [], claims: claims.get(id) ?? [] };
    const parts = amended.all.get(id);
    const done =
      parts === undefined
        ? replayWithout(history, importId, rules)
        : replayAmended(history, importId, rules, parts);
    touch(context, asCell(current['customer_id']));
    if (done.isGone) {
      const heir = keep.get(id);
      if (heir !== undefined) {
        store.handOver(id, heir, 0);
        return;
      }
      store.remove(id);
      entries.forget(history.changes);
      tally.gone(table.thing, 1);
      return;
    }
    if (done.heir !== null) tally.keptRow(done.heir);
    const cells = differing(current, done.state).filter((cell) => cell !== 'search_text');
    tally.restored(cells.length);
    tellKept(context, table, done);
    touch(context, asCell(done.state['customer_id']));
    if (JSON.stringify(current) !== JSON.stringify(done.state)) store.write(id, done.state);
    entries.store(id, done);
  });
  entries.close();
  store.close();
}
