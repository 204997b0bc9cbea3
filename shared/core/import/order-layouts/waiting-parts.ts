import { int, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { Pair } from '../../identity/content.ts';
import type { OrderLineDraft, OrderPartDraft } from '../normalise/drafts.ts';
import { minorDigits } from '../../model/money.ts';

/** What a part says, as `waiting_part.content` keeps it. */
export type PartContent = Readonly<{
  line: OrderLineDraft['line'] | null;
  refund: number | null;
  state: OrderPartDraft['state'];
  day: string | null;
  custom: readonly Pair[];
}>;

/** A part that waits for its order, or has changed it: refunds and cancellations count again whenever its head is imported. */
export type WaitingPart = Readonly<{
  id: number;
  orderKey: string;
  partKey: string;
  currency: string;
  content: PartContent;
  importId: number;
  row: number;
  /** The order that has it; null while it waits. */
  orderId: number | null;
}>;

/** Parts of one source by the key of their order, oldest first. Empty where a source never had any. */
export function readWaiting(db: ReadDb, sourceId: number): Map<string, WaitingPart[]> {
  const found = new Map<string, WaitingPart[]>();
  db.scan(
    sql`SELECT id, order_key, part_key, currency, content, import_id, row, order_id
          FROM waiting_part
         WHERE source_id = ${sourceId}
         ORDER BY id`,
    ([id, key, partKey, currency, content, importId, row, orderId]) => {
      const part = {
        id: int(id ?? null),
        orderKey: text(key ?? null),
        partKey: text(partKey ?? null),
        currency: text(currency ?? null),
        // written by us, from a draft
        content: JSON.parse(text(content ?? null)) as PartContent,
        importId: int(importId ?? null),
        row: int(row ?? null),
        orderId: typeof orderId === 'number' ? orderId : null,
      };
      const same = found.get(part.orderKey);
      if (same) same.push(part);
      else found.set(part.orderKey, [part]);
    },
  );
  return found;
}

/** An amount that was read in one currency, when it turns out to be in another whose smallest unit differs. */
export function inCurrency(amount: number, from: string, to: string): number {
  const shift = minorDigits(to) - minorDigits(from);
  if (shift === 0) return amount;
  const scaled = shift > 0 ? amount * 10 ** shift : amount / 10 ** -shift;
  return scaled < 0 ? 0 - Math.round(-scaled) : Math.round(scaled);
}

/** Whether a part changes what its order comes to or how it ended. */
export function isAmending({ content }: WaitingPart): boolean {
  return content.refund !== null || content.state !== null;
}

type Head = Readonly<{ currency: string; total: number | null; refunded: number; state: string }>;

/**
 * State and refund of an order after its refunds and cancellations. What the order itself names is never lessened: a head that
 * counts its refunds names the same ones. A cancelled order stays cancelled.
 */
export function amend(
  head: Head,
  parts: readonly WaitingPart[],
  goods: number,
): Pick<Head, 'refunded' | 'state'> {
  let paidBack = 0;
  let state = head.state;
  for (const { content, currency } of parts) {
    paidBack += inCurrency(content.refund ?? 0, currency, head.currency);
    if (content.state !== null && state !== 'cancelled') state = content.state;
  }
  const refunded = Math.max(head.refunded, paidBack);
  const isOpen = state === 'paid' || state === 'partly-refunded' || state === 'refunded';
  if (paidBack > 0 && isOpen) state = refunded < (head.total ?? goods) ? 'partly-refunded' : 'refunded';
  return { refunded, state };
}
