import { orderStates, type Columns } from '../columns/columns.ts';

const returnState = orderStates.indexOf('return');
const never = new Set(['cancelled', 'failed', 'pending']);
const happened = Uint8Array.from(orderStates, (state) => (never.has(state) ? 0 : 1));

type Span = Readonly<{ from: number; to: number }>;

/** Lines of a stretch that sold one of some products, by product, earliest first. */
function salesOf({ lines, orders }: Columns, wanted: ReadonlySet<number>, span: Span): Map<number, number[]> {
  const sales = new Map<number, number[]>();
  for (let line = span.from; line < span.to; line += 1) {
    const product = lines.product[line] ?? -1;
    const state = orders.state[lines.order[line] ?? 0] ?? 0;
    if (!wanted.has(product) || state === returnState || happened[state] !== 1) continue;
    if (!((lines.quantity[line] ?? 0) > 0)) continue;
    const own = sales.get(product);
    if (own === undefined) sales.set(product, [line]);
    else own.push(line);
  }
  return sales;
}

/** Takes one return off sales of its product. */
function takeBack({ lines }: Columns, kept: Float64Array, back: number, sales: readonly number[]): void {
  let left = Math.abs(lines.quantity[back] ?? 0);
  const day = lines.day[back] ?? 0;
  for (let at = sales.length - 1; at >= 0 && left > 0; at -= 1) {
    const sale = sales[at] ?? 0;
    if ((lines.day[sale] ?? 0) > day) continue;
    const taken = Math.min(left, kept[sale] ?? 0);
    kept[sale] = (kept[sale] ?? 0) - taken;
    left -= taken;
  }
}

/** Takes what came back off what was sold, latest sale first, within a stretch of lines of one buyer. */
function net(columns: Columns, kept: Float64Array, returns: readonly number[], span: Span): void {
  const productOf = (line: number) => columns.lines.product[line] ?? -1;
  const sales = salesOf(columns, new Set(returns.map(productOf)), span);
  for (const back of returns) takeBack(columns, kept, back, sales.get(productOf(back)) ?? []);
}

/** Lines of a stretch that take something back. */
function returnsIn({ lines, orders }: Columns, { from, to }: Span): number[] {
  const found: number[] = [];
  for (let line = from; line < to; line += 1) {
    const state = orders.state[lines.order[line] ?? 0] ?? 0;
    const isBack = (lines.quantity[line] ?? 0) < 0 || state === returnState;
    // what was called off never came back: the return of a cancelled order takes nothing
    if (isBack && happened[state] === 1 && (lines.product[line] ?? -1) >= 0) found.push(line);
  }
  return found;
}

/**
 * What customers kept of every line: what came back later, or on the same day, is taken off what the same customer bought of the same
 * product, the latest sale first. Of anonymous sales only what came back in the same order.
 *
 * @returns a quantity a line; never below 0 for sales, as it was for what takes back; returns that no sale explains take nothing
 */
export function keptQuantities(columns: Columns): Float64Array {
  const { lines, customers, orders } = columns;
  const kept = new Float64Array(lines.quantity);
  const settle = (span: Span) => {
    const returns = returnsIn(columns, span);
    if (returns.length > 0) net(columns, kept, returns, span);
  };
  for (let customer = 0; customer < customers.count; customer += 1)
    settle({ from: customers.offsets[customer] ?? 0, to: customers.offsets[customer + 1] ?? 0 });
  for (let order = customers.orderOffsets[customers.count] ?? 0; order < orders.count; order += 1)
    settle({ from: orders.lineOffsets[order] ?? 0, to: orders.lineOffsets[order + 1] ?? 0 });
  return kept;
}
