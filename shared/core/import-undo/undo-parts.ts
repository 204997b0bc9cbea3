import { int } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { allCells, lineId } from '../import/claims/claims.ts';
import { addClaims } from './add-claims.ts';
import { takeLineClaims } from './take-claims.ts';
import { visitLaterClaims, type UndoContext } from './undo-context.ts';

export type Joined = Readonly<{ part: number; line: number }>;

/** Parts that have joined an order, each with the line it became. */
function readJoined({ db }: UndoContext, where: ReturnType<typeof sql>): Joined[] {
  return db
    .all(
      sql`SELECT waiting_part.id, order_line.order_id, ordinal
            FROM waiting_part
            JOIN order_line ON order_line.order_id = waiting_part.order_id
                           AND order_line.import_id = waiting_part.import_id
                           AND order_line.row = waiting_part.row
           WHERE ${where}
           ORDER BY waiting_part.id`,
      { id: int, order_id: int, ordinal: int },
    )
    .map(({ id, order_id, ordinal }) => ({ part: id, line: lineId(order_id, ordinal) }));
}

/** Lines and refunds that this import kept for their orders go, unless a later file has them too. Before the lines of orders. */
export function undoOwnParts(context: UndoContext): void {
  const { db, importId, tally } = context;
  const own = sql`SELECT id FROM waiting_part WHERE import_id = ${importId}`;
  const parts = new Set(db.all(own, { id: int }).map(({ id }) => id));
  if (parts.size === 0) return;
  const byLine = new Map(
    readJoined(context, sql`waiting_part.import_id = ${importId}`).map(({ part, line }) => [line, part]),
  );
  const heirs = new Map<number, Readonly<{ importId: number; row: number }>>();
  const inherit = (part: number | undefined, heir: Readonly<{ importId: number; row: number }>) => {
    if (part !== undefined && parts.has(part) && (heirs.get(part)?.importId ?? Infinity) > heir.importId)
      heirs.set(part, heir);
  };
  visitLaterClaims(context, 'waiting_part', ({ id, ...heir }) => inherit(id, heir));
  visitLaterClaims(context, 'order_line', ({ id, ...heir }) => inherit(byLine.get(id), heir));
  for (const [part, heir] of heirs) {
    db.run(sql`UPDATE waiting_part SET import_id = ${heir.importId}, row = ${heir.row} WHERE id = ${part}`);
    tally.keptRow(heir.importId);
  }
  db.run(sql`DELETE FROM waiting_part WHERE import_id = ${importId}`);
}

/** What later files have found again as a line of an order they have found as a part that waits. */
export function moveClaims({ db, importId }: UndoContext, joined: readonly Joined[]): void {
  const parts = new Map(joined.map(({ line, part }) => [line, part]));
  const taken = takeLineClaims(
    db,
    (file) => file !== importId,
    (id) => parts.has(id),
  );
  addClaims(
    db,
    'waiting_part',
    taken.map((claim) => ({ ...claim, cells: allCells, id: parts.get(claim.id) ?? 0 })),
  );
}

/** Parts of other files whose order went wait for it again, and the lines they became go. After the orders. */
export function waitAgain(context: UndoContext): void {
  const { db } = context;
  const isGone = sql`waiting_part.order_id NOT IN (SELECT id FROM orders)`;
  const joined = readJoined(context, isGone);
  if (joined.length > 0) moveClaims(context, joined);
  db.run(sql`DELETE FROM order_line
              WHERE order_id IN (SELECT order_id FROM waiting_part WHERE ${isGone})
                AND order_id NOT IN (SELECT id FROM orders)`);
  db.run(sql`UPDATE waiting_part SET order_id = NULL WHERE ${isGone}`);
}
