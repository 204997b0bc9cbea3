import { int, optional } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { allCells, lineId } from '../import/claims/claims.ts';
import { addClaims } from './add-claims.ts';
import { matchAgain, type Found, type MatchedLine, type SaidLine } from './match-again.ts';
import { readChanges } from './read-changes.ts';
import { cellsOf, differing, keptCells, opsOf, type LoggedClaim, type Op, type RowState } from './replay.ts';
import { openRowStore, type RowStore } from './row-store.ts';
import { rowTables, type RowTable } from './row-tables.ts';
import { takeLineClaims, type LineClaim } from './take-claims.ts';
import { tellKept } from './tell-kept.ts';
import { visitLaterClaims, type UndoContext } from './undo-context.ts';

/** A line with everything that was said of it. */
type Line = Readonly<{ id: number; current: RowState; ops: readonly Op[]; first: RowState }>;

function hasLater({ db, importId }: UndoContext): boolean {
  const found = db.first(
    sql`SELECT EXISTS (SELECT 1 FROM import_claim WHERE table_name = 'order_line' AND import_id > ${importId})
            OR EXISTS (SELECT 1 FROM import WHERE kind = 'orders' AND undone_at IS NULL AND id > ${importId}) AS n`,
    { n: int },
  );
  return found?.n === 1;
}

/**
 * Lines of one product in one order, where there are more than one and this import made or changed one of them: which of them a file
 * means is told by their content and order alone. Orders without a key of their own are never matched line by line, nor are those
 * that lines have waited for.
 */
function readGroups({ db, importId }: UndoContext): number[][] {
  const groups: number[][] = [];
  let last: string | null = null;
  db.scan(
    sql`WITH touched AS (
          SELECT order_id FROM order_line WHERE import_id = ${importId}
          UNION
          SELECT CAST(substr(row_id, 1, instr(row_id, '/') - 1) AS INTEGER)
            FROM import_change
           WHERE table_name = 'order_line'
             AND (import_id = ${importId} OR before ->> '$.import_id' = ${importId})
        ),
        several AS (
          SELECT order_id, product_id
            FROM order_line
           WHERE order_id IN (SELECT order_id FROM touched)
           GROUP BY order_id, product_id
          HAVING COUNT(*) > 1
        )
        SELECT line.order_id, line.product_id, line.ordinal
          FROM several
          JOIN order_line AS line ON line.order_id = several.order_id AND line.product_id IS several.product_id
          JOIN orders ON orders.id = line.order_id
         WHERE order_key NOT GLOB 'row:*'
           AND NOT EXISTS (SELECT 1 FROM waiting_part WHERE waiting_part.order_id = line.order_id)
         ORDER BY line.order_id, line.product_id, line.ordinal`,
    ([orderId, productId, ordinal]) => {
      const key = `${int(orderId ?? null)}/${optional(int)(productId ?? null) ?? ''}`;
      const id = lineId(int(orderId ?? null), int(ordinal ?? null));
      if (key === last) groups.at(-1)?.push(id);
      else groups.push([id]);
      last = key;
    },
  );
  return groups;
}

function readClaims(context: UndoContext, ids: ReadonlySet<number>): Map<number, LoggedClaim[]> {
  const claims = new Map<number, LoggedClaim[]>();
  visitLaterClaims(context, 'order_line', ({ id, row, importId, cells }) => {
    if (!ids.has(id)) return;
    const known = claims.get(id);
    if (known) known.push({ importId, row, cells });
    else claims.set(id, [{ importId, row, cells }]);
  });
  return claims;
}

const makerOf = ({ first }: Line) => Number(first['import_id']);
const rowOf = (row: unknown) => (typeof row === 'number' ? row : 0);

/** What files after the undone one say of a line, the one that made it among them. */
function saidLater(line: Line, undone: number): SaidLine[] {
  const { first, ops } = line;
  const made = { importId: makerOf(line), row: rowOf(first['row']), said: cellsOf(first) };
  const later = ops.map(({ importId, said, row }) => ({ importId, said, row: rowOf(row) }));
  return [made, ...later].filter(({ importId }) => importId > undone);
}

/** Whether the undone file made or changed one of the lines, and a later one means one of them. */
function isToMatch(lines: readonly Line[], undone: number): boolean {
  const isTouched = lines.some(
    (line) => makerOf(line) === undone || line.ops.some(({ importId }) => importId === undone),
  );
  return isTouched && lines.some((line) => saidLater(line, undone).length > 0);
}

function tellRow(context: UndoContext, table: RowTable, line: Line, matched: MatchedLine): void {
  const { tally, importId } = context;
  const { state, found } = matched;
  const own = line.ops.filter((op) => op.importId === importId);
  tally.restored(differing(line.current, state).length);
  if (makerOf(line) === importId) tally.keptRow(Number(state['import_id']));
  tellKept(context, table, { state, kept: keptCells(own, found, state) });
}

function openWriter({ db, importId }: UndoContext, store: RowStore, claims: LineClaim[]) {
  const drop = db.prepare(
    `DELETE FROM import_change WHERE table_name = 'order_line' AND row_id = ? AND import_id >= ${importId}`,
  );
  const add = db.prepare(
    `INSERT INTO import_change (import_id, table_name, row_id, before, said) VALUES (?, 'order_line', ?, ?, ?)`,
  );
  const note = (id: number, { importId: file, row, claimed, entry }: Found, isAll: boolean) => {
    if (entry !== null)
      add.run([
        file,
        store.rowIdOf(id),
        JSON.stringify(entry.before),
        entry.said === null ? null : JSON.stringify(entry.said),
      ]);
    if (claimed === null) return;
    claims.push({ importId: file, cells: isAll ? allCells : claimed.join(','), id, row });
  };
  return {
    remove(id: number): void {
      drop.run([store.rowIdOf(id)]);
      store.remove(id);
    },
    write(id: number, { state, found }: MatchedLine, columns: readonly string[]): void {
      drop.run([store.rowIdOf(id)]);
      store.write(id, state);
      for (const one of found) note(id, one, one.claimed === columns);
    },
    close() {
      for (const statement of [drop, add]) statement.free();
    },
  };
}

/** Files claim of these lines what they claim now, and no longer what they did. */
function replaceClaims(
  { db, importId }: UndoContext,
  ids: ReadonlySet<number>,
  added: readonly LineClaim[],
): void {
  takeLineClaims(
    db,
    (file) => file > importId,
    (id) => ids.has(id),
  );
  addClaims(db, 'order_line', added);
}

/**
 * Finds again which lines later files mean, where an order has several lines of one product and this import made or changed one of them: without
 * it they would have found others. Before the rows of lines; nothing of this import is left in the lines that were matched.
 */
export function rematchLines(context: UndoContext): void {
  if (!hasLater(context)) return;
  const groups = readGroups(context);
  if (groups.length === 0) return;
  const { db, importId: undone, imports, tally } = context;
  const table = rowTables.find(({ name }) => name === 'order_line');
  if (table === undefined) throw new Error('no table of lines');
  const rules = table.rules(imports);
  const store = openRowStore(db, table);
  const ids = groups.flat();
  const changes = readChanges(context, table, store, ids);
  const claims = readClaims(context, new Set(ids));
  const byId = new Map<number, Line>();
  store.read(ids, (id, current) => {
    const history = { current, changes: changes.get(id) ?? [], claims: claims.get(id) ?? [] };
    byId.set(id, { id, current, ...opsOf(history) });
  });
  const added: LineClaim[] = [];
  const writer = openWriter(context, store, added);
  const matched = new Set<number>();
  for (const group of groups) {
    const lines = group.flatMap((id) => byId.get(id) ?? []);
    if (!isToMatch(lines, undone)) continue;
    for (const id of group) matched.add(id);
    const before = lines.filter((line) => makerOf(line) < undone);
    const states = before.map(
      ({ ops, current }) => ops.find(({ importId }) => importId >= undone)?.before ?? current,
    );
    const later = lines.flatMap((line) => saidLater(line, undone));
    const result = matchAgain(states, later, table.columns, rules);
    // there are never more lines than with the file
    const places = [...before, ...lines.filter((line) => makerOf(line) >= undone)];
    if (result.length > places.length) throw new Error(`${result.length} lines in ${places.length} places`);
    places.forEach((line, at) => {
      const one = result[at];
      if (one === undefined) {
        writer.remove(line.id);
        tally.gone(table.thing, 1);
      } else {
        tellRow(context, table, line, one);
        writer.write(line.id, one, table.columns);
      }
    });
  }
  writer.close();
  store.close();
  if (matched.size > 0) replaceClaims(context, matched, added);
}
