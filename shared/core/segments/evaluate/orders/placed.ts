import type { DayRange } from '../../days/day-range.ts';
import type { Asked } from '../asked.ts';
import type { Remember } from '../remember.ts';

/** The orders of a period, by customer: from `starts[row]` to before `ends[row]`. */
export type Placed = Readonly<{ starts: Int32Array; ends: Int32Array }>;

/** The first of the places from one to another, where days ascend, whose day is not before a day. */
function firstFrom(days: Int32Array, start: number, end: number, day: number): number {
  // what is asked for most is everything, or the last few orders of somebody
  if (start === end || (days[start] ?? 0) >= day) return start;
  if ((days[end - 1] ?? 0) < day) return end;
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the orders of every customer that were placed in a range of days lie; the lists must not be written to. */
export function placedWithin({ from, to }: DayRange, { facts }: Asked, remember: Remember): Placed {
  return remember(`orders placed ${from} ${to}`, () => {
    const { customers, orders } = facts.get('columns');
    const { orderOffsets, count } = customers;
    const { day } = orders;
    const placed = { starts: new Int32Array(count), ends: new Int32Array(count) };
    for (let row = 0; row < count; row += 1) {
      const end = orderOffsets[row + 1] ?? 0;
      const start = firstFrom(day, orderOffsets[row] ?? 0, end, from);
      placed.starts[row] = start;
      placed.ends[row] = firstFrom(day, start, end, to + 1); // of Infinity, Infinity
    }
    return placed;
  });
}
