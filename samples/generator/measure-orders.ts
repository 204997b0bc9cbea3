import { dayNumber, dayText, weekday } from './calendar.ts';
import type { OrderSheet } from './order-sheet.ts';
import { firstDay, lastDay, seasonOn, seasons } from './story.ts';

// Counts what stands in the finished order file, planted defects included, so that anybody can count it again.

type OrderRow = ReturnType<OrderSheet['rows']>[number];

/** The rows of one order; `day` is null where its date cannot be read. */
export type FiledOrder = {
  readonly rows: readonly OrderRow[];
  readonly head: OrderRow;
  readonly day: number | null;
};

export function filedOrders(sheet: OrderSheet): readonly FiledOrder[] {
  const rowsById = new Map<string, OrderRow[]>();
  for (const row of sheet.rows()) {
    const rows = rowsById.get(row['Order ID']);
    if (rows === undefined) rowsById.set(row['Order ID'], [row]);
    else rows.push(row);
  }
  return [...rowsById.values()].flatMap((rows) => {
    const [head] = rows;
    return head === undefined ? [] : [{ rows, head, day: readDay(head['Order Date']) }];
  });
}

export function measureOrders(orders: readonly FiledOrder[]) {
  const days = orders.flatMap(({ day }) => (day === null ? [] : [day]));
  const heads = orders.map(({ head }) => head);
  return {
    orders: orders.length,
    lines: orders.reduce((sum, { rows }) => sum + rows.length, 0),
    sumOfTotals: sumText(heads.map((head) => head.Total)),
    sumOfRefunds: sumText(orders.flatMap(({ rows }) => rows.map((row) => row['Refunded Amount']))),
    guestOrders: heads.filter((head) => head['Customer ID'] === '' && head['Customer Email'] !== '').length,
    anonymousOrders: heads.filter((head) => head['Customer ID'] === '' && head['Customer Email'] === '')
      .length,
    byStatus: countBy(heads.map((head) => head.Status)),
    byChannel: countBy(heads.map((head) => head.Channel)),
    byMonth: countBy(
      orders.flatMap(({ head, day }) => (day === null ? [] : [head['Order Date'].slice(0, 7)])),
    ),
    byWeekdaySundayFirst: [0, 1, 2, 3, 4, 5, 6].map(
      (day) => days.filter((each) => weekday(each) === day).length,
    ),
    seasons: measureSeasons(days),
    ordersByCustomer: spreadOfOrders(orders),
  };
}

export function customerKey({ head }: FiledOrder): string {
  return head['Customer ID'] === '' ? head['Customer Email'].toLowerCase() : head['Customer ID'];
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

export function countBy(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The sum of amounts written as text, in whole fils on the way; blank and unreadable cells count nothing. */
export function sumText(cells: readonly string[]): string {
  const fils = cells.reduce(
    (sum, cell) => sum + (/^-?\d+\.\d\d$/u.test(cell) ? Number(cell.replace('.', '')) : 0),
    0,
  );
  return (fils / 100).toFixed(2);
}

function readDay(text: string): number | null {
  const month = Number(text.slice(5, 7));
  return /^\d{4}-\d\d-\d\d /u.test(text) && month >= 1 && month <= 12 ? dayNumber(text.slice(0, 10)) : null;
}

const daysAround = 45;

/** Orders a day in each season against ordinary days near it, because the shop grows. */
function measureSeasons(days: readonly number[]) {
  return seasons.map(({ name, from, to }) => {
    const start = Math.max(firstDay, from - daysAround);
    const near = Array.from(
      { length: Math.min(lastDay, to + daysAround) - start + 1 },
      (_, index) => start + index,
    );
    const ordinary = new Set(near.filter((day) => seasonOn(day) === undefined));
    const inside = days.filter((day) => day >= from && day <= to).length;
    const around = days.filter((day) => ordinary.has(day)).length;
    return {
      name,
      from: dayText(from),
      to: dayText(to),
      orders: inside,
      ordinaryDaysNear: ordinary.size,
      ordersOnThose: around,
      timesOrdinary: round(inside / (to - from + 1) / (around / ordinary.size), 2),
    };
  });
}

function spreadOfOrders(orders: readonly FiledOrder[]) {
  const counts = Object.values(countBy(orders.map(customerKey).filter((key) => key !== '')));
  const between = (low: number, high: number): number =>
    counts.filter((count) => count >= low && count <= high).length;
  return {
    customers: counts.length,
    one: between(1, 1),
    twoOrThree: between(2, 3),
    fourToNine: between(4, 9),
    tenAndMore: between(10, 9999),
  };
}
