import { orderStates, type Columns } from '../columns/columns.ts';
import { leftOutReasons, type LeftOutReason } from '../model/line-left-out.ts';
import { productMarks } from './product-marks.ts';

/** What is thought of every line. */
export type LineJudgement = Readonly<{
  /** 0 where it is a purchase, else 1 + the index in `leftOutReasons`. */
  reason: Uint8Array;
  /** What was kept of it. */
  quantity: Float64Array;
}>;

/** The code of a reason in a judgement. */
export function codeOf(reason: LeftOutReason): number {
  return leftOutReasons.indexOf(reason) + 1;
}

const codes = {
  'no-product': codeOf('no-product'),
  'not-goods': codeOf('not-goods'),
  returned: codeOf('returned'),
  refunded: codeOf('refunded'),
  gift: codeOf('gift'),
};
/** What is thought of all lines of an order by its state alone. */
const byState = Uint8Array.from(orderStates, (state) => {
  if (state === 'cancelled' || state === 'failed' || state === 'pending') return codeOf(state);
  return state === 'return' ? codes.returned : 0;
});
const refundedState = orderStates.indexOf('refunded');

/** Whether any line at all has an amount: a file without prices says nothing of what was given for nothing. */
function hasAmounts({ lines }: Columns): boolean {
  for (let line = 0; line < lines.count; line += 1) if ((lines.amountMinor[line] ?? 0) > 0) return true;
  return false;
}

/** Whether an order is paid back whole, whatever its lines say. */
function isRefunded({ orders }: Columns, order: number): boolean {
  if (orders.state[order] === refundedState) return true;
  const amount = orders.amountMinor[order] ?? 0;
  return amount > 0 && (orders.refundedMinor[order] ?? 0) >= amount;
}

type Rules = Readonly<{
  lines: Columns['lines'];
  /** What was kept of each line. */
  quantity: Float64Array;
  /** Null: all is goods. */
  marks: Uint8Array | null;
  judgesRefunds: boolean;
  judgesGifts: boolean;
}>;

/** Whether a line is charged but not chosen. */
function isCharge({ lines, marks }: Rules, line: number): boolean {
  if (lines.quantity[line] === 0 || (lines.amountMinor[line] ?? 0) < 0) return true;
  return marks !== null && marks[lines.product[line] ?? 0] !== productMarks.goods;
}

/** What is thought of a line by what was paid for it. */
function judgeAmount(
  { lines, judgesRefunds, judgesGifts }: Rules,
  line: number,
  isPaidBack: boolean,
): number {
  const amount = lines.amountMinor[line] ?? 0;
  if (judgesRefunds && (isPaidBack || (amount > 0 && (lines.refundedMinor[line] ?? 0) >= amount)))
    return codes.refunded;
  return judgesGifts && amount === 0 ? codes.gift : 0;
}

/** What is thought of a line of an order that is a sale. */
function judgeSale(rules: Rules, line: number, isPaidBack: boolean): number {
  const { lines, quantity } = rules;
  if ((lines.product[line] ?? -1) < 0) return codes['no-product'];
  if ((lines.quantity[line] ?? 0) < 0) return codes.returned;
  if (isCharge(rules, line)) return codes['not-goods'];
  if ((quantity[line] ?? 0) <= 0) return codes.returned;
  return judgeAmount(rules, line, isPaidBack);
}

/**
 * Judges each line by itself and its order; presents and sizes of orders are judged later, over what is left.
 *
 * @param quantity what was kept of each line
 * @param keeps reasons for which no line is left out
 */
export function judgeLines(
  columns: Columns,
  marks: Uint8Array | null,
  quantity: Float64Array,
  keeps: ReadonlySet<LeftOutReason>,
): LineJudgement {
  const { lines, orders } = columns;
  const reason = new Uint8Array(lines.count);
  const rules: Rules = {
    ...{ lines, quantity, marks: keeps.has('not-goods') ? null : marks },
    judgesRefunds: !keeps.has('refunded'),
    judgesGifts: !keeps.has('gift') && hasAmounts(columns),
  };
  for (let order = 0; order < orders.count; order += 1) {
    const end = orders.lineOffsets[order + 1] ?? 0;
    const whole = byState[orders.state[order] ?? 0] ?? 0;
    const isPaidBack = isRefunded(columns, order);
    for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1)
      reason[line] = whole !== 0 ? whole : judgeSale(rules, line, isPaidBack);
  }
  return { reason, quantity };
}
