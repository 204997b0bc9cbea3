import type { OrderLineDraft } from '../normalise/drafts.ts';

/**
 * The order lines of one file, held as columns until their orders are known. Prices are NaN where there is none,
 * products 0.
 */
export type LineBuffer = {
  count: number;
  /** Index of the file's order. */
  order: Int32Array;
  product: Int32Array;
  row: Int32Array;
  quantity: Float64Array;
  unitPriceMicros: Float64Array;
  amount: Float64Array;
  /** Empty until a line has one; so are the two below. A place beyond the end is 0, or null. */
  discount: Float64Array;
  refunded: Float64Array;
  /** JSON of what maps to nothing. */
  custom: (string | null)[];
};

const fewest = 4096;

/** An empty buffer. @param lines how many are expected: with that many it is never copied */
export function makeLineBuffer(lines = 0): LineBuffer {
  const capacity = Math.max(fewest, lines);
  return {
    count: 0,
    order: new Int32Array(capacity),
    product: new Int32Array(capacity),
    row: new Int32Array(capacity),
    quantity: new Float64Array(capacity),
    unitPriceMicros: new Float64Array(capacity),
    amount: new Float64Array(capacity),
    discount: new Float64Array(),
    refunded: new Float64Array(),
    custom: [],
  };
}

/** Lets go of all lines. */
export function emptyLines(buffer: LineBuffer): void {
  Object.assign(buffer, makeLineBuffer());
}

function widen<T extends Int32Array | Float64Array>(column: T, wider: T): T {
  wider.set(column);
  return wider;
}

function grow(buffer: LineBuffer): void {
  const capacity = buffer.order.length * 2;
  for (const name of ['order', 'product', 'row'] as const)
    buffer[name] = widen(buffer[name], new Int32Array(capacity));
  for (const name of ['quantity', 'unitPriceMicros', 'amount', 'discount', 'refunded'] as const)
    if (buffer[name].length > 0) buffer[name] = widen(buffer[name], new Float64Array(capacity));
}

/** Most files have no such column: it takes no room then. */
function pushRare(buffer: LineBuffer, name: 'discount' | 'refunded', at: number, value: number): void {
  if (value === 0 && buffer[name].length === 0) return;
  if (buffer[name].length === 0) buffer[name] = new Float64Array(buffer.order.length);
  buffer[name][at] = value;
}

function pushCustom(buffer: LineBuffer, at: number, custom: string | null): void {
  if (custom === null && buffer.custom.length === 0) return;
  while (buffer.custom.length < at) buffer.custom.push(null); // an array with holes would be a slow one
  buffer.custom.push(custom);
}

/** Appends one line. */
export function pushLine(
  buffer: LineBuffer,
  order: number,
  product: number,
  row: number,
  line: OrderLineDraft['line'],
  custom: string | null,
): void {
  const { quantity, unitPriceMicros: micros, amount, discount, refunded } = line;
  pushNumbers(buffer, order, product, row, { quantity, micros, amount, discount, refunded }, custom);
}

type Numbers = Readonly<{
  quantity: number;
  micros: number | null;
  amount: number;
  discount: number;
  refunded: number;
}>;

/** Appends one line that never was a draft. */
export function pushNumbers(
  buffer: LineBuffer,
  order: number,
  product: number,
  row: number,
  line: Numbers,
  custom: string | null,
): void {
  const at = buffer.count;
  if (at === buffer.order.length) grow(buffer);
  buffer.order[at] = order;
  buffer.product[at] = product;
  buffer.row[at] = row;
  buffer.quantity[at] = line.quantity;
  buffer.unitPriceMicros[at] = line.micros ?? Number.NaN;
  buffer.amount[at] = line.amount;
  pushRare(buffer, 'discount', at, line.discount);
  pushRare(buffer, 'refunded', at, line.refunded);
  pushCustom(buffer, at, custom);
  buffer.count = at + 1;
}

/**
 * Positions of the lines, order by order, in the file's order within each; a counting sort.
 * @returns `lines` of order i from `offsets[i]` to `offsets[i + 1]`
 */
export function linesByOrder(
  buffer: LineBuffer,
  orders: number,
): Readonly<{ lines: Int32Array; offsets: Int32Array }> {
  const offsets = new Int32Array(orders + 1);
  for (let at = 0; at < buffer.count; at += 1) {
    const next = (buffer.order[at] ?? 0) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let order = 0; order < orders; order += 1)
    offsets[order + 1] = (offsets[order + 1] ?? 0) + (offsets[order] ?? 0);
  const cursor = offsets.slice();
  const lines = new Int32Array(buffer.count);
  for (let at = 0; at < buffer.count; at += 1) {
    const order = buffer.order[at] ?? 0;
    const place = cursor[order] ?? 0;
    lines[place] = at;
    cursor[order] = place + 1;
  }
  return { lines, offsets };
}
