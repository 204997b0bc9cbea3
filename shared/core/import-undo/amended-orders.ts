import { int, real, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { amend, isAmending, readWaiting, type WaitingPart } from '../import/order-layouts/waiting-parts.ts';
import type { Amendments } from './replay-amended.ts';
import type { RowState } from './replay.ts';
import type { UndoContext } from './undo-context.ts';

/** Orders that refunds and ends in rows of their own have changed, and those of them that the undone import's rows did. */
export type AmendedOrders = Readonly<{ own: readonly number[]; all: ReadonlyMap<number, Amendments> }>;

const asNumber = (value: unknown) => (typeof value === 'number' ? value : 0);
const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** Orders to which this import brought refunds and ends in rows of their own. Before its parts go. */
export function readAmended({ db, importId }: UndoContext): number[] {
  return db
    .all(
      sql`SELECT DISTINCT order_id
            FROM waiting_part
           WHERE import_id = ${importId}
             AND order_id IS NOT NULL
             AND (content ->> '$.refund' IS NOT NULL OR content ->> '$.state' IS NOT NULL)
           ORDER BY order_id`,
      { order_id: int },
    )
    .map(({ order_id }) => order_id);
}

/** Parts of orders that change these, by order. */
function readParts(context: UndoContext): Map<number, WaitingPart[]> {
  const parts = new Map<number, WaitingPart[]>();
  const sources = context.db.all(sql`SELECT DISTINCT source_id FROM waiting_part ORDER BY source_id`, {
    source_id: int,
  });
  for (const { source_id: source } of sources)
    for (const part of [...readWaiting(context.db, source).values()].flat())
      if (part.orderId !== null && isAmending(part))
        parts.set(part.orderId, [...(parts.get(part.orderId) ?? []), part]);
  return parts;
}

/** What heads say themselves, by order and import. */
function readHeads({ db }: UndoContext): Map<number, Map<number, RowState>> {
  const heads = new Map<number, Map<number, RowState>>();
  db.all(
    sql`SELECT import_id, row_id, before FROM import_change WHERE table_name = 'order_head' ORDER BY id`,
    { import_id: int, row_id: text, before: text },
  ).forEach(({ import_id, row_id, before }) => {
    const known = heads.get(Number(row_id)) ?? new Map<number, RowState>();
    // written by us from a head
    heads.set(Number(row_id), known.set(import_id, JSON.parse(before) as RowState));
  });
  return heads;
}

/** What an order's lines come to, of imports up to one. */
function openGoods({ db }: UndoContext, orderId: number): (importId: number) => number {
  const sums = db.all(
    sql`SELECT import_id, SUM(amount_minor - discount_minor) AS goods
          FROM order_line WHERE order_id = ${orderId} GROUP BY import_id`,
    { import_id: int, goods: real },
  );
  return (importId) => sums.reduce((sum, line) => sum + (line.import_id <= importId ? line.goods : 0), 0);
}

/**
 * What refunds and ends in rows of their own have made of orders: those of which any is left, and those that this import changed.
 * After its own parts are gone and its lines too.
 * @param own orders that this import's parts changed
 */
export function readAmendments(context: UndoContext, own: readonly number[]): AmendedOrders {
  const parts = readParts(context);
  const ids = new Set([...parts.keys(), ...own]);
  if (ids.size === 0) return { own, all: new Map() };
  const heads = readHeads(context);
  const made = new Map<number, Amendments>();
  for (const id of ids) {
    const known = parts.get(id) ?? [];
    let goodsOf: ((importId: number) => number) | null = null;
    made.set(id, {
      heads: heads.get(id) ?? new Map<number, RowState>(),
      imports: [...new Set(known.map(({ importId }) => importId))].sort((a, b) => a - b),
      amend(state, importId, goods) {
        goodsOf ??= openGoods(context, id);
        const total = state['total_minor'];
        const head = {
          currency: asText(state['currency']),
          total: typeof total === 'number' ? total : null,
          refunded: asNumber(state['refunded_minor']),
          state: asText(state['state']),
        };
        const met = known.filter((part) => part.importId <= importId);
        const { refunded, state: end } = amend(head, met, goods ?? goodsOf(importId));
        return { ...state, refunded_minor: refunded, state: end };
      },
    });
  }
  return { own, all: made };
}
