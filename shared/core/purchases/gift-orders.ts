import type { Columns } from '../columns/columns.ts';
import { codeOf, type LineJudgement } from './judge-lines.ts';
import { productMarks } from './product-marks.ts';

/** The one order of a customer that has purchases in it; -1 when there are none or more. */
function onlyOrder({ customers, orders }: Columns, reason: Uint8Array, customer: number): number {
  let only = -1;
  const end = customers.orderOffsets[customer + 1] ?? 0;
  for (let order = customers.orderOffsets[customer] ?? 0; order < end; order += 1) {
    const to = orders.lineOffsets[order + 1] ?? 0;
    let line = orders.lineOffsets[order] ?? 0;
    while (line < to && reason[line] !== 0) line += 1;
    if (line === to) continue;
    if (only >= 0) return -1;
    only = order;
  }
  return only;
}

/** Whether an order was wrapped: wrapping of no more units than what was wrapped, for more of it is goods for a drawer. */
function isWrapped(
  { orders, lines }: Columns,
  marks: Uint8Array,
  reason: Uint8Array,
  order: number,
): boolean {
  let wraps = 0;
  let goods = 0;
  const end = orders.lineOffsets[order + 1] ?? 0;
  for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1) {
    const quantity = Math.max(0, lines.quantity[line] ?? 0);
    if (marks[lines.product[line] ?? -1] === productMarks.wrapping) wraps += quantity;
    else if (reason[line] === 0) goods += quantity;
  }
  return wraps > 0 && wraps <= goods;
}

/** Leaves out the orders of those who came once, for a present: what is in them says what somebody else likes. */
export function giftOrders(columns: Columns, marks: Uint8Array | null, { reason }: LineJudgement): void {
  if (marks?.includes(productMarks.wrapping) !== true) return;
  const gift = codeOf('gift');
  const { customers, orders } = columns;
  for (let customer = 0; customer < customers.count; customer += 1) {
    const order = onlyOrder(columns, reason, customer);
    if (order < 0 || !isWrapped(columns, marks, reason, order)) continue;
    const end = orders.lineOffsets[order + 1] ?? 0;
    for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1)
      if (reason[line] === 0) reason[line] = gift;
  }
}
